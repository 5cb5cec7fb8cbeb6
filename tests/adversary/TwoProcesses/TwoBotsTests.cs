using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.TwoProcesses;

/// <summary>Two real bot processes on one database and one key folder: as after a hasty restart, or a rolling one.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class TwoBotsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Submits_OfOneVoterFromBothProcesses_LeaveOneEnvelopeEachAndTheLastAnswer()
    {
        using var folder = new TestFolder();
        await using var first = await BotProcess.StartAsync(folder.Path);
        await using var second = await BotProcess.StartAsync(folder.Path);
        await OpenAsync(first);
        using var here = await DeskClient.SignInAsync(first.Address, DeskRound.SmallCommittee[0]);
        using var there = await DeskClient.SignInAsync(second.Address, DeskRound.SmallCommittee[0]);
        await DeskRound.ScoreAsync(here);
        var before = RoundOnDisk.Read(folder).Envelopes;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(submit => DeskRound.ScoreFirstAgainAsync(submit % 2 == 0 ? here : there)));

        Assert.Equal(before, RoundOnDisk.Read(folder).Envelopes);
        Assert.True(here.Offers((await here.CardAsync("ballot"))!, "Card.Ballot.ToFinish"));
        Assert.True(there.Offers((await there.CardAsync("ballot"))!, "Card.Ballot.ToFinish"));
    }

    [Fact]
    [Trait("Clause", "R08")]
    public async Task Close_WishedInBothProcessesWhileTheLastFinishes_HasOneWinnerAndOneResult()
    {
        using var folder = new TestFolder();
        await using var first = await BotProcess.StartAsync(folder.Path);
        await using var second = await BotProcess.StartAsync(folder.Path);
        await OpenAsync(first);
        foreach (var name in DeskRound.SmallCommittee)
        {
            using var member = await DeskClient.SignInAsync(first.Address, name);
            await DeskRound.ScoreAsync(member);
            if (name != DeskRound.SmallCommittee[^1])
            {
                await DeskRound.FinishAsync(member);
            }
        }

        using var last = await DeskClient.SignInAsync(second.Address, DeskRound.SmallCommittee[^1]);
        using var secretaryHere = await DeskClient.SignInAsync(first.Address, DeskRound.SmallCommitteeSecretary);
        using var secretaryThere = await DeskClient.SignInAsync(second.Address, DeskRound.SmallCommitteeSecretary);

        await Task.WhenAll(
            EvenIfRefused(DeskRound.FinishAsync(last)), EvenIfRefused(DeskRound.CloseAsync(secretaryHere)), EvenIfRefused(DeskRound.CloseAsync(secretaryThere)));
        var resultHere = await DeskRound.ResultAsync(secretaryHere, Patience);
        var resultThere = await DeskRound.ResultAsync(secretaryThere, Patience);

        Assert.Equal(resultHere, resultThere);
        using var limit = new CancellationTokenSource(Patience);
        while (!RoundOnDisk.Read(folder).Rounds.StartsWith("Archived", StringComparison.Ordinal))
        {
            await Task.Delay(100, limit.Token);
        }

        var state = RoundOnDisk.Read(folder);
        var kinds = state.Events.Split('\n').Select(line => line.Split('|')[1]).ToList();
        Assert.All(["opened", "closed", "tallied", "purged", "archived"], kind => Assert.Single(kinds, kind));
        Assert.Equal((0, 0, 0, 1), (state.Envelopes, state.WrappedKeys, state.KeyFiles, state.Archives));
        Assert.All(state.Posts.Split('\n'), post => Assert.EndsWith("|1", post, StringComparison.Ordinal));
    }

    private static async Task OpenAsync(BotProcess bot)
    {
        using var secretary = await DeskClient.SignInAsync(bot.Address, DeskRound.SmallCommitteeSecretary);
        await DeskRound.OpenAsync(secretary);
    }

    /// <summary>Who comes second is refused; that is as it should be.</summary>
    private static async Task EvenIfRefused(Task step)
    {
        try
        {
            await step;
        }
        catch (DeskRefusal)
        {
        }
    }
}
