using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>登记禁评 First step: whom.</summary>
internal static class BarSearchCard
{
    /// <summary>Customers shown at once; more are found by a longer word.</summary>
    public const int Most = 15;

    public static Card Write(string query, IReadOnlyList<SubjectCard> found, Texts texts)
    {
        var title = texts["Card.Bar.New"];
        return CardDocument.Write(title, title,
        [
            .. SpecialParts.Top(title, texts["Card.Bar.Step1"]),
            new TextInput { Id = SpecialParts.Query, Label = texts["Card.Bar.Query"], Value = query.Length == 0 ? null : query, MaxLength = 60 },
            Shown.Row(Buttons.Send(texts["Card.Bar.Find"], BarVerbs.Search)),
            .. found.Count == 0 ? [new TextBlock(texts["Card.Bar.NoneFound"])] : Array.Empty<Element>(),
            .. found.Take(Most).Select(subject => SpecialParts.Line(
                Shown.Plain(subject.Name), Shown.Plain(subject.Code),
                Buttons.Go(texts["Card.Bar.Choose"], BarVerbs.Start, (SpecialParts.Subject, Shown.Id(subject.Id.Value))))),
            .. found.Count > Most ? [Shown.Note(texts.With("Card.Bar.More", ("Most", Most)))] : Array.Empty<Element>(),
            Shown.Row(Buttons.Go(texts["Card.Bar.List"], BarVerbs.List)),
        ]);
    }
}

/// <summary>登记禁评 Second step: the cause, in words.</summary>
internal static class BarCauseCard
{
    public static Card Write(BarView bar, IReadOnlyList<int> years, Texts texts)
    {
        var title = texts["Card.Bar.New"];
        return CardDocument.Write(title, $"{title} · {Shown.Plain(bar.Subject.Name)}",
        [
            .. SpecialParts.Top(title, texts["Card.Bar.Step2"]),
            new TextBlock(Shown.Plain(bar.Subject.Name)) { Weight = TextWeight.Bolder },
            new ChoiceInput([.. Enum.GetValues<BarCause>().Select(cause => new Choice(texts.Show(cause), cause.ToString()))])
            {
                Id = SpecialParts.Cause,
                Label = texts["Card.Bar.Cause"],
                Style = ChoiceStyle.Expanded,
                Wrap = true,
                Value = bar.Cause?.ToString(),
                IsRequired = true,
                ErrorMessage = texts["Card.Bar.Cause.Wrong"],
            },
            SpecialParts.Long(SpecialParts.Text, "Card.Bar.Text", texts, bar.Text, 2000),
            new ChoiceInput(
            [
                .. years.Select(year => new Choice(
                    texts.With("Card.Bar.YearHeld", ("Year", year), ("Held", year + 1)), year.ToString(CultureInfo.InvariantCulture))),
            ])
            {
                Id = SpecialParts.Year,
                Label = texts["Card.Bar.Year"],
                Style = ChoiceStyle.Compact,
                Value = bar.Year.ToString(CultureInfo.InvariantCulture),
                IsRequired = true,
                ErrorMessage = texts["Card.Bar.Year.Wrong"],
            },
            Shown.Row(
                Buttons.Send(texts["Card.Bar.ToEvidence"], BarVerbs.Describe, (SpecialParts.Bar, Shown.Id(bar.Id.Value))),
                Buttons.Stop(texts["Card.Bar.Drop"], BarVerbs.Drop, (SpecialParts.Bar, Shown.Id(bar.Id.Value)))),
        ]);
    }
}

/// <summary>登记禁评 Third step: the evidence.</summary>
internal static class BarEvidenceCard
{
    public static Card Write(BarView bar, Texts texts)
    {
        var title = texts["Card.Bar.New"];
        var id = (SpecialParts.Bar, Shown.Id(bar.Id.Value));
        return CardDocument.Write(title, $"{title} · {Shown.Plain(bar.Subject.Name)}",
        [
            .. SpecialParts.Top(title, texts["Card.Bar.Step3"]),
            new TextBlock(Shown.Plain(bar.Subject.Name)) { Weight = TextWeight.Bolder },
            .. bar.Evidence.Count == 0
                ? [Shown.Callout(texts["Card.Bar.NoEvidence"], ContainerStyle.Warning)]
                : bar.Evidence.SelectMany(piece => BarParts.Piece(bar.Id, piece, texts, removable: true)),
            .. bar.Evidence.Count == 0 ? Array.Empty<Element>() : [Shown.Row(Buttons.Next(texts["Card.Bar.ToCheck"], BarVerbs.Check, id))],
            Shown.Section(texts["Card.Bar.AddFile"]),
            Shown.Note(texts["Card.Bar.FileHint"]),
            Shown.Row(Buttons.Go(texts["Card.Bar.Upload"], BarVerbs.Upload, id)),
            Shown.Section(texts["Card.Bar.AddCitation"]),
            Line("issuer", "Card.Bar.Issuer", texts),
            Line("number", "Card.Bar.Number", texts),
            new DateInput { Id = "issued", Label = texts["Card.Bar.Issued"] },
            SpecialParts.Long("passage", "Card.Bar.Passage", texts, "", 2000, required: false),
            Shown.Row(Buttons.Add(texts["Card.Bar.Cite"], BarVerbs.Cite, id), Buttons.Go(texts["Card.Bar.BackToCause"], BarVerbs.Edit, id)),
        ]);
    }

