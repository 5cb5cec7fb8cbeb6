using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>The cards around mailing a plan: its papers, the units it concerns, and the last look before it goes out.</summary>
internal static class VisitPlanCards
{
    /// <summary>备参材料.</summary>
    public static Card Papers(VisitView visit, Texts texts)
    {
        var title = texts["Card.Visit.Papers"];
        var plans = visit.May.Plan;
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, VisitFormCards.Name(visit, texts)),
            .. visit.Papers.Count == 0 ? [new TextBlock(texts["Card.Visit.NoPapers"])] : visit.Papers.SelectMany(paper => Paper(paper, plans, texts)),
            .. plans
                ? new Element[] { Shown.Note(texts["Card.Visit.PapersHow"]), Shown.Row(Buttons.Send(texts["Card.Visit.Upload"], VisitVerbs.Upload, VisitParts.Of(visit.Id))) }
                : [],
            Shown.Row(VisitParts.BackTo(visit.Id, texts), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>Units beside the customer's own.</summary>
    public static Card Units(UnitsForm form, Texts texts)
    {
        var title = texts["Card.Visit.ToUnits"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Head(title, form.Visit, texts),
            new TextBlock(texts.With("Card.Visit.UnitsHow", ("Unit", Shown.Plain(form.Visit.Unit)))),
            .. form.Units.Count == 0 ? [new TextBlock(texts["Card.Visit.NoUnits"])] : new Element[]
            {
                new ChoiceInput([.. form.Units.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
                {
                    Id = VisitFields.Units,
                    Label = texts["Card.Visit.UnitsBeside"],
                    Style = form.Units.Count > 8 ? ChoiceStyle.Compact : ChoiceStyle.Expanded,
                    IsMultiSelect = true,
                    Wrap = true,
                    Value = string.Join(',', form.Units.Where(unit => unit.Concerned).Select(unit => Shown.Id(unit.Id.Value))),
                },
                Shown.Row(Buttons.Send(texts["Card.Visit.SaveChange"], VisitVerbs.Name, VisitParts.Of(form.Visit.Id))),
            },
            Shown.Row(VisitParts.BackTo(form.Visit.Id, texts)),
        ]);
    }

    /// <summary>Who gets the plan, and that nobody does where there is a gap.</summary>
    public static Card Send(VisitView visit, PlanField? missing, Texts texts)
    {
        var title = texts["Card.Visit.ToSend"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, VisitFormCards.Name(visit, texts)),
            .. missing is { } field ? [Shown.Callout(texts.Explain(new PlanIsIncomplete(field)), ContainerStyle.Attention)] : Array.Empty<Element>(),
            new TextBlock(texts["Card.Visit.SendHow"]),
            .. visit.Units.Select(unit => VisitParts.Line(
                Shown.Plain(unit.Name),
                texts[unit.HasLiaison ? "Card.Visit.SendBoth" : unit.HasAnybody ? "Card.Visit.SendManager" : "Card.Visit.SendNobody"],
                null, unit.HasLiaison ? null : TextColor.Attention)),
            .. visit.Papers.Count > 0 ? [Shown.Note(texts.With("Card.Visit.SendPapers", ("Count", visit.Papers.Count)))] : Array.Empty<Element>(),
            .. missing is null
                ? new Element[] { Shown.Row(Buttons.Next(texts["Card.Visit.SendNow"], VisitVerbs.Mail, VisitParts.Of(visit.Id), VisitFormCards.Version(visit)), VisitParts.BackTo(visit.Id, texts)) }
                : [Shown.Row(Buttons.Next(texts["Card.Visit.ToProgramme"], VisitVerbs.Programme, VisitParts.Of(visit.Id)), VisitParts.BackTo(visit.Id, texts))],
        ]);
    }

    private static IEnumerable<Element> Paper(PaperView paper, bool plans, Texts texts)
    {
        var id = (VisitFields.Paper, Shown.Id(paper.Id.Value));
        yield return new TextBlock(Shown.Plain(paper.Name)) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        yield return new TextBlock(texts.With("Card.Visit.PaperLine", ("Size", Size(paper.Size)), ("Name", Shown.Plain(paper.By)), ("At", paper.AtUtc)))
        {
            Size = TextSize.Small,
            IsSubtle = true,
            Spacing = Spacing.None,
        };
        yield return Shown.Row(
        [
            Buttons.Go(texts["Card.Visit.OpenPaper"], VisitVerbs.Paper, id),
            .. plans ? [Buttons.Go(texts["Card.Visit.RemovePaper"], VisitVerbs.Remove, id)] : Array.Empty<CardAction>(),
        ]) with
        { Spacing = Spacing.Small };
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024
        ? Format.Rounded(bytes / (1024m * 1024m), 1) + " MB"
        : Format.Rounded(Math.Max(1, bytes / 1024m), 0) + " KB";
}
