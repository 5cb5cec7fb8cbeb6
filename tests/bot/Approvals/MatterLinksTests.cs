using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Approvals;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Approvals;

/// <summary>What the program as it is composed has for each matter.</summary>
public sealed class MatterLinksTests
{
    [Fact]
    public async Task Links_AllOfThem_NameARegisteredVerb()
    {
        await using var services = Rooms();
        var verbs = services.GetServices<CardEntry>().Where(entry => entry.Use == CardEntryUse.Action).Select(entry => entry.Name).ToHashSet();

        Assert.All(MatterLinks.All.Values, link => Assert.Contains(link.Verb, verbs));
    }

    [Fact]
    public async Task Sheets_AllOfThem_BelongToAnEffectAndStandAlone()
    {
        await using var services = Rooms();
        await using var scope = services.CreateAsyncScope();
        var effects = scope.ServiceProvider.GetServices<IApprovalEffect>().Select(effect => effect.Matter).Order().ToList();
        var sheets = scope.ServiceProvider.GetServices<IMatterSheet>().Select(sheet => sheet.Matter).Order().ToList();

        Assert.Equal(effects.Distinct(), effects);
        Assert.Equal(sheets.Distinct(), sheets);
        Assert.All(sheets, sheet => Assert.Contains(sheet, effects));
    }

    private static ServiceProvider Rooms() => new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FakeClock())
        .AddGradingStorage(DatabaseProvider.Sqlite, "Data Source=:memory:")
        .AddRooms(Path.GetTempPath(), 3, Path.GetTempPath()).BuildServiceProvider();
}
