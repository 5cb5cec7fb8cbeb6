using System.Collections.Concurrent;
using System.Diagnostics;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.TwoProcesses;

/// <summary>Two real bot processes on one database and one key folder: as after a hasty restart, or a rolling one.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class TwoBotsTests
{
    private const int Submits = 200;
    private const int Closes = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Submits_OfOneVoterFromBothProcesses_LeaveOneEnvelopeAndTheLastAcknowledgedAnswerCounts()
    {
        using var folder = new TestFolder();
        await using var first = await BotProcess.StartAsync(folder.Path);
        await using var second = await BotProcess.StartAsync(folder.Path);
        using var secretary = await DeskClient.SignInAsync(first.Address, DeskRound.SmallCommitteeSecretary);
        await DeskRound.OpenAsync(secretary);
        using var here = await DeskClient.SignInAsync(first.Address, DeskRound.SmallCommittee[0]);
        using var there = await DeskClient.SignInAsync(second.Address, DeskRound.SmallCommittee[0]);
        var form = (await DeskRound.FormsAsync(here))[0];

        var acknowledged = await RaceAsync(form, here, there);

        Assert.Equal(Submits, acknowledged.Count);
        Assert.Equal(1, RoundOnDisk.Read(folder).Envelopes);
        await DeskRound.ScoreAsync(here);
        await DeskRound.FinishAsync(here);
        foreach (var name in DeskRound.SmallCommittee.Skip(1))
        {
            using var other = await DeskClient.SignInAsync(first.Address, name);
            foreach (var each in await DeskRound.FormsAsync(other))
            {
                await each.SaveAsync(other, 0, 0, 0);
            }

            await DeskRound.FinishAsync(other);
        }

        await DeskRound.ResultAsync(secretary, Patience);
        var counted = Counted(RoundOnDisk.Read(folder), form, acknowledged);
        Assert.DoesNotContain(acknowledged, later => later.Begun > counted.Ended);
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Close_WishedInBothProcessesWhileTheLastFinishes_HasOneWinnerAndOneResult()
    {
        using var folder = new TestFolder();
        await using var first = await BotProcess.StartAsync(folder.Path);
        await using var second = await BotProcess.StartAsync(folder.Path);
        using var here = await DeskClient.SignInAsync(first.Address, DeskRound.SmallCommitteeSecretary);
        using var there = await DeskClient.SignInAsync(second.Address, DeskRound.SmallCommitteeSecretary);
        for (var round = 1; round <= Closes; round++)
        {
            await DeskRound.OpenAsync(here);
            await ScoreAsync(first);
            using var last = await DeskClient.SignInAsync(second.Address, DeskRound.SmallCommittee[^1]);
            Func<Task>[] closes =
                [await DeskRound.AskToCloseAsync(here), await DeskRound.AskToCloseAsync(there), await DeskRound.AskToFinishAsync(last)];

            await Task.WhenAll(closes.Select(close => Task.Run(() => EvenIfRefused(close))));

            await ArchivedAsync(folder, round);
            Assert.Equal(round, (await ResultsAsync(here)).Count);
            Assert.Equal(await ResultsAsync(here), await ResultsAsync(there));
        }

        var state = RoundOnDisk.Read(folder);
        var kinds = state.Events.Split('\n').CountBy(line => line.Split('|')[1]).ToDictionary();
        Assert.Equal(new[] { "archived", "closed", "opened", "purged", "tallied" }.ToDictionary(kind => kind, _ => Closes), kinds);
        Assert.Equal((0, 0, 0, Closes), (state.Envelopes, state.WrappedKeys, state.KeyFiles, state.Archives));
        Assert.All(state.Posts.Split('\n'), post => Assert.EndsWith($"|{Closes}", post, StringComparison.Ordinal));
    }

    /// <summary>Eight hands, four in each process, send different answers one after the other.</summary>
    private static async Task<IReadOnlyCollection<Submit>> RaceAsync(CandidateForm form, DeskClient here, DeskClient there)
    {
        var acknowledged = new ConcurrentBag<Submit>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async hand =>
        {
            for (var number = hand; number < Submits; number += 8)
            {
                var begun = Stopwatch.GetTimestamp();
                await form.SaveAsync(hand % 2 == 0 ? here : there, 0, number % 21, number / 21);
                acknowledged.Add(new Submit(number, begun, Stopwatch.GetTimestamp()));
            }
        }));
        return acknowledged;
    }

    /// <summary>The voter's answer out of the opened cells: everybody else gave full points.</summary>
    private static Submit Counted(RoundOnDisk state, CandidateForm form, IReadOnlyCollection<Submit> acknowledged)
    {
        var places = Enumerable.Range(0, form.Inputs.Count).Select(item =>
        {
            var line = state.Cells.Split('\n').Single(line => line.StartsWith($"{form.Candidate}|{form.Inputs[item].Id}|", StringComparison.Ordinal));
            var answers = line.Split('|')[2].Split(' ').Select(int.Parse).ToList();
            Assert.Equal(5, answers.Count);
            Assert.All(answers.Skip(1), answer => Assert.Equal(form.HalfPoints(item, 0), answer));
            return form.HalfPoints(item, 0) - answers[0];
        }).ToList();
        return Assert.Single(acknowledged, submit => places is [0, var second, var third] && submit.Number == second + (third * 21));
    }

    private static async Task ScoreAsync(BotProcess bot)
    {
        foreach (var name in DeskRound.SmallCommittee)
        {
            using var member = await DeskClient.SignInAsync(bot.Address, name);
            await DeskRound.ScoreAsync(member);
            if (name != DeskRound.SmallCommittee[^1])
            {
                await DeskRound.FinishAsync(member);
            }
        }
    }

    private static async Task ArchivedAsync(TestFolder folder, int rounds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (RoundOnDisk.Read(folder).Archives < rounds)
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private static async Task<IReadOnlyList<string>> ResultsAsync(DeskClient reader) =>
        [.. (await reader.CardsAsync()).Where(entry => (string?)entry["kind"] == "result").Select(entry => CardJson.Text(entry["card"]!)).Order()];

    /// <summary>Who comes second is refused; that is as it should be.</summary>
    private static async Task EvenIfRefused(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (DeskRefusal)
        {
        }
    }

    /// <summary>An acknowledged answer and when it was on its way, in ticks of one clock.</summary>
    private sealed record Submit(int Number, long Begun, long Ended);
}
