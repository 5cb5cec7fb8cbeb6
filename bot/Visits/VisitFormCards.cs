using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>The forms in which a visit is planned: first who, when and where, then what; and the small ones that ask why.</summary>
internal static class VisitFormCards
{
    /// <summary>Which customer; without a question the key customers of the reader's unit.</summary>
    public static Card Find(VisitCandidates found, Texts texts)
    {
        var title = texts["Card.Visit.Find"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, texts["Card.Visit.FindHow"]),
            VisitParts.Line(VisitFields.Query, texts["Card.Visit.Query"], found.Query, 100),
            Shown.Row(Buttons.Add(texts["Card.Visit.Search"], VisitVerbs.Find)),
            .. found.Customers.Count == 0
                ? [new TextBlock(texts[found.Query.Length == 0 ? "Card.Visit.NoKeyCustomers" : "Card.Visit.NoneFound"])]
                : found.Customers.SelectMany(each => Candidate(each, texts)),
            Shown.Row(Buttons.Go(texts["Card.Visit.ToList"], VisitVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>A new visit.</summary>
    public static Card New(VisitCandidate customer, VisitDirection direction, DateOnly today, Texts texts)
    {
        var title = texts.With("Card.Visit.Title", ("Direction", direction), ("Customer", Shown.Plain(customer.Customer.Name)));
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, texts.With("Card.Visit.Candidate", ("Unit", Shown.Plain(customer.Unit)), ("Standing", customer.Customer.Standing))),
            .. Basics(null, direction, today, texts),
            Shown.Row(
                Buttons.Send(
                    texts["Card.Visit.Create"], VisitVerbs.Create, (VisitFields.Customer, Shown.Id(customer.Customer.Id.Value)), (VisitFields.Direction, direction.ToString()),
                    (VisitFields.Token, Shown.Id(RandomId.Next()))),
                Buttons.Go(texts["Card.Visit.ToList"], VisitVerbs.List)),
        ]);
    }

