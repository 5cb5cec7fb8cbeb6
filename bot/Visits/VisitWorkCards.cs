using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>The cards on which one matter of a visit is worked on: an item, a request for support, the summary, a follow-up.</summary>
internal static class VisitWorkCards
{
    /// <summary>接待准备事项.</summary>
    public static Card Item(ItemCard card, Texts texts)
    {
        var (item, id) = (card.Item, (VisitFields.Item, Shown.Id(card.Item.Id.Value)));
        var title = texts.With("Card.Visit.ItemTitle", ("Kind", item.Kind));
        return CardDocument.Write($"{title} · {Shown.Plain(card.Visit.Customer)}", $"{title} · {VisitParts.Name(card.Visit, texts)}",
        [
            .. VisitParts.Head(title, card.Visit, texts),
            Shown.Callout(VisitSections.ItemState(item with { Progress = "" }, texts), item.Done ? ContainerStyle.Good : item.Late ? ContainerStyle.Attention : ContainerStyle.Emphasis),
            .. VisitParts.Said(texts.With("Card.Visit.ProgressBy", ("Name", Shown.Plain(item.ProgressBy)), ("At", item.ProgressUtc)), item.Progress),
            .. card.MayReport
                ? new Element[]
                {
                    VisitParts.Long(VisitFields.Word, texts["Card.Visit.Progress"], "", PreparationItem.Longest),
                    Shown.Row(Buttons.Send(texts["Card.Visit.ItemReady"], VisitVerbs.Ready, id), Buttons.Add(texts["Card.Visit.NoteProgress"], VisitVerbs.Progress, id)),
                }
                : [],
            .. card.MayAssign
                ? [
                    Shown.Section(texts["Card.Visit.AssignTitle"]),
                    .. VisitParts.People(card.People, item.OwnerId, texts),
                    VisitParts.Day(texts["Card.Visit.Due"], item.DueOn),
                    Shown.Row(Buttons.Add(texts["Card.Visit.Assign"], VisitVerbs.Assign, id, (VisitFields.Version, Shown.Id(item.Version)))),
                ]
                : Array.Empty<Element>(),
            Shown.Row(VisitParts.BackTo(card.Visit.Id, texts), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>总部支持申请.</summary>
    public static Card Support(SupportCard card, Texts texts)
    {
        var id = (VisitFields.Support, Shown.Id(card.Support.Id.Value));
        var title = texts["Card.Visit.SupportTitle"];
        return CardDocument.Write($"{title} · {Shown.Plain(card.Visit.Customer)}", $"{title} · {VisitParts.Name(card.Visit, texts)}",
        [
            .. VisitParts.Head(title, card.Visit, texts),
            Shown.Callout(VisitSections.SupportState(card.Support, texts), card.Support.State == SupportState.Given ? ContainerStyle.Good : ContainerStyle.Emphasis),
            .. VisitParts.Said(texts["Card.Visit.Needed"], card.Support.Text),
            .. VisitParts.Said(texts["Card.Visit.Answer"], card.Support.Answer),
            new FactSet(
            [
                new Fact(texts["Card.Visit.Asker"], texts.With("Card.Visit.AskerOf", ("Name", Shown.Plain(card.Support.AskedBy)), ("Unit", Shown.Plain(card.Visit.Unit)))),
                new Fact(texts["Card.Visit.Theirs.Outgoing"], Shown.Plain(card.Theirs)),
                new Fact(texts["Card.Visit.Ours"], card.Ours.Length == 0 ? "–" : Shown.Plain(card.Ours)),
            ]),
            .. VisitParts.Said(texts["Card.Visit.Itinerary"], card.Itinerary),
            .. card.MayAnswer
                ? new Element[]
                {
                    VisitParts.Long(VisitFields.Answer, texts["Card.Visit.AnswerHow"], "", VisitSupport.Longest, texts["Card.Visit.Answer.Example"]),
                    Shown.Row(Buttons.Send(texts["Card.Visit.Give"], VisitVerbs.Give, id), Buttons.Add(texts["Card.Visit.Decline"], VisitVerbs.Decline, id)),
                }
                : [],
            Shown.Row(VisitParts.BackTo(card.Visit.Id, texts), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>拜访纪要: the form, or the whole text once it is saved.</summary>
    public static Card Summary(VisitView visit, Texts texts)
    {
        var title = texts.With("Card.Visit.SummaryTitle", ("Customer", Shown.Plain(visit.Customer)));
        var text = visit.Summary.Text;
        var ahead = visit.Summary.AtUtc is null;
        return CardDocument.Write(title, $"{title} · {VisitPlan.When(visit.Plan)}",
        [
            .. VisitParts.Top(title, VisitFormCards.Name(visit, texts)),
            .. visit.Summary.Saved
                ? Saved(visit, texts)
                : visit.May.Summarise
                    ? [
                        Shown.Callout(
                            texts.With(visit.SummaryLate ? "Card.Visit.SummaryLate" : "Card.Visit.SummaryDue", ("Due", visit.SummaryDueOn)),
                            visit.SummaryLate ? ContainerStyle.Attention : ContainerStyle.Emphasis),
                        .. ahead ? [] : new Element[] { Shown.Note(texts.With("Card.Visit.DraftBy", ("Name", Shown.Plain(visit.Summary.By)), ("At", visit.Summary.AtUtc))) },
                        VisitParts.Line(VisitFields.Theirs, texts["Card.Visit.Summary.Theirs"], ahead ? visit.Plan.Theirs : text.Theirs, VisitPlan.LongestLine),
                        VisitParts.Line(VisitFields.Ours, texts["Card.Visit.Summary.Ours"], ahead ? visit.Plan.Ours : text.Ours, VisitPlan.LongestLine),
                        VisitParts.Long(VisitFields.Said, texts["Card.Visit.Summary.SaidHow"], text.Said, SummaryText.Longest),
                        VisitParts.Long(VisitFields.Agreed, texts["Card.Visit.Summary.Agreed"], text.Agreed, SummaryText.Longest),
                        VisitParts.Long(VisitFields.Asked, texts["Card.Visit.Summary.Asked"], text.Asked, SummaryText.Longest),
                        VisitParts.Long(VisitFields.Next, texts["Card.Visit.Summary.Next"], text.Next, SummaryText.Longest),
                        Shown.Note(texts["Card.Visit.SummaryHow"]),
                        Shown.Row(
                            Buttons.Send(texts["Card.Visit.SaveSummary"], VisitVerbs.Save, VisitParts.Of(visit.Id), Version(visit)),
                            Buttons.Add(texts["Card.Visit.SaveDraft"], VisitVerbs.Draft, VisitParts.Of(visit.Id), Version(visit))),
                    ]
                    : [new TextBlock(texts["Card.Visit.NoSummary"])],
            Shown.Row(VisitParts.BackTo(visit.Id, texts), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>A new follow-up.</summary>
    public static Card NewFollowUp(FollowUpForm form, Texts texts)
    {
        var title = texts["Card.Visit.ToFollow"];
        return CardDocument.Write(title, title,
        [
            .. VisitParts.Head(title, form.Visit, texts),
            VisitParts.Long(VisitFields.Text, texts["Card.Visit.FollowText"], "", FollowUp.Longest) with { IsRequired = true, ErrorMessage = texts["Visits.FollowUpNeedsText"] },
            .. VisitParts.People(form.People, null, texts),
            VisitParts.Day(texts["Card.Visit.Due"], null, form.Today),
            Shown.Row(
                Buttons.Send(texts["Card.Visit.AddFollow"], VisitVerbs.Add, VisitParts.Of(form.Visit.Id), (VisitFields.Token, Shown.Id(RandomId.Next()))),
                VisitParts.BackTo(form.Visit.Id, texts)),
        ]);
    }

    /// <summary>后续事项.</summary>
    public static Card Follow(FollowUpCard card, Texts texts)
    {
        var (line, id, token) = (card.Line, (VisitFields.FollowUp, Shown.Id(card.Line.Id.Value)), (VisitFields.Token, Shown.Id(RandomId.Next())));
        var title = texts["Card.Visit.FollowTitle"];
        return CardDocument.Write($"{title} · {Shown.Plain(card.Visit.Customer)}", $"{title} · {VisitParts.Short(line.Text, 60)}",
        [
            .. VisitParts.Top(title, VisitParts.Name(card.Visit, texts)),
            Shown.Callout(VisitSections.FollowUpState(line, texts), line.Closed ? ContainerStyle.Good : line.Late ? ContainerStyle.Attention : ContainerStyle.Emphasis),
            .. VisitParts.Said(texts["Card.Visit.FollowText"], line.Text),
            .. card.Notes.Take(20).SelectMany(note => VisitParts.Said(
                texts.With(note.Waits ? "Card.Visit.NoteWaits" : "Card.Visit.NoteBy", ("Name", Shown.Plain(note.By)), ("At", note.AtUtc)), note.Text)),
            .. card.MayNote
                ? new Element[]
                {
                    Shown.Section(texts["Card.Visit.NoteTitle"]),
                    VisitParts.Long(VisitFields.Word, texts["Card.Visit.NoteHow"], "", FollowUp.Longest),
                    Shown.Row(Buttons.Send(texts["Card.Visit.NoteProgress"], VisitVerbs.Note, id, token), Buttons.Add(texts["Card.Visit.CloseFollow"], VisitVerbs.Close, id, token)),
                }
                : [],
            .. card.MayHand
                ? [
                    Shown.Section(texts["Card.Visit.AssignTitle"]),
                    .. VisitParts.People(card.People, card.OwnerId, texts),
                    VisitParts.Day(texts["Card.Visit.Due"], line.DueOn),
                    Shown.Row(Buttons.Add(texts["Card.Visit.Assign"], VisitVerbs.Hand, id, (VisitFields.Version, Shown.Id(card.Version)))),
                ]
                : Array.Empty<Element>(),
            Shown.Row(VisitParts.BackTo(card.Visit.Id, texts), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static (string, string) Version(VisitView visit) => (VisitFields.Version, Shown.Id(visit.Summary.Version));

    private static IEnumerable<Element> Saved(VisitView visit, Texts texts)
    {
        var text = visit.Summary.Text;
        return
        [
            Shown.Callout(
                texts[visit.Summary.Filed ? "Card.Visit.State.Filed" : visit.Summary.Unfit ? "Card.Visit.Unfit" : "Card.Visit.NoFile"],
                visit.Summary.Filed ? ContainerStyle.Good : ContainerStyle.Warning),
            Shown.Note(texts.With("Card.Visit.SavedBy", ("Name", Shown.Plain(visit.Summary.By)), ("At", visit.Summary.AtUtc))),
            .. VisitParts.Said(texts["Card.Visit.Summary.Theirs"], text.Theirs),
            .. VisitParts.Said(texts["Card.Visit.Summary.Ours"], text.Ours),
            .. VisitParts.Said(texts["Card.Visit.Summary.Said"], text.Said),
            .. VisitParts.Said(texts["Card.Visit.Summary.Agreed"], text.Agreed),
            .. VisitParts.Said(texts["Card.Visit.Summary.Asked"], text.Asked),
            .. VisitParts.Said(texts["Card.Visit.Summary.Next"], text.Next),
        ];
    }
}
