using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Appeals;

/// <summary>Answers that are told to customers by mail.</summary>
[Trait("Clause", "M16")]
public sealed class ListAnsweredTests : IAsyncLifetime
{
    private AppealStage stage = null!;

    public async Task InitializeAsync() => stage = await AppealStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task List_OverSeveralPages_HoldsEveryAnswerOnce()
    {
        var made = new List<AppealId>();
        for (var i = 0; i < ListAnswered.PageSize + 3; i++)
        {
            made.Add((await stage.RaiseAsync(stage.First)).Value);
            Assert.Null(await stage.AnswerAsync(made[^1]));
            if (i % 5 == 4)
            {
                stage.Clock.Advance(TimeSpan.FromDays(1));
            }
        }

        await stage.RaiseAsync(stage.First);
        var first = await PageAsync(stage.Group.LiaisonA, null);
        var second = await PageAsync(stage.Group.LiaisonA, first.Next);

        Assert.Equal((ListAnswered.PageSize, 3), (first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Next);
        Assert.Equal(made.Order(Comparer<AppealId>.Create((one, other) => one.Value.CompareTo(other.Value))), first.Lines.Concat(second.Lines).Select(line => line.Id)
            .Order(Comparer<AppealId>.Create((one, other) => one.Value.CompareTo(other.Value))));
        Assert.Equal(first.Lines.Select(line => line.AnsweredOn).OrderDescending(), first.Lines.Select(line => line.AnsweredOn));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task List_ByAnotherUnit_HoldsNothingOfIt()
    {
        var id = (await stage.RaiseAsync(stage.First)).Value;
        await stage.AnswerAsync(id);

        Assert.Empty((await PageAsync(stage.Group.LiaisonB, null)).Lines);
        Assert.Equal(id, Assert.Single((await PageAsync(stage.Group.Officer, null)).Lines).Id);
    }

    private Task<(IReadOnlyList<AnsweredLine> Lines, AnsweredPlace? Next)> PageAsync(PersonCard reader, AnsweredPlace? after) =>
        stage.RunAsync((ListAnswered use) => use.RunAsync(reader.Id, after, default));
}
