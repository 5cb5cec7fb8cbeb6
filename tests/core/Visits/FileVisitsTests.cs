using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Visits;

/// <summary>What cannot go into a file is looked at again when that may have changed, and the run says beforehand what it tries.</summary>
[Trait("Clause", "M08")]
public sealed class FileVisitsTests : IAsyncLifetime
{
    private readonly Picky picky = new();
    private VisitStage stage = null!;

    private GroupStage Group => stage.Group;

    public async Task InitializeAsync() => stage = await VisitStage.CreateAsync(services => services.AddSingleton(picky).AddScoped<IInterviews, PickyInterviews>());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Run_CustomerWithoutAFile_TakesNoTurnToWriteUntilThereIsOne()
    {
        var fresh = await stage.RegisterAsync("A9", "新客户", Group.A);
        await stage.DoneAsync(fresh);
        using (await Group.Test.Services.GetRequiredService<WriteGate>().EnterAsync(default))
        {
            Assert.Equal((0, 0), (await CountAsync(), await RunAsync().WaitAsync(TimeSpan.FromSeconds(30))));
        }

        await stage.OpenAsync(fresh, Group.LiaisonA);
        Assert.Equal((1, 1, 0, 0), (await CountAsync(), await RunAsync(), await CountAsync(), await RunAsync()));
        Assert.Contains(await stage.InterviewsAsync(fresh), value => value.StartsWith("topics=谈了续签", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WhatDoesNotFit_ComesAgainAtAGrowingDistanceAndUnderAnotherGuide()
    {
        picky.Refuses = true;
        var id = await stage.DoneAsync();
        Assert.True((await stage.ViewAsync(id)).Summary.Unfit);
        var tried = new List<int>();
        for (var halfHour = 1; halfHour <= 48; halfHour++)
        {
            Group.Test.Clock.Advance(TimeSpan.FromMinutes(30));
            var said = await CountAsync();
            Assert.Equal(said, await RunAsync());
            tried.AddRange(Enumerable.Repeat(halfHour, said));
        }

        Assert.Equal([2, 6, 14, 30], tried); // After one, two, four, eight hours.
        picky.Guide = 7;
        Assert.Equal((1, 1, 0), (await CountAsync(), await RunAsync(), await CountAsync()));
        (picky.Guide, picky.Refuses) = (8, false);
        Assert.Equal((1, 1, 0), (await CountAsync(), await RunAsync(), await CountAsync()));
        Assert.Equal((true, false), ((await stage.ViewAsync(id)).Summary.Filed, (await stage.ViewAsync(id)).Summary.Unfit));
    }

    [Fact]
    public async Task Run_MoreThanOneRunTries_ReachesEveryOne()
    {
        var follow = (await stage.FollowAsync(await stage.DoneAsync(), Group.LiaisonA)).Value;
        picky.Refuses = true;
        await Group.Test.WithDbAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, FileVisits.Most + 5).Select(at => FollowUpNote.Of(follow, $"第{at}次", Group.LiaisonA.Id, Group.Test.Clock.GetUtcNow().UtcDateTime, at)));
            return db.SaveChangesAsync();
        });

        Assert.Equal((FileVisits.Most, FileVisits.Most, 5, 5, 0), (await CountAsync(), await RunAsync(), await CountAsync(), await RunAsync(), await CountAsync()));
        Assert.Equal(FileVisits.Most + 5, picky.Refused);
    }

    private Task<int> RunAsync() => Group.RunAsync((FileVisits use) => use.RunAsync(default));

    private Task<int> CountAsync() => Group.RunAsync((FileVisits use) => use.CountAsync(default));

    private sealed class Picky
    {
        public bool Refuses { get; set; }

        public int Guide { get; set; } = 1;

        public int Refused { get; set; }
    }

    private sealed class PickyInterviews(IServiceProvider services, Picky picky) : IInterviews
    {
        private readonly Interviews real = ActivatorUtilities.CreateInstance<Interviews>(services);

        public Task<IReadOnlySet<CustomerId>> WithFileAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) => real.WithFileAsync(customers, cancellation);

        public Task<int> GuideAsync(CancellationToken cancellation) => Task.FromResult(picky.Guide);

        public Task<long?> RecordAsync(NewInterview interview, PersonId by, CancellationToken cancellation)
        {
            picky.Refused += picky.Refuses ? 1 : 0;
            return picky.Refuses ? throw new ArgumentException("Refused", nameof(interview)) : real.RecordAsync(interview, by, cancellation);
        }
    }
}
