using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>审批 One approval for whoever reads it: what it is, what changed, who decided, and what the reader can do about it.</summary>
internal static class DecisionCard
{
    /// <summary>Lines and differences on the card; all of them are one button away.</summary>
    private const int Most = 24;

    public static Card Write(ApprovalFace face, DateOnly today, Texts texts) => CardDocument.Write(
        face.Title, $"{face.Title} · {StateOf(face, texts)}",
        [
            Shown.Heading(face.Title),
            new TextBlock(Line(face, texts)) { IsSubtle = true, Spacing = Spacing.None },
            Shown.Callout(Headline(face, texts), StyleOf(face)),
            .. Adjustment(face, texts),
            .. face.Notes.Select(note => Shown.Callout($"⚠ {note}", ContainerStyle.Warning)),
            .. Differences(face, texts),
            .. Content(face, texts),
            .. TrailPart.Write(face, texts),
            .. FilingPart.Write(face, texts),
            .. Inputs(face, today, texts),
            .. Shown.Rows([.. Actions(face, texts)]),
            Shown.Note(texts.With("Card.Approval.Fingerprint", ("Version", face.Card.Version), ("Hash", face.Card.TextHash[..16]))),
        ]);

    /// <summary>'已批准' or, with a filing, how that stands.</summary>
    public static string StateOf(ApprovalFace face, Texts texts) => texts.Show(face.Card.Filing == FilingState.None ? face.Card.State : face.Card.Filing);

    private static string Line(ApprovalFace face, Texts texts) => texts.With(
        "Card.Approval.Line", ("Matter", face.Card.Matter), ("Version", face.Card.Version), ("Proposer", face.Proposer), ("When", face.Card.ProposedUtc));

    private static string Headline(ApprovalFace face, Texts texts)
    {
        var may = face.Sheet.May;
        if (may.Decide)
        {
            var due = ("Due", (object?)face.Sheet.DueOn);
            var ask = texts.With(face.Sheet.Late ? "Card.Approval.DecideLate" : "Card.Approval.Decide", due);
            return face.StandsInFor is null ? ask : $"{texts.With("Card.Approval.StandIn", ("Decider", face.StandsInFor))}{ask}";
        }

        return face.Card.State switch
        {
            ApprovalState.UnderWay => texts["Card.Approval.UnderWay"],
            ApprovalState.Returned => texts.With("Card.Approval.Returned", ("Reason", Shown.Plain(face.Card.ReturnReason ?? ""))),
            ApprovalState.Withdrawn => texts["Card.Approval.Withdrawn"],
            ApprovalState.Approved when may.Acknowledge => texts["Card.Filing.Acknowledge"],
            ApprovalState.Approved when may.Answer => texts["Card.Filing.AnswerDue"],
            ApprovalState.Approved or _ => texts.With("Card.Approval.Approved", ("When", face.Card.DecidedUtc)),
        };
    }

    private static ContainerStyle StyleOf(ApprovalFace face) => face.Card.State switch
    {
        ApprovalState.UnderWay => face.Sheet.Late ? ContainerStyle.Warning : ContainerStyle.Accent,
        ApprovalState.Returned => ContainerStyle.Attention,
        ApprovalState.Approved when face.Card.Filing == FilingState.AskedBack => ContainerStyle.Warning,
        ApprovalState.Approved => ContainerStyle.Good,
        ApprovalState.Withdrawn or _ => ContainerStyle.Emphasis,
    };

    private static Element[] Adjustment(ApprovalFace face, Texts texts) => face.Sheet.AdjustmentReason is { } reason
        ? [Shown.Callout(texts.With("Card.Approval.Adjustment", ("Reason", Shown.Plain(reason))), ContainerStyle.Emphasis)]
        : [];

    private static IEnumerable<Element> Differences(ApprovalFace face, Texts texts)
    {
        if (!face.Compared)
        {
            yield break;
        }

        var changed = face.Lines.Where(line => line.Changed).ToList();
        yield return Shown.Section(texts.With("Card.Approval.Differences", ("Version", face.Card.Version - 1), ("Count", changed.Count)));
        yield return changed.Count == 0
            ? new TextBlock(texts["Card.Approval.NoDifference"]) { IsSubtle = true }
            : new FactSet([.. changed.Take(Most).Select(line => ContentCard.Difference(line, texts))]);
    }

    private static IEnumerable<Element> Content(ApprovalFace face, Texts texts)
    {
        var lines = face.Lines.Where(line => line.Is is not null).ToList();
        if (lines.Count > 0)
        {
            yield return Shown.Section(texts["Card.Approval.Content"]);
            yield return new FactSet([.. lines.Take(Most).Select(line => new Fact(line.Label, line.Is!))]);
        }

        if (face.Lines.Count > Most)
        {
            yield return Shown.Row(Buttons.Go(texts.With("Card.Approval.All", ("Count", face.Lines.Count)), ApprovalVerbs.Content, face.Id));
        }
    }

    private static IEnumerable<Element> Inputs(ApprovalFace face, DateOnly today, Texts texts)
    {
        if (!face.Sheet.May.Decide)
        {
            yield break;
        }

        yield return Shown.Section(texts["Card.Approval.YourDecision"]);
        if (face.Sheet.Trail[face.Sheet.Step - 1].ByResolution)
        {
            yield return new TextInput
            {
                Id = ApprovalFields.Resolution,
                Label = texts["Card.Approval.Resolution"],
                Placeholder = texts["Card.Approval.Resolution.Example"],
                MaxLength = 60,
            };
            yield return new DateInput { Id = ApprovalFields.ResolvedOn, Label = texts["Card.Approval.ResolvedOn"], Value = Format.Day(today) };
        }

        yield return new TextInput
        {
            Id = ApprovalFields.Reason,
            Label = texts["Card.Approval.Reason"],
            Placeholder = texts["Card.Approval.Reason.Example"],
            MaxLength = 1000,
            IsMultiline = true,
        };
    }

    private static IEnumerable<CardAction> Actions(ApprovalFace face, Texts texts)
    {
        var may = face.Sheet.May;
        if (may.Decide)
        {
            (string, string)[] seen =
                [face.Id, (ApprovalFields.Step, Shown.Id(face.Sheet.Step)), (ApprovalFields.Version, face.Card.TextHash)];
            yield return Buttons.Send(texts["Card.Approval.Approve"], ApprovalVerbs.Approve, seen);
            yield return Buttons.Add(texts["Card.Approval.Return"], ApprovalVerbs.Return, seen);
        }

        if (may.Withdraw)
        {
            yield return Buttons.Go(texts["Card.Approval.Withdraw"], ApprovalVerbs.AskWithdraw, face.Id);
        }

        if (may.Note)
        {
            if (face.Card.State != ApprovalState.Approved && MatterLinks.Write(face.Card, texts) is { } change)
            {
                yield return change;
            }

            yield return Buttons.Go(texts["Card.Approval.Seen"], ApprovalVerbs.Seen, face.Id);
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}
