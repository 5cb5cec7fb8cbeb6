using System.Collections.Concurrent;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.KillMatrix;

/// <summary>kill -9 while five members' ballots are being committed together: what was acknowledged is there, and is what is counted.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class KilledInABatchTests
{
    /// <summary>Answers of an item that belong to one member; the next member's begin there.</summary>
    private const int Own = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("cast.beforeCommit")]
    [InlineData("cast.committed")]
    [Trait("Clause", "R08")]
    public async Task Ballots_KilledWhileABatchCommits_AreThereWhenAcknowledged(string point)
    {
        using var folder = new TestFolder();
        var tracks = new ConcurrentDictionary<(int Member, string Candidate), Track>();
        IReadOnlyList<CandidateForm> forms;
        await using (var doomed = await BotProcess.StartAsync(folder.Path, CrashPoints.KillAt(point, 60)))
        {
            using var secretary = await DeskClient.SignInAsync(doomed.Address, DeskRound.SmallCommitteeSecretary);
            await DeskRound.OpenAsync(secretary);
            forms = await FormsAsync(doomed, DeskRound.SmallCommittee[0]);
            await Task.WhenAll(DeskRound.SmallCommittee.Select((name, member) => SubmitUntilDeathAsync(doomed, name, member, tracks)));
            await doomed.WaitForExitAsync(Patience);
            Assert.Equal(137, doomed.ExitCode);
        }

        await using var restarted = await BotProcess.StartAsync(folder.Path);
        foreach (var (name, member) in DeskRound.SmallCommittee.Select((name, member) => (name, member)))
        {
            using var person = await DeskClient.SignInAsync(restarted.Address, name);
            Assert.Equal(forms.Count, tracks.Count(track => track.Key.Member == member && track.Value.Acknowledged >= 0));
            await DeskRound.FinishAsync(person);
        }

        using var reader = await DeskClient.SignInAsync(restarted.Address, DeskRound.SmallCommitteeSecretary);
        await DeskRound.ResultAsync(reader, Patience);
        var cells = RoundOnDisk.Read(folder).Cells.Split('\n').Select(line => line.Split('|')).ToDictionary(
            cell => (Candidate: cell[0], Item: cell[1]), cell => cell[2].Split(' ').Select(int.Parse).ToList());
        foreach (var ((member, candidate), track) in tracks)
        {
            var form = forms.Single(form => form.Candidate == candidate);
            var counted = cells[(candidate, form.Inputs[1].Id)].Select(answer => form.HalfPoints(1, 0) - answer).Single(place => place / Own == member) % Own;
            Assert.Contains(counted, new[] { track.Acknowledged % Own, track.Sent % Own });
        }
    }

    /// <summary>Answers for every candidate over and over, each time differently.</summary>
    private static async Task SubmitUntilDeathAsync(
        BotProcess bot, string name, int member, ConcurrentDictionary<(int Member, string Candidate), Track> tracks)
    {
        using var person = await DeskClient.SignInAsync(bot.Address, name);
        var forms = await DeskRound.FormsAsync(person);
        for (var turn = 0; ; turn++)
        {
            foreach (var form in forms)
            {
                var track = tracks.GetOrAdd((member, form.Candidate), _ => new Track());
                track.Sent = turn;
                try
                {
                    await form.SaveAsync(person, 0, (member * Own) + (turn % Own), 0);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                track.Acknowledged = turn;
            }
        }
    }

    private static async Task<IReadOnlyList<CandidateForm>> FormsAsync(BotProcess bot, string name)
    {
        using var person = await DeskClient.SignInAsync(bot.Address, name);
        return await DeskRound.FormsAsync(person);
    }

    /// <summary>The latest turn that was sent, and the latest that was acknowledged.</summary>
    private sealed class Track
    {
        public int Sent { get; set; } = -1;

        public int Acknowledged { get; set; } = -1;
    }
}
