using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Rounds;

public sealed class MetricsTests
{
    [Fact]
    public async Task Round_WithOtherAnswers_GivesTheSameFiguresWithoutTags()
    {
        var first = await PlayAsync(choice: 0);
        var second = await PlayAsync(choice: 7);

        Assert.Equal(first, second);
        Assert.Contains("rounds.opened 1", first);
        Assert.Contains(first, line => line.StartsWith("rounds.ballots ", StringComparison.Ordinal));
        Assert.Contains("rounds.closed 1", first);
        Assert.Contains(first, line => line.StartsWith("rounds.closing", StringComparison.Ordinal));
    }

    /// <summary>Name and sum of every counter, name and number of records of every duration, of one round in which one member answers everything.</summary>
    private static async Task<List<string>> PlayAsync(int choice)
    {
        await using var stage = await CardStage.CreateAsync();
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var member = await stage.PersonAsync(DeskRound.SmallCommittee[0]);
        var sums = new ConcurrentDictionary<string, long>();
        var meter = stage.Database.Services.GetRequiredService<RoundMeter>().Meter;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(meter, instrument.Meter))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags.Length));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument.Name, 1, tags.Length));
        listener.Start();
        var round = await stage.OpenAsync(secretary);
        var reply = await stage.ActAsync(member, BallotVerbs.Next, ("round", round));
        while (reply is TeamsGrading.Bot.Cards.CardReply.Show { Card: var card } && CardStage.Inputs(card).Any())
        {
            var data = CardStage.Buttons(card).Single(button => (string?)button["verb"] == BallotVerbs.Save)["data"]!.AsObject();
            reply = await stage.ActAsync(
                member, BallotVerbs.Save,
                [
                    .. data.Select(pair => (pair.Key, (string)pair.Value!)),
                    .. CardStage.Inputs(card).Select(input => ((string)input["id"]!, (string)input["choices"]![choice % input["choices"]!.AsArray().Count]!["value"]!)),
                ]);
        }

        await stage.ActAsync(member, BallotVerbs.Finish, ("round", round));
        await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round));
        return [.. sums.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal)];

        void Add(string name, long value, int tags)
        {
            Assert.Equal(0, tags);
            sums.AddOrUpdate(name, value, (_, sum) => sum + value);
        }
    }
}
