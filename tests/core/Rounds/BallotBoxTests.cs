using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Core.Rounds;

public sealed class BallotBoxTests
{
    [Fact]
    public async Task Put_WhileTheProgramStops_IsAnsweredEveryTime()
    {
        var gate = new WriteGate();
        var box = new BallotBox(new RawStore(DatabaseProvider.Sqlite, "Data Source=:memory:"), gate);
        gate.Dispose();

        for (var i = 0; i < 3; i++)
        {
            var answer = await PutAsync(box).WaitAsync(TimeSpan.FromSeconds(10));

            Assert.IsType<StoreUnavailable>(answer.Error);
        }

        Assert.True(box.IsEmpty);
    }

    [Fact]
    public async Task Put_AfterTheBoxIsGone_IsRefused_AndOpensNoStore()
    {
        using var gate = new WriteGate();
        var box = new BallotBox(new RawStore(DatabaseProvider.Sqlite, "Data Source=:memory:"), gate);
        await box.DisposeAsync();

        var answer = await PutAsync(box).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.IsType<StoreUnavailable>(answer.Error);
    }

    private static Task<Result<SlotNow>> PutAsync(BallotBox box) => box.PutAsync(new RoundId(1), 1, new SubjectId(1), [1]);
}
