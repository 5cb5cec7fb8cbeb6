using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class TamperingTests
{
    [Theory]
    [InlineData("corrupt")]
    [InlineData("swap")]
    [InlineData("foreign")]
    [InlineData("missing")]
    public async Task Close_EnvelopeTamperedWith_NeedsAttentionAndPublishesNothing(string how)
    {
        await using var stage = await RoundStage.CreateAsync(voters: 5, candidates: 2);
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        var rows = await stage.Test.WithDbAsync(db => db.Set<Envelope>().AsNoTracking().OrderBy(each => each.Slot).ThenBy(each => each.Candidate).ToListAsync());
        var broken = rows[0].Blob.ToArray();
        broken[^1] ^= 1;
        await (how switch
        {
            "corrupt" => stage.SqlAsync($"UPDATE Envelopes SET Blob={broken} WHERE Id={rows[0].Id}"),
            "swap" => stage.SqlAsync($"UPDATE Envelopes SET Blob={rows[1].Blob} WHERE Id={rows[0].Id}"),
            "foreign" => stage.SqlAsync($"UPDATE Envelopes SET Blob={rows[2].Blob} WHERE Id={rows[0].Id}"),
            _ => stage.SqlAsync($"DELETE FROM Envelopes WHERE Id={rows[0].Id}"),
        });

        Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error);

        Assert.Equal(RoundState.NeedsAttention, (await stage.RoundAsync(round)).State);
        Assert.Equal(0, await stage.Test.WithDbAsync(db => db.Set<OpenedCell>().CountAsync()) + await stage.Test.WithDbAsync(db => db.Set<RoundResult>().CountAsync()));
        Assert.Single(Directory.GetFiles(stage.Keys, "round-*"));
        Assert.DoesNotContain(stage.Cards.Log, line => line.StartsWith("post result", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Close_FormChangedInTheDatabase_NeedsAttention()
    {
        await using var stage = await RoundStage.CreateAsync();
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 4);
        await stage.SqlAsync($"UPDATE Rounds SET FormText=REPLACE(FormText, '\"quorum\": 0.5', '\"quorum\": 0.1')");

        Assert.Equal("FormChanged", Assert.IsType<RoundNeedsAttention>((await stage.CloseAsync(round)).Error).Trouble);
    }
}
