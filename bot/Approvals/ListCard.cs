using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>One line of a list: what, how it stands, and whether it is late.</summary>
internal sealed record ListLine(ApprovalId Approval, string Title, string Below, bool Late);

/// <summary>Lists of approvals, each line with a button that opens it.</summary>
internal static class ListCard
{
    public static Card Write(string title, string empty, IReadOnlyList<ListLine> lines, string? note, Texts texts) => CardDocument.Write(
        title, lines.Count == 0 ? empty : title,
        [
            Shown.Heading(title),
            .. lines.Count == 0 ? [new TextBlock(empty)] : lines.Select(line => Line(line, texts)).ToArray<Element>(),
            .. note is null ? Array.Empty<Element>() : [Shown.Note(note)],
            .. Shown.Rows(
            [
                Buttons.Go(texts["Card.Approvals.Waiting"], ApprovalVerbs.Waiting),
                Buttons.Go(texts["Card.Approvals.Proposals"], ApprovalVerbs.Proposals),
                Buttons.Go(texts["Card.Approvals.Filings"], ApprovalVerbs.Filings),
                Buttons.Go(texts["Card.Approvals.StandIns"], ApprovalVerbs.StandIns),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);

    /// <summary>'VIP 客户名单 · 华南销售公司 · 2025 年度'.</summary>
    public static string Name(ApprovalMatter matter, string unit, int year, int version, Texts texts) => texts.With(
        version == 1 ? "Card.Approvals.Name" : "Card.Approvals.NameVersion",
        ("Matter", matter), ("Unit", Shown.Plain(unit)), ("Year", year), ("Version", version));

    private static ColumnSet Line(ListLine line, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(line.Title) { Weight = TextWeight.Bolder },
            new TextBlock(line.Below)
            {
                Size = TextSize.Small,
                IsSubtle = !line.Late,
                Color = line.Late ? TextColor.Attention : null,
                Spacing = Spacing.None,
            },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto",
        [
            new ActionSet([Buttons.Go(texts["Card.Approvals.Open"], ApprovalVerbs.Show, (ApprovalFields.Approval, Shown.Id(line.Approval.Value)))]),
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
