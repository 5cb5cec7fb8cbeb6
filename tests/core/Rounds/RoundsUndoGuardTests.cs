using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class RoundsUndoGuardTests
{
    [Fact]
    [Trait("Clause", "R10")]
    public async Task Undo_RoundOpenedOnTheImport_IsBlockedForItsUnitOnly()
    {
        await using var stage = await RoundStage.CreateAsync();
        var imported = stage.Test.Clock.GetUtcNow().UtcDateTime;
        Assert.Null(await BlocksAsync(stage, RoundStage.Unit, imported));
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));

        await stage.OpenAsync();

        Assert.Equal(new RoundStandsOnImport(), await BlocksAsync(stage, RoundStage.Unit, imported));
        Assert.Null(await BlocksAsync(stage, new UnitId(77), imported));
        Assert.Null(await BlocksAsync(stage, RoundStage.Unit, imported.AddHours(1)));
    }

    [Fact]
    public async Task Undo_AfterTheRoundWasClosed_IsStillBlocked()
    {
        await using var stage = await RoundStage.CreateAsync();
        var imported = stage.Test.Clock.GetUtcNow().UtcDateTime;
        var round = await stage.OpenAsync();
        await stage.ScoreAllAsync(round, 5);
        Assert.Null((await stage.CloseAsync(round)).Error);

        Assert.Equal(new RoundStandsOnImport(), await BlocksAsync(stage, RoundStage.Unit, imported));
    }

    private static async Task<Error?> BlocksAsync(RoundStage stage, UnitId unit, DateTime importedUtc)
    {
        await using var scope = stage.Test.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IUndoGuard>().Single().BlocksAsync([unit], importedUtc, default);
    }
}
