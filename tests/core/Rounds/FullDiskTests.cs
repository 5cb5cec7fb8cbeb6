using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

/// <summary>The disk is full while members score: what was acknowledged is there, what was not is said, and it goes on when there is room.</summary>
public sealed class FullDiskTests
{
    [Fact]
    [Trait("Clause", "R08")]
    public async Task Cast_FullDisk_SaysSoKeepsWhatWasAcknowledgedAndGoesOn()
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 60);
        var round = await stage.OpenAsync();
        await LimitAsync(stage, pages: 1);
        var kept = 0;
        Error? refusal = null;
        foreach (var voter in stage.Voters)
        {
            foreach (var subject in stage.Subjects)
            {
                var answer = await stage.ScoreAsync(round, voter, subject, 20, 10);
                kept += answer.Error is null ? 1 : 0;
                refusal ??= answer.Error;
            }
        }

        Assert.Equal(new StoreUnavailable(), refusal);
        Assert.Equal(kept, await stage.Test.WithDbAsync(db => db.Set<Envelope>().CountAsync()));
        await LimitAsync(stage, pages: 1_000_000);
        await stage.ScoreAllAsync(round, 5);
        Assert.Null((await stage.CloseAsync(round)).Error);
        Assert.Equal(60, (await stage.ResultAsync(round)).Rows.Count);
    }

    /// <summary>A connection keeps its limit while it waits in the pool for the ballot box; SQLite cannot go below what the file has.</summary>
    private static async Task LimitAsync(RoundStage stage, int pages)
    {
        await using var connection = await stage.Test.Services.GetRequiredService<RawStore>().OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count={pages}";
        await command.ExecuteNonQueryAsync();
    }
}
