using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Schedule;

/// <summary>Every job can be seen and run by hand by those entitled, and says first what it would do.</summary>
[Trait("Clause", "M13")]
public sealed class JobCardsTests : IAsyncLifetime
{
    private readonly Counts counts = new();
    private GroupStage stage = null!;

    public async Task InitializeAsync() => stage = await GroupStage.CreateAsync(services => services
        .AddSingleton(counts).AddJobRuns().AddSingleton<LastLook>().AddSingleton<RunJob>().AddScoped<JobViews>()
        .AddJob<CountingJob>("sweep", new JobTime.Daily(9)).AddJob<CountingJob>("lapse", new JobTime.Every(TimeSpan.FromMinutes(5)))
        .AddCardAction<ListJobs>(JobCards.List).AddCardAction<ShowJob>(JobCards.Show).AddCardAction<RunOneJob>(JobCards.Run));

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Show_Job_SaysWhatItWouldDoAndDoesNothing()
    {
        var shown = Assert.IsType<CardReply.Show>(await stage.ActAsync(stage.Officer, JobCards.Show, (JobCards.Job, "sweep")));

        Assert.Contains("count", TextOf(shown.Card));
        Assert.Contains("2026-11-03 09:00", TextOf(shown.Card));
        Assert.Equal(0, counts.Runs);
    }

    [Fact]
    public async Task Run_ByHand_RunsItOnceAndTheListTellsWhen()
    {
        var done = Assert.IsType<CardReply.Show>(await stage.ActAsync(stage.Officer, JobCards.Run, (JobCards.Job, "sweep")));
        var list = Assert.IsType<CardReply.Show>(await stage.ActAsync(stage.Officer, JobCards.List));

        Assert.Equal(1, counts.Runs);
        Assert.Contains("1", done.Notice);
        Assert.Contains("2026-11-02 09:00", TextOf(list.Card));
    }

    [Fact]
    public async Task Run_Fails_IsRefusedWithTheReasonAndTheListTellsIt()
    {
        counts.Fails = true;
        var failed = Assert.IsType<CardReply.Refuse>(await stage.ActAsync(stage.Officer, JobCards.Run, (JobCards.Job, "sweep")));
        var list = Assert.IsType<CardReply.Show>(await stage.ActAsync(stage.Officer, JobCards.List));

        Assert.Equal("Jobs.JobFailed", failed.Code);
        Assert.DoesNotContain("secret", failed.Message);
        Assert.Contains("InvalidOperationException", TextOf(list.Card));
    }

    [Theory]
    [InlineData(JobCards.List)]
    [InlineData(JobCards.Show)]
    [InlineData(JobCards.Run)]
    public async Task Act_WithoutTheRight_IsRefusedAndRunsNothing(string verb)
    {
        Assert.IsType<CardReply.Refuse>(await stage.ActAsync(stage.LiaisonA, verb, (JobCards.Job, "sweep")));
        Assert.IsType<CardReply.Refuse>(await stage.ActAsync(stage.ManagerA, verb, (JobCards.Job, "sweep")));
        Assert.Equal(0, counts.Runs);
    }

    [Fact]
    public async Task Show_UnknownJob_IsRefused() =>
        Assert.IsType<CardReply.Refuse>(await stage.ActAsync(stage.Officer, JobCards.Show, (JobCards.Job, "none")));

    [Fact]
    public void Jobs_AllThatAreRegistered_AreWordedAndComposeOnce()
    {
        var entries = new ServiceCollection().AddLogging().AddRooms(Path.GetTempPath(), 3, Path.GetTempPath())
            .Where(service => service.ServiceType == typeof(JobEntry)).Select(service => (JobEntry)service.ImplementationInstance!).ToList();

        Assert.True(entries.Count >= 8);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Name).Distinct().Count());
        foreach (var texts in new[] { new Wording().For("zh-CN"), new Wording().For("en") })
        {
            Assert.All(entries, entry => Assert.NotEqual(texts[$"Job.{entry.Name}"], texts[$"Job.{entry.Name}.Does"]));
        }
    }

    private static string TextOf(Card card) => Support.CardJson.Text(JsonNode.Parse(card.Utf8Json.Span)!);
}
