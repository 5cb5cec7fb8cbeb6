using System.Collections.Concurrent;
using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>
/// 逐户评分 The form of one candidate: figures, one choice per judged item, the measured points with their explanation. It never shows
/// what was answered before, every choice of an item has a value of the same length, and nothing is preset (voting.md).
/// </summary>
internal static class CandidateCard
{
    private static readonly ConcurrentDictionary<decimal, IReadOnlyList<Choice>> Scales = new();

    /// <summary>Input id of a judged item.</summary>
    public static string Field(RuleItemId item) => Shown.Id(item.Value);

    /// <summary>Input id of the one question of the voting form.</summary>
    public const string VoteField = "vote";

    /// <summary>What the core calls a choice; anything else stays as it is and is refused there.</summary>
    public static string Choice(string value) => value.Trim() switch
    {
        "1" => nameof(VoteChoice.For),
        "2" => nameof(VoteChoice.Against),
        "3" => nameof(VoteChoice.Abstain),
        var other => other,
    };

    /// <param name="number">Place of the candidate in the member's list, from 1.</param>
    public static Card Write(BallotSheet ballot, FormCandidate candidate, IReadOnlyList<RuleItemCard> items, int number, Texts texts)
    {
        var round = ballot.Round;
        var name = Shown.Plain(candidate.Name);
        var scoring = round.Kind == RoundKind.Scoring;
        return CardDocument.Write(name, Parts.Name(round, texts),
        [
            new TextBlock(texts.With("Card.Candidate.Place", ("Number", number), ("Count", ballot.Lines.Count), ("Saved", ballot.Saved), ("Due", ballot.Due)))
            {
                Size = TextSize.Small,
                IsSubtle = true,
            },
            new TextBlock(name) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading, Spacing = Spacing.None },
            new TextBlock(Parts.Name(round, texts)) { IsSubtle = true, Spacing = Spacing.None },
            .. ballot.Lines.Any(line => line.Candidate == candidate.Subject && line.Barred)
                ? [Shown.Callout(texts["Card.Candidate.Barred"], ContainerStyle.Attention)] : Array.Empty<Element>(),
            .. Remarks(candidate, texts),
            new FactSet(Figures(candidate, items, texts)),
            Shown.Section(texts[scoring ? "Card.Candidate.Judge" : "Card.Candidate.Vote"]),
            .. scoring ? items.Where(item => item.Mode == ItemMode.Judged).Select(item => Score(item, texts)) : [Vote(texts)],
            Shown.Row(
                Buttons.Send(texts["Card.Candidate.Save"], BallotVerbs.Save, Data(round, candidate.Subject)),
                Buttons.Go(texts["Card.Candidate.Overview"], BallotVerbs.Overview, (Parts.RoundField, Shown.Id(round.Id.Value)))),
            .. Neighbours(ballot, number, texts),
            .. MeasuredPart.Write(items, candidate.Measured, texts),
            .. Parts.Promise(texts),
        ]);
    }

    private static (string, string)[] Data(RoundHead round, SubjectId candidate) =>
        [(Parts.RoundField, Shown.Id(round.Id.Value)), (Parts.CandidateField, Shown.Id(candidate.Value))];

    private static IEnumerable<Element> Remarks(FormCandidate facts, Texts texts) => facts.Remarks.Count == 0
        ? []
        :
        [
            new Container(
            [
                new TextBlock(texts["Card.Candidate.Remarks"]) { Weight = TextWeight.Bolder },
                .. facts.Remarks.Select(remark => new TextBlock(Shown.Remark(remark, texts)) { Spacing = Spacing.Small }),
            ])
            {
                Style = ContainerStyle.Warning,
            },
        ];

    private static List<Fact> Figures(FormCandidate candidate, IReadOnlyList<RuleItemCard> items, Texts texts)
    {
        var year = candidate.Figures;
        var growth = year.PreviousActual > 0 ? (year.Actual / year.PreviousActual) - 1 : (decimal?)null;
        return
        [
            new Fact(texts["Card.Candidate.Industry"], Industry(candidate, texts)),
            new Fact(texts["Card.Candidate.YearlyVolume"], Format.Volume(year.Actual, texts)),
            new Fact(texts["Card.Candidate.Growth"], growth is null ? texts["Card.Candidate.NoPrevious"] : texts.With(
                "Card.Candidate.GrowthValue",
                ("Change", (growth > 0 ? "+" : "") + Format.Percent(growth)),
                ("Previous", Format.Volume(year.PreviousActual, texts)))),
            new Fact(texts["Card.Candidate.Fulfilment"], texts.With(
                "Card.Candidate.FulfilmentValue", ("Share", Share(year.Actual, year.Contracted)), ("Contracted", Format.Volume(year.Contracted, texts)))),
            new Fact(texts["Card.Candidate.GrossMargin"], Share(year.Sales - year.Cost, year.Sales)),
            new Fact(texts["Card.Candidate.PaidOnTime"], Share(year.PaidOnTime, year.Receivable)),
            .. candidate.Measured.Count == 0 ? Array.Empty<Fact>() : [new Fact(texts["Card.Candidate.Measured"], MeasuredPart.Total(items, candidate.Measured, texts))],
        ];
    }

    private static string Share(decimal part, decimal whole) => Format.Percent(whole == 0 ? null : part / whole);

    private static string Industry(FormCandidate candidate, Texts texts)
    {
        var industry = candidate.Industry.Length == 0 ? "–" : Shown.Plain(candidate.Industry);
        return candidate.FirstContractYear is { } year ? texts.With("Card.Candidate.IndustrySince", ("Industry", industry), ("Year", year)) : industry;
    }

    private static ChoiceInput Score(RuleItemCard item, Texts texts) => new(Scales.GetOrAdd(item.Points, Scale))
    {
        Id = Field(item.Id),
        Label = texts.With("Card.Candidate.Item", ("Item", Shown.Plain(item.Name)), ("Points", item.Points)),
        Style = ChoiceStyle.Compact,
        Placeholder = texts["Card.Candidate.Choose"],
        IsRequired = true,
        ErrorMessage = texts["Card.Candidate.ItemMissing"],
    };

    /// <summary>Full points first, down to zero by halves; every value has five characters.</summary>
    private static IReadOnlyList<Choice> Scale(decimal points) =>
    [
        .. Enumerable.Range(0, (int)(points * 2) + 1)
            .Select(step => points - (step / 2m))
            .Select(score => new Choice(Format.Number(score), score.ToString("000.0", CultureInfo.InvariantCulture))),
    ];

    private static ChoiceInput Vote(Texts texts) => new(
    [
        new Choice(texts["Card.Candidate.For"], "1"),
        new Choice(texts["Card.Candidate.Against"], "2"),
        new Choice(texts["Card.Candidate.Abstain"], "3"),
    ])
    {
        Id = VoteField,
        Label = texts["Card.Candidate.VoteQuestion"],
        Style = ChoiceStyle.Expanded,
        IsRequired = true,
        ErrorMessage = texts["Card.Candidate.VoteMissing"],
    };

    private static IEnumerable<Element> Neighbours(BallotSheet ballot, int number, Texts texts)
    {
        var buttons = new List<CardAction>(2);
        var before = ballot.Lines.Take(number - 1).LastOrDefault(line => line.Mark != BallotMark.Recused);
        var after = ballot.Lines.Skip(number).FirstOrDefault(line => line.Mark != BallotMark.Recused);
        if (before is not null)
        {
            buttons.Add(Buttons.Go(texts["Card.Candidate.Previous"], BallotVerbs.Candidate, Data(ballot.Round, before.Candidate)));
        }

        if (after is not null)
        {
            buttons.Add(Buttons.Go(texts["Card.Candidate.Skip"], BallotVerbs.Candidate, Data(ballot.Round, after.Candidate)));
        }

        return buttons.Count == 0 ? [] : [new ActionSet(buttons) { Spacing = Spacing.Small }];
    }
}
