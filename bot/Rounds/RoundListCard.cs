using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rounds;

/// <summary>轮次列表 Rounds with a button each.</summary>
internal static class RoundListCard
{
    public static Card Write(string title, IReadOnlyList<RoundHead> rounds, string verb, Texts texts) => CardDocument.Write(title, title,
    [
        Shown.Heading(title),
        .. rounds.Select(round => Line(round, verb, texts)),
        Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
    ]);

    private static ColumnSet Line(RoundHead round, string verb, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Parts.Name(round, texts)),
            new TextBlock($"{texts["Card.Round.Deadline"]} {Format.Moment(round.DeadlineUtc)}") { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto", [new ActionSet([Buttons.Go(texts["Card.List.Show"], verb, (Parts.RoundField, Shown.Id(round.Id.Value)))])])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
    };
}
