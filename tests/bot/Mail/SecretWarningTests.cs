using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>The end of mail's client secret is warned of 30 and 7 days ahead and when it is there, each time once.</summary>
[Trait("Clause", "M13")]
public sealed class SecretWarningTests : IAsyncLifetime
{
    private static readonly DateOnly End = new(2026, 12, 31);
    private RemindStage stage = null!;

    public async Task InitializeAsync() => stage = await RemindStage.CreateAsync(services => services.AddSingleton(new MailSecret(End)).AddMailCards());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Warn_AsTheEndComesNearer_TellsHeadquartersAt30And7DaysAndAtTheEnd()
    {
        var warned = new List<(int Day, int People)>();
        for (var day = End.AddDays(-40); day <= End.AddDays(3); day = day.AddDays(1))
        {
            stage.At(day.Year, day.Month, day.Day);
            var people = await stage.Test.RunAsync<WarnOfSecret, int>(warn => warn.RunAsync(default)) + await stage.Test.RunAsync<WarnOfSecret, int>(warn => warn.RunAsync(default));
            if (people > 0)
            {
                warned.Add((End.DayNumber - day.DayNumber, people));
            }
        }

        Assert.Equal([(30, 1), (7, 1), (0, 1)], warned);
        Assert.Equal([MailSecret.Kind], await stage.CardsAsync(stage.Officer));
        Assert.Empty(await stage.CardsAsync(stage.LiaisonA));
    }

    [Fact]
    public async Task Warn_DownOverBoth_WarnsOnce()
    {
        stage.At(2026, 12, 29);

        Assert.Equal(1, await stage.Test.RunAsync<WarnOfSecret, int>(warn => warn.RunAsync(default)));
        Assert.Equal(0, await stage.Test.RunAsync<WarnOfSecret, int>(warn => warn.RunAsync(default)));
    }

    [Fact]
    public async Task Forecast_EndIsFarOrNear_SaysWhatARunWouldDo()
    {
        stage.At(2026, 11, 1);
        var far = await ForecastAsync();
        stage.At(2026, 12, 20);
        var near = await ForecastAsync();
        var warned = await stage.Test.RunAsync<WarnOfSecret, int>(warn => warn.RunAsync(default));
        var after = await ForecastAsync();

        Assert.Equal((0, 1, 1, 0), (far.Count, near.Count, warned, after.Count));
    }

    [Fact]
    public async Task Words_SecretRenewedSince_AreNoneForTheOldEnd()
    {
        var officer = await stage.Test.RunAsync<IDirectory, PersonCard>(async directory => (await directory.PersonAsync(stage.Officer, default))!);
        var liaison = await stage.Test.RunAsync<IDirectory, PersonCard>(async directory => (await directory.PersonAsync(stage.LiaisonA, default))!);

        Assert.NotNull(await WordsAsync(officer, 20261231));
        Assert.Null(await WordsAsync(officer, 20251231));
        Assert.Null(await WordsAsync(liaison, 20261231));
    }

    private Task<JobForecast> ForecastAsync() =>
        stage.Test.RunAsync<WarnOfSecret, JobForecast>(warn => new MailSecretJob(warn).ForecastAsync(new Wording().For("zh-CN"), default));

    private Task<MailWords?> WordsAsync(PersonCard reader, long subject) =>
        stage.Test.RunAsync<IServiceProvider, MailWords?>(scope => scope.GetRequiredKeyedService<IMailSource>(MailSecret.Kind).WriteAsync(reader, subject, default));
}
