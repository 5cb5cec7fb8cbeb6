using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>抽中的记录 What a spot check hit of a unit; headquarters judges one record after another.</summary>
internal static class SampledUnitCard
{
    public static Card Write(SpotCheckView check, SampledUnit unit, Texts texts)
    {
        var title = texts["Card.Spot.Samples"];
        var name = CheckParts.Name(unit.Name, check.Year, texts);
        var next = check.MayJudge ? unit.Samples.FirstOrDefault(sample => sample.Verdict == CheckVerdict.Open) : null;
        return CardDocument.Write($"{title} · {name}", name,
        [
            .. CheckParts.Top(title, name),
            .. unit.Samples.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Spot.NoRecords"])] : unit.Samples.Select(sample => Line(sample, texts)),
            .. next is null ? [] : Judge(check, next, texts),
            Shown.Row(
            [
                .. unit.Findings > 0
                    ? [Buttons.Go(texts["Card.Finding.Open"], CheckVerbs.Findings, (CheckFields.Unit, Shown.Id(unit.Unit.Value)), (CheckFields.Year, Shown.Id(check.Year)))]
                    : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Spot.ToCheck"], CheckVerbs.SpotCheck, SpotCheckCards.Data(check)),
            ]),
        ]);
    }

    private static ColumnSet Line(SampleView sample, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(sample.Path)),
            Shown.Note(texts.With("Card.Spot.Hashes", ("Content", sample.ContentHash[..16]), ("Rank", sample.Rank[..16]))) with { Spacing = Spacing.None },
        ]),
        new Column("auto",
        [
            new TextBlock(texts[$"Card.SelfCheck.Mark.{sample.Verdict}"])
            {
                Color = sample.Verdict switch
                {
                    CheckVerdict.InOrder => TextColor.Good,
                    CheckVerdict.Finding => TextColor.Attention,
                    CheckVerdict.Open or _ => null,
                },
            },
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<Element> Judge(SpotCheckView check, SampleView sample, Texts texts) =>
    [
        Shown.Section(texts.With("Card.Spot.JudgeTitle", ("Path", Shown.Plain(sample.Path)))),
        Shown.Note(texts["Card.Spot.JudgeHow"]),
        new ChoiceInput([.. new[] { CheckVerdict.InOrder, CheckVerdict.Finding }.Select(verdict => new Choice(texts.Show(verdict), verdict.ToString()))])
        {
            Id = CheckFields.Verdict,
            Label = texts["Card.SelfCheck.Verdict"],
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = texts["Card.Spot.Verdict.Wrong"],
        },
        new TextInput { Id = CheckFields.Text, Label = texts["Card.SelfCheck.Text"], IsMultiline = true, MaxLength = JudgePoints.Longest },
        Shown.Row(Buttons.Send(
            texts["Card.Spot.SaveSample"], CheckVerbs.Judge, [.. SpotCheckCards.Data(check), (CheckFields.Sample, Shown.Id(sample.Id))])),
    ];
}
