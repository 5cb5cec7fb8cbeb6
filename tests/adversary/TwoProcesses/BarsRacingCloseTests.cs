using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Adversary.Rounds;

namespace TeamsGrading.Tests.Adversary.TwoProcesses;

/// <summary>One instance bars a candidate while the other closes its round: the bar counts wholly or not at all, and the pack says which.</summary>
[Trait("Kind", "Slow")]
public sealed class BarsRacingCloseTests
{
    private const int Runs = 60;

    [Fact]
    [Trait("Clause", "R20")]
    public async Task Bar_RacingTheClose_CountsWhollyOrNotAtAll()
    {
        await using var instances = await TwoInstances.CreateAsync(subjects: 2, configure: services => services.AddLogging(logging => logging.ClearProviders()));
        var seen = new Dictionary<string, int> { ["barred"] = 0, ["ranked"] = 0 };
        for (var run = 0; run < Runs; run++)
        {
            seen[await RaceAsync(instances, run)]++;
        }

        // Else one of the two always came first, and nothing was shown.
        Assert.True(seen.Values.All(number => number > 0), $"barred {seen["barred"]}, ranked {seen["ranked"]}");
    }

    private static async Task<string> RaceAsync(TwoInstances instances, int run)
    {
        var (round, voters) = await instances.OpenAsync(5);
        foreach (var voter in voters)
        {
            await instances.CastAsync(false, round, voter, "50");
            await instances.CastAsync(false, round, voter, "40", subject: 1);
            await instances.FinishAsync(false, round, voter);
        }

        var closing = Task.Run(async () =>
        {
            await Task.Delay(run % 6);
            return await instances.CloseAsync(false, round);
        });
        var barring = Task.Run(async () =>
        {
            await Task.Delay((run / 6) % 6);
            return await instances.RunAsync<IServiceProvider, bool>(true, scope => scope.GetRequiredService<GradingDb>().WriteAsync(
                async () =>
                {
                    await scope.GetRequiredService<IRoundMarks>().MarkBarredAsync(instances.Subject(), 2026, new PersonId(50), default);
                    return true;
                },
                default));
        });
        await Task.WhenAll(closing, barring);

        var kinds = await instances.RunAsync(false, (GradingDb db) => db.Set<RoundEvent>().Where(entry => entry.Round == round)
            .OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync());
        var inTime = kinds.IndexOf("barred") is var at and >= 0 && at < kinds.IndexOf("closed");
        var row = (await instances.ResultAsync(round)).Rows.Single(row => row.Subject == instances.Subject());
        Assert.Equal((inTime, !inTime, !inTime), (row.Barred, row.Rank is not null, row.Total is not null));
        Assert.DoesNotContain(VerifyPack.Run(new MemoryStream(await instances.PackAsync(round))).Checks, check => !check.Passed);
        return inTime ? "barred" : "ranked";
    }
}