    private static TextInput Line(string id, string key, Texts texts) => new() { Id = id, Label = texts[key], MaxLength = 200 };
}

/// <summary>登记禁评 Last step: what will happen, before it happens.</summary>
internal static class BarCheckCard
{
    public static Card Write(BarView bar, Texts texts)
    {
        var title = texts["Card.Bar.Confirming"];
        var foreseen = bar.Foreseen!;
        var id = (SpecialParts.Bar, Shown.Id(bar.Id.Value));
        return CardDocument.Write(title, $"{title} · {Shown.Plain(bar.Subject.Name)}",
        [
            .. SpecialParts.Top(title, texts["Card.Bar.Step4"]),
            new TextBlock(Shown.Plain(bar.Subject.Name)) { Weight = TextWeight.Bolder, Size = TextSize.Medium },
            new FactSet(
            [
                new Fact(texts["Card.Bar.Cause"], bar.Cause is { } cause ? texts.Show(cause) : texts["Card.Bar.Missing"]),
                new Fact(texts["Card.Bar.EvidenceCount"], texts.Show(bar.Evidence.Count)),
            ]),
            .. bar.Text.Length == 0 ? Array.Empty<Element>() : [new TextBlock(SpecialParts.Said(bar.Text))],
            Shown.Section(texts["Card.Bar.AtOnce"]),
            .. foreseen.Awards.Select(award => Effect(texts.With(
                "Card.Bar.AwardEnds", ("Award", SpecialParts.Award(bar.UnitNames.GetValueOrDefault(award.Unit, ""), award.Level, award.Form, texts))))),
            .. foreseen.Rounds.Select(round => Effect(texts.With(
                "Card.Bar.RoundMarked", ("Unit", Shown.Plain(bar.UnitNames.GetValueOrDefault(round.Unit, ""))), ("Form", round.Form), ("Year", round.Year)))),
            Effect(texts.With("Card.Bar.NoCandidate", ("Year", bar.Year))),
            .. foreseen.Remark is { } remark ? [Effect(texts.With("Card.Bar.RemarkMade", ("Kind", remark)))] : Array.Empty<Element>(),
            .. foreseen.GiftUnderWay ? [Effect(texts["Card.Bar.GiftStops"])] : Array.Empty<Element>(),
            .. foreseen.Recommended ? [Effect(texts["Card.Bar.StrategicStops"])] : Array.Empty<Element>(),
            Effect(texts.With("Card.Bar.PeopleTold", ("People", foreseen.People))),
            Shown.Callout(texts["Card.Bar.NoApproval"], ContainerStyle.Attention),
            Shown.Row(
                Buttons.Stop(texts["Card.Bar.Confirm"], BarVerbs.Confirm, id, (SpecialParts.Version, Shown.Id(bar.Version))),
                Buttons.Go(texts["Card.Bar.BackToEvidence"], BarVerbs.Evidence, id)),
        ]);
    }

    private static TextBlock Effect(string text) => new("• " + text) { Spacing = Spacing.Small };
}

/// <summary>申请解除 The form of an appeal.</summary>
internal static class BarLiftCard
{
    public static Card Write(BarView bar, Texts texts)
    {
        var title = texts["Card.Bar.Lift"];
        var id = (SpecialParts.Bar, Shown.Id(bar.Id.Value));
        return CardDocument.Write(title, $"{title} · {Shown.Plain(bar.Subject.Name)}",
        [
            .. SpecialParts.Top(title, BarParts.Name(bar, texts)),
            new TextBlock(texts["Card.Bar.LiftIntro"]),
            SpecialParts.Long(SpecialParts.Reason, "Card.Bar.LiftReason", texts, bar.Appeal is ApprovalState.Returned or ApprovalState.Withdrawn ? bar.LiftReason ?? "" : "", 2000),
            Shown.Callout(texts["Card.Bar.NotRevived"], ContainerStyle.Emphasis),
            Shown.Row(Buttons.Send(texts["Card.Bar.Appeal"], BarVerbs.Appeal, id), Buttons.Go(texts["Card.Bar.Back"], BarVerbs.Show, id)),
        ]);
    }
}
