using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Rounds;

/// <summary>发起评级 Last step: what will be opened, who is recused, the reason for a small committee, and the point of no return.</summary>
internal static class PreparedRoundCard
{
    public static Card Write(PreparedRound round, Texts texts)
    {
        var plan = round.Plan;
        var title = texts["Card.Prepared.Title"];
        (string, string)[] data = [.. PlanFields.Write(plan), (PlanFields.Request, round.Request)];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new FactSet(
            [
                new Fact(texts["Card.New.Unit"], Shown.Plain(round.UnitName)),
                new Fact(texts["Card.Round.Year"], texts.Show(plan.Year)),
                new Fact(texts["Card.Round.Customers"], texts.Show(plan.Form)),
                new Fact(texts["Card.Round.Kind"], texts.Show(plan.Kind)),
                new Fact(texts["Card.Round.Deadline"], $"{plan.Deadline:yyyy-MM-dd HH:mm}"),
                new Fact(texts["Card.Round.Candidates"], texts.Show(round.Candidates.Count)),
                .. plan.Kind == RoundKind.Scoring
                    ? new[] { new Fact(texts["Card.Prepared.Items"], texts.With("Card.Prepared.ItemsValue", ("Judged", round.Judged), ("Measured", round.Measured))) }
                    : [],
            ]),
            new TextBlock(texts.With(
                "Card.Prepared.Voters",
                ("Count", round.Voters.Count),
                ("Names", string.Join(texts["Card.Comma"], round.Voters.Select(voter => Shown.Plain(voter.Name)))))),
            .. round.Reason is null ? [] : new Element[] { new TextBlock($"{texts["Card.Prepared.Reason"]}: {Shown.Plain(round.Reason)}") { IsSubtle = true } },
            .. Recusals(round, data, texts),
            Shown.Callout(texts["Card.Prepared.Final"], ContainerStyle.Emphasis),
            Shown.Row(
                Buttons.Send(texts["Card.Prepared.Open"], RoundVerbs.Open, data),
                Buttons.Go(texts["Card.Prepared.Back"], RoundVerbs.New)),
        ]);
    }

    private static IEnumerable<Element> Recusals(PreparedRound round, (string, string)[] data, Texts texts)
    {
        yield return Shown.Section(texts["Card.Prepared.Recusal"]);
        if (round.Plan.Recused.Count == 0)
        {
            yield return new TextBlock(texts["Card.Prepared.NoRecusal"]) { IsSubtle = true, Spacing = Spacing.Small };
        }

        foreach (var (person, candidate) in round.Plan.Recused)
        {
            yield return new TextBlock(texts.With(
                candidate is null ? "Card.Prepared.RecusedRound" : "Card.Prepared.RecusedOne",
                ("Person", Name(round.Voters, person)),
                ("Candidate", candidate is { } one ? Name(round.Candidates, one) : null)))
            {
                Spacing = Spacing.Small,
            };
        }

        yield return new ChoiceInput([.. round.Voters.Select(voter => new Choice(voter.Name, Shown.Id(voter.Id.Value)))])
        {
            Id = PlanFields.Person,
            Label = texts["Card.Prepared.Who"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Prepared.WhoHint"],
        };
        yield return new ChoiceInput(
        [
            new Choice(texts["Card.Prepared.WholeRound"], "0"),
            .. round.Candidates.Select(candidate => new Choice(candidate.Name, Shown.Id(candidate.Id.Value))),
        ])
        {
            Id = PlanFields.Candidate,
            Label = texts["Card.Prepared.What"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Prepared.WhatHint"],
        };
        yield return new ActionSet(
        [
            Buttons.Add(texts["Card.Prepared.Add"], RoundVerbs.Recuse, data),
            .. round.Plan.Recused.Count == 0
                ? Array.Empty<CardAction>()
                : [Buttons.Add(texts["Card.Prepared.Clear"], RoundVerbs.Recuse, [.. data, (PlanFields.Clear, "1")])],
        ]);
    }

    private static string? Name<T>(IReadOnlyList<(T Id, string Name)> all, T id)
        where T : struct => all.Where(one => one.Id.Equals(id)).Select(one => Shown.Plain(one.Name)).FirstOrDefault();
}
