using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Committees;

/// <summary>添加成员 People of the unit by name or employee number; each can be added at once.</summary>
internal static class FindCard
{
    public static Card Write(MembersFound found, string text, Texts texts)
    {
        var title = texts["Card.CommitteeFind.Title"];
        var unit = CommitteeParts.Unit(found.Unit);
        return CardDocument.Write(title, title,
        [
            .. CommitteeParts.Top(title, found.Unit),
            new TextInput { Id = CommitteeVerbs.NameField, Label = texts["Card.CommitteeFind.Name"], MaxLength = 40, Value = text.Length == 0 ? null : text },
            Shown.Row(Buttons.Add(texts["Card.CommitteeFind.Search"], CommitteeVerbs.Find, unit)),
            .. found.People.Select(person => Row(person, unit, texts)),
            .. found.People.Count == 0 ? [new TextBlock(texts["Card.CommitteeFind.Nobody"])] : Array.Empty<Element>(),
            .. found.All > found.People.Count
                ? [Shown.Note(texts.With("Card.CommitteeFind.More", ("Shown", found.People.Count), ("All", found.All)))] : Array.Empty<Element>(),
            Shown.Row(Buttons.Next(texts["Card.CommitteeFind.Done"], CommitteeVerbs.Draft, unit)),
        ]);
    }

    private static ColumnSet Row(MemberFound person, (string, string) unit, Texts texts) => CommitteeParts.Row(
        Shown.Plain(person.Name),
        string.Join(" · ", new[] { Shown.Plain(person.EmployeeNumber), Shown.Plain(person.Position) }.Where(part => part.Length > 0)),
        null,
        new TextBlock(person.IsMember ? texts["Card.CommitteeFind.IsMember"] : "") { IsSubtle = true },
        person.IsMember ? null : Buttons.Add(
            texts["Card.CommitteeFind.Add"], CommitteeVerbs.Add, unit, CommitteeParts.Person(person.Person),
            (CommitteeVerbs.DutyField, nameof(CommitteeDuty.Member))));
}

/// <summary>One member of a draft: another duty, or out.</summary>
internal static class SeatCard
{
    public static Card Write(DraftView draft, DraftLine line, Texts texts)
    {
        var name = CommitteeParts.Name(line.Seat, texts);
        var (unit, person) = (CommitteeParts.Unit(draft.Unit), CommitteeParts.Person(line.Seat.Person));
        return CardDocument.Write(name, name,
        [
            .. CommitteeParts.Top(name, draft.Unit),
            new TextBlock(line.Seat.Elsewhere ? texts["Card.Committee.Elsewhere"] : line.Seat.Position.Length == 0 ? "–" : Shown.Plain(line.Seat.Position)),
            CommitteeParts.Duties(line.Seat.Duty, texts),
            .. Shown.Rows(
            [
                Buttons.Send(texts["Card.CommitteeSeat.Save"], CommitteeVerbs.Duty, unit, person),
                Buttons.Stop(texts["Card.CommitteeSeat.Remove"], CommitteeVerbs.Remove, unit, person),
                Buttons.Go(texts["Card.CommitteeSeat.Back"], CommitteeVerbs.Draft, unit),
            ]),
        ]);
    }
}
