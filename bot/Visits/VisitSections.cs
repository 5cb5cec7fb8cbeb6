using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>The parts of a visit's card below its plan.</summary>
internal static class VisitSections
{
    private const int MostFollowUps = 15;
    private const int Shortened = 240;

    /// <summary>接待准备清单.</summary>
    public static IEnumerable<Element> Items(VisitView visit, Texts texts) => visit.Items.Count == 0 || visit.State != VisitState.Planned || visit.Over ? [] :
    [
        Shown.Section(texts.With("Card.Visit.Items", ("Done", visit.Items.Count(item => item.Done)), ("All", visit.Items.Count))),
        .. visit.Items.Select(item => VisitParts.Line(
            texts.Show(item.Kind), ItemState(item, texts),
            Buttons.Go(texts["Card.Visit.Open"], VisitVerbs.Item, (VisitFields.Item, Shown.Id(item.Id.Value))),
            item.Done ? TextColor.Good : item.Late || item.OwnerIsGone ? TextColor.Attention : null)),
    ];

    /// <summary>'张敏 · 2026-11-19' with how far it is.</summary>
    public static string ItemState(ItemView item, Texts texts)
    {
        var owner = item.OwnerIsGone ? texts.With("Card.Visit.OwnerGone", ("Name", Shown.Plain(item.Owner))) : Shown.Plain(item.Owner);
        var key = item.Done ? "Card.Visit.Item.Done" : item.Late ? "Card.Visit.Item.Late" : "Card.Visit.Item.Open";
        var state = texts.With(key, ("Owner", owner), ("Due", item.DueOn));
        return item.Progress.Length == 0 ? state : $"{state} · {VisitParts.Short(item.Progress, 60)}";
    }

    /// <summary>通知回执: what became of the mail to each person, and what the unit says.</summary>
    public static IEnumerable<Element> Receipts(VisitView visit, Texts texts)
    {
        if (visit.PlanNumber == 0)
        {
            yield break;
        }

        yield return Shown.Section(texts.With("Card.Visit.Receipts", ("Number", visit.PlanNumber)));
        foreach (var unit in visit.Units)
        {
            var received = unit.Received >= visit.PlanNumber;
            yield return VisitParts.Line(
                Shown.Plain(unit.Name),
                received ? texts.With("Card.Visit.Received", ("Name", Shown.Plain(unit.ReceivedBy)), ("At", unit.ReceivedUtc))
                    : unit.Received > 0 ? texts.With("Card.Visit.ReceivedOlder", ("Number", unit.Received)) : texts["Card.Visit.NotReceived"],
                null, received ? TextColor.Good : null);
            foreach (var notice in unit.Notices)
            {
                var trouble = notice.Trace is null or { Fate: Core.Seams.MailFate.Failed or Core.Seams.MailFate.Unknown };
                yield return new TextBlock(texts.With("Card.Visit.Notice", ("Role", notice.Role), ("Name", Shown.Plain(notice.Person)), ("Fate", VisitParts.Fate(notice.Trace, texts))))
                {
                    Size = TextSize.Small,
                    Spacing = Spacing.None,
                    IsSubtle = trouble ? null : true,
                    Color = trouble ? TextColor.Attention : null,
                };
            }
        }
    }

    /// <summary>总部支持.</summary>
    public static IEnumerable<Element> Supports(VisitView visit, Texts texts)
    {
        if (visit.Supports.Count == 0)
        {
            yield break;
        }

        yield return Shown.Section(texts["Card.Visit.Support"]);
        foreach (var asked in visit.Supports)
        {
            yield return VisitParts.Line(
                VisitParts.Short(asked.Text, 80), SupportState(asked, texts),
                Buttons.Go(texts["Card.Visit.Open"], VisitVerbs.Support, (VisitFields.Support, Shown.Id(asked.Id.Value))),
                asked.State switch { Core.Visits.SupportState.Given => TextColor.Good, Core.Visits.SupportState.Declined => TextColor.Warning, _ => null });
            if (asked.Answer.Length > 0)
            {
                yield return new TextBlock(VisitParts.Short(asked.Answer, Shortened)) { Spacing = Spacing.Small };
            }
        }
    }

    public static string SupportState(SupportView asked, Texts texts) => asked.AnsweredUtc is { } at
        ? texts.With($"Card.Visit.Support.{asked.State}", ("Name", Shown.Plain(asked.AnsweredBy)), ("At", at))
        : texts.With($"Card.Visit.Support.{asked.State}", ("Name", Shown.Plain(asked.AskedBy)), ("At", asked.AskedUtc));

    /// <summary>纪要, shortened; the whole is one button away.</summary>
    public static IEnumerable<Element> Summary(VisitView visit, Texts texts)
    {
        if (visit.Summary is { Saved: false, AtUtc: { } at })
        {
            yield return Shown.Note(texts.With("Card.Visit.DraftBy", ("Name", Shown.Plain(visit.Summary.By)), ("At", at)));
        }

        if (!visit.Summary.Saved)
        {
            yield break;
        }

        var text = visit.Summary.Text;
        yield return Shown.Section(texts["Card.Visit.Summary"]);
        foreach (var (name, said) in new[] { ("Said", text.Said), ("Agreed", text.Agreed), ("Asked", text.Asked), ("Next", text.Next) })
        {
            foreach (var element in VisitParts.Said(texts[$"Card.Visit.Summary.{name}"], said.Length <= Shortened ? said : said[..(Shortened - 1)] + "…"))
            {
                yield return element;
            }
        }
    }

    /// <summary>后续事项.</summary>
    public static IEnumerable<Element> FollowUps(VisitView visit, Texts texts) => visit.FollowUps.Count == 0 ? [] :
    [
        Shown.Section(texts.With("Card.Visit.FollowUps", ("Open", visit.FollowUps.Count(follow => !follow.Closed)), ("All", visit.FollowUps.Count))),
        .. visit.FollowUps.Take(MostFollowUps).Select(follow => VisitParts.Line(
            VisitParts.Short(follow.Text, 80), FollowUpState(follow, texts),
            Buttons.Go(texts["Card.Visit.Open"], VisitVerbs.FollowUp, (VisitFields.FollowUp, Shown.Id(follow.Id.Value))),
            follow.Closed ? TextColor.Good : follow.Late || follow.OwnerIsGone ? TextColor.Attention : null)),
        .. visit.FollowUps.Count > MostFollowUps ? [Shown.Note(texts.With("Card.Visit.FollowUpsMore", ("Count", visit.FollowUps.Count - MostFollowUps)))] : Array.Empty<Element>(),
    ];

    public static string FollowUpState(FollowUpLine follow, Texts texts)
    {
        var owner = follow.OwnerIsGone && !follow.Closed ? texts.With("Card.Visit.OwnerGone", ("Name", Shown.Plain(follow.Owner))) : Shown.Plain(follow.Owner);
        return follow.Closed ? texts.With("Card.Visit.FollowUp.Closed", ("Owner", owner), ("On", follow.ClosedOn))
            : texts.With(follow.Late ? "Card.Visit.FollowUp.Late" : "Card.Visit.FollowUp.Open", ("Owner", owner), ("Due", follow.DueOn));
    }
}