    /// <summary>The basics of a visit that is planned.</summary>
    public static Card Edit(VisitView visit, Texts texts)
    {
        var title = texts["Card.Visit.Editing"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, Name(visit, texts)),
            .. visit.PlanNumber > 0 ? [Shown.Callout(texts["Card.Visit.WillMail"], ContainerStyle.Warning)] : Array.Empty<Element>(),
            .. Basics(visit.Plan, visit.Direction, null, texts),
            Shown.Row(Buttons.Send(texts["Card.Visit.SaveChange"], VisitVerbs.Change, VisitParts.Of(visit.Id), Version(visit)), VisitParts.BackTo(visit.Id, texts)),
        ]);
    }

    /// <summary>Itinerary, topics, division of work.</summary>
    public static Card Programme(VisitView visit, Texts texts)
    {
        var title = texts["Card.Visit.ToProgramme"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, Name(visit, texts)),
            .. visit.PlanNumber > 0 ? [Shown.Callout(texts["Card.Visit.WillMail"], ContainerStyle.Warning)] : Array.Empty<Element>(),
            VisitParts.Long(VisitFields.Itinerary, texts["Card.Visit.Itinerary"], visit.Plan.Itinerary, VisitPlan.LongestText, texts["Card.Visit.Itinerary.Example"]),
            VisitParts.Long(VisitFields.Topics, texts["Card.Visit.Topics"], visit.Plan.Topics, VisitPlan.LongestText),
            VisitParts.Long(VisitFields.Division, texts["Card.Visit.Division"], visit.Plan.Division, VisitPlan.LongestText),
            Shown.Row(Buttons.Send(texts["Card.Visit.SaveChange"], VisitVerbs.Arrange, VisitParts.Of(visit.Id), Version(visit)), VisitParts.BackTo(visit.Id, texts)),
        ]);
    }

    /// <summary>Why it does not take place.</summary>
    public static Card Drop(VisitView visit, Texts texts)
    {
        var title = texts["Card.Visit.Dropping"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, Name(visit, texts)),
            new TextBlock(texts[visit.PlanNumber > 0 && !visit.Over ? "Card.Visit.DroppingMails" : "Card.Visit.DroppingKeeps"]),
            VisitParts.Long(VisitFields.Reason, texts["Card.Visit.Reason"], "", Visit.LongestReason) with { IsRequired = true, ErrorMessage = texts["Visits.CancellingNeedsReason"] },
            Shown.Row(Buttons.Send(texts["Card.Visit.DropNow"], VisitVerbs.Cancel, VisitParts.Of(visit.Id)), VisitParts.BackTo(visit.Id, texts)),
        ]);
    }

    /// <summary>What is needed of headquarters.</summary>
    public static Card Ask(VisitView visit, Texts texts)
    {
        var title = texts["Card.Visit.ToAsk"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Top(title, Name(visit, texts)),
            new TextBlock(texts["Card.Visit.AskHow"]),
            VisitParts.Long(VisitFields.Text, texts["Card.Visit.Needed"], "", VisitSupport.Longest, texts["Card.Visit.Needed.Example"]) with
            {
                IsRequired = true,
                ErrorMessage = texts["Visits.SupportNeedsText"],
            },
            Shown.Row(Buttons.Send(texts["Card.Visit.AskNow"], VisitVerbs.Request, VisitParts.Of(visit.Id)), VisitParts.BackTo(visit.Id, texts)),
        ]);
    }

    public static string Name(VisitView visit, Texts texts) =>
        texts.With("Card.Visit.Name", ("Direction", visit.Direction), ("Customer", Shown.Plain(visit.Customer)), ("When", VisitPlan.When(visit.Plan)));

    public static (string, string) Version(VisitView visit) => (VisitFields.Version, Shown.Id(visit.Version));

    private static IEnumerable<Element> Candidate(VisitCandidate each, Texts texts)
    {
        var id = (VisitFields.Customer, Shown.Id(each.Customer.Id.Value));
        yield return new TextBlock(Shown.Plain(each.Customer.Name)) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        yield return new TextBlock(texts.With("Card.Visit.Candidate", ("Unit", Shown.Plain(each.Unit)), ("Standing", each.Customer.Standing)))
        {
            Size = TextSize.Small,
            IsSubtle = true,
            Spacing = Spacing.None,
        };
        yield return Shown.Row(
            Buttons.Go(texts["Card.Visit.NewOutgoing"], VisitVerbs.New, id, (VisitFields.Direction, nameof(VisitDirection.Outgoing))),
            Buttons.Go(texts["Card.Visit.NewIncoming"], VisitVerbs.New, id, (VisitFields.Direction, nameof(VisitDirection.Incoming)))) with
        { Spacing = Spacing.Small };
    }

    private static IEnumerable<Element> Basics(VisitPlan? plan, VisitDirection direction, DateOnly? today, Texts texts) =>
    [
        VisitParts.Line(
            VisitFields.Theme, texts[$"Card.Visit.Theme.{direction}"], plan?.Theme ?? "", VisitPlan.LongestTitle, required: true, texts["Visits.VisitNeedsTheme"],
            texts["Card.Visit.Theme.Example"]),
        new DateInput { Id = VisitFields.From, Label = texts["Card.Visit.From"], Value = plan is null ? null : Format.Day(plan.On), IsRequired = true, ErrorMessage = texts["Card.Visit.From.Wrong"] },
        new TimeInput { Id = VisitFields.FromTime, Label = texts["Card.Visit.FromTime"], Value = plan is null ? "09:00" : VisitParts.Time(plan.Start), IsRequired = true, ErrorMessage = texts["Card.Visit.Time.Wrong"] },
        new DateInput { Id = VisitFields.To, Label = texts["Card.Visit.To"], Value = plan is null || plan.On == plan.Until ? null : Format.Day(plan.Until) },
        new TimeInput { Id = VisitFields.ToTime, Label = texts["Card.Visit.ToTime"], Value = plan is null ? "11:30" : VisitParts.Time(plan.End), IsRequired = true, ErrorMessage = texts["Card.Visit.Time.Wrong"] },
        VisitParts.Line(VisitFields.Place, texts["Card.Visit.Place"], plan?.Place ?? "", VisitPlan.LongestTitle),
        VisitParts.Line(
            VisitFields.Theirs, texts[$"Card.Visit.Theirs.{direction}"], plan?.Theirs ?? "", VisitPlan.LongestLine, required: true, texts["Visits.VisitNeedsPeople"],
            texts["Card.Visit.Theirs.Example"]),
        VisitParts.Line(VisitFields.Ours, texts["Card.Visit.Ours"], plan?.Ours ?? "", VisitPlan.LongestLine),
        .. today is null ? [] : new Element[] { Shown.Note(texts["Card.Visit.ThenProgramme"]) },
    ];
}
