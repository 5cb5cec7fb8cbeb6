using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench.Ballots;

/// <summary>Closing a round of 15 members × 200 candidates, from the last answer to the archive, against opening the same 3,000 envelopes.</summary>
internal sealed class CloseBench : IBench
{
    private const int Rounds = 3;

    public string Name => "close";

    public async Task RunAsync(BenchReport report)
    {
        var ratios = new List<(double Close, double Open)>();
        for (var turn = 0; turn <= Rounds; turn++)
        {
            await using var group = await BenchGroup.MakeAsync(voters: 15, candidates: 200);
            var round = await group.OpenAsync();
            await ScoreAsync(group, round);
            var open = await OpenAllAsync(group, round);
            var clock = Stopwatch.StartNew();
            await group.UseAsync((CloseDueRounds close) => close.RunAsync(default));
            var close = clock.Elapsed.TotalMilliseconds;
            var state = await group.UseAsync((GradingDb db) => db.Set<Round>().Select(each => each.State).SingleAsync());
            if (state != RoundState.Archived)
            {
                throw new InvalidOperationException($"the round is {state}");
            }

            // The first turn warms up.
            if (turn > 0)
            {
                ratios.Add((close, open));
            }
        }

        var middle = ratios.OrderBy(pair => pair.Close / pair.Open).ElementAt(Rounds / 2);
        report.Detail($"close of 15 × 200: {middle.Close:0} ms; opening the same 3,000 envelopes: {middle.Open:0} ms");
        report.AtMost("close.time", middle.Close / middle.Open, 3);
    }

    private static async Task ScoreAsync(BenchGroup group, RoundId round)
    {
        foreach (var voter in group.Voters)
        {
            var ballot = (await group.UseAsync((ViewBallot view) => view.RunAsync(voter.Id, round, default))).Value;
            var answers = ballot.Judged.ToDictionary(item => item.Id.Value.ToString(CultureInfo.InvariantCulture), _ => "4.5");
            await Task.WhenAll(ballot.Needed.Select(candidate => group.UseAsync((CastBallot cast) =>
                cast.RunAsync(new CastBallotRequest(voter.Id, round, candidate.Subject, answers), default))));
            _ = (await group.UseAsync((FinishBallot finish) => finish.RunAsync(voter.Id, round, default))).Value;
        }
    }

    /// <summary>The floor: the key unwrapped, every envelope opened once, in milliseconds.</summary>
    private static async Task<double> OpenAllAsync(BenchGroup group, RoundId id)
    {
        var secret = (await group.UseAsync((IKeyVault vault) => vault.ReadAsync(id, default))).Value;
        var (round, key, envelopes) = await group.UseAsync(async (GradingDb db) => (
            await db.Set<Round>().AsNoTracking().SingleAsync(),
            await db.Set<RoundKey>().AsNoTracking().SingleAsync(),
            await db.Set<Envelope>().AsNoTracking().ToListAsync()));
        var questions = Canon.Read<RoundForm>(round.FormText).Questions().Count;
        var clock = Stopwatch.StartNew();
        using var pair = new WrappedKey(key.Salt, key.Wrapped).Unwrap(id, secret)!;
        var answers = new int[questions];
        var opened = envelopes.Count(envelope =>
            Sealing.TryOpen(pair, new EnvelopeBinding(id, round.FormHash, envelope.Candidate, envelope.Slot), envelope.Blob, answers));
        return opened == 3_000 ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{opened} envelopes opened");
    }
}
