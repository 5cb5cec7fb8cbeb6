using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Committees;

/// <summary>拟定小组 The members as they are being put together: who joins, who leaves, and whether the number is right.</summary>
internal static class DraftCard
{
    public static Card Write(DraftView draft, Texts texts)
    {
        var title = Title(draft, texts);
        return CardDocument.Write($"{title} · {Shown.Plain(draft.Unit.Name)}", title,
        [
            .. CommitteeParts.Top(title, draft.Unit),
            Count(draft, texts),
            .. State(draft, texts),
            .. draft.Seats.Select(line => Row(draft, line, texts)),
            .. draft.Seats.Count == 0 ? [new TextBlock(texts["Card.CommitteeDraft.Empty"])] : Array.Empty<Element>(),
            .. Actions(draft, texts),
        ]);
    }

    public static string Title(DraftView draft, Texts texts) => texts[draft.IsChange ? "Card.CommitteeDraft.ChangeTitle" : "Card.CommitteeDraft.SetUpTitle"];

    /// <summary>'新增', '原为组员' and the like, or nothing.</summary>
    public static string Mark(DraftLine line, Texts texts) => line.Change switch
    {
        SeatChange.Joins => texts["Card.CommitteeDraft.Joins"],
        SeatChange.Leaves => texts["Card.CommitteeDraft.Leaves"],
        SeatChange.OtherDuty => texts.With("Card.CommitteeDraft.OtherDuty", ("Before", line.Before)),
        _ => "",
    };

    private static ColumnSet Count(DraftView draft, Texts texts) => new(
    [
        new Column("auto", [new TextBlock(texts.Show(draft.Voters)) { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Accent }]),
        new Column("stretch",
        [
            new TextBlock(texts["Card.CommitteeDraft.Voters"]),
            .. draft.Seats.Count == 0 ? [] : new Element[]
            {
                new TextBlock(draft.Fault is { } fault ? texts.Explain(fault) : texts["Card.CommitteeDraft.RightNumber"])
                {
                    Spacing = Spacing.None,
                    Size = TextSize.Small,
                    Color = draft.Fault is null ? TextColor.Good : TextColor.Warning,
                },
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ]);

    private static IEnumerable<Element> State(DraftView draft, Texts texts) => draft.Latest switch
    {
        { State: ApprovalState.UnderWay } way => [Shown.Callout(texts.With("Card.Committee.UnderWay", ("Since", way.ProposedUtc)), ContainerStyle.Accent)],
        { State: ApprovalState.Returned } back =>
            [Shown.Callout(texts.With("Card.Committee.Returned", ("Reason", Shown.Plain(back.ReturnReason ?? "–"))), ContainerStyle.Attention)],
        _ => [],
    };

    private static ColumnSet Row(DraftView draft, DraftLine line, Texts texts)
    {
        var mark = Mark(line, texts);
        string[] below = [Shown.Plain(line.Seat.Position), line.Seat.Elsewhere ? texts["Card.Committee.Elsewhere"] : "", mark];
        var (unit, person) = (CommitteeParts.Unit(draft.Unit), CommitteeParts.Person(line.Seat.Person));
        return CommitteeParts.Row(
            CommitteeParts.Name(line.Seat, texts), string.Join(" · ", below.Where(part => part.Length > 0)),
            mark.Length > 0 ? TextColor.Accent : line.Seat.Elsewhere ? TextColor.Warning : null,
            new TextBlock(line.Change == SeatChange.Leaves ? "" : texts.Show(line.Seat.Duty)),
            draft.IsLocked ? null
            : line.Change == SeatChange.Leaves
                ? Buttons.Go(texts["Card.CommitteeDraft.TakeBack"], CommitteeVerbs.Add, unit, person, (CommitteeVerbs.DutyField, line.Seat.Duty.ToString()))
                : Buttons.Go(texts["Card.CommitteeDraft.Edit"], CommitteeVerbs.Seat, unit, person));
    }

    private static IEnumerable<Element> Actions(DraftView draft, Texts texts)
    {
        var unit = CommitteeParts.Unit(draft.Unit);
        var back = Buttons.Go(texts["Card.CommitteeDraft.Back"], CommitteeVerbs.Show, unit);
        var ready = draft is { Fault: null, IsChanged: true };
        return draft.IsLocked
            ? [Shown.Row(back)]
            : Shown.Rows(
            [
                ready ? Buttons.Go(texts["Card.CommitteeDraft.Add"], CommitteeVerbs.Find, unit) : Buttons.Next(texts["Card.CommitteeDraft.Add"], CommitteeVerbs.Find, unit),
                ready ? Buttons.Next(texts["Card.CommitteeDraft.Check"], CommitteeVerbs.Check, unit) : Buttons.Go(texts["Card.CommitteeDraft.Check"], CommitteeVerbs.Check, unit),
                .. draft.Version == 0 ? [] : new[] { Buttons.Stop(texts["Card.CommitteeDraft.Reset"], CommitteeVerbs.Reset, unit) },
                back,
            ]);
    }
}
