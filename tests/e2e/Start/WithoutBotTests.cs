using System.Net;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Start;

/// <summary>The program where the cloud has no bots, and the doctor as an administrator starts it.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class WithoutBotTests
{
    [Fact]
    public async Task Start_BotOffInProduction_ServesTheDeskAndHasNoBot()
    {
        using var folder = new TestFolder();
        await using var entra = await FakeEntra.StartAsync();
        var settings = ProductionBot.Settings(folder.Path, entra);
        foreach (var name in new[] { "AppId", "TenantId", "ClientSecret" })
        {
            settings.Remove($"TeamsGrading__Bot__{name}");
        }

        settings["TeamsGrading__Bot__Off"] = "true";
        await ProductionBot.PrepareAsync(Repository.BotProgram, folder.Path, settings);
        await using var bot = await BotProcess.StartAsync(folder.Path, settings);

        Assert.Contains("办理中心", await bot.Http.GetStringAsync("desk/"), StringComparison.Ordinal);
        using var messages = await bot.Http.PostAsync("api/messages", null);
        Assert.Equal(HttpStatusCode.NotFound, messages.StatusCode);
        using var ready = await bot.Http.GetAsync("health/ready");
        Assert.True(ready.IsSuccessStatusCode, await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Doctor_OfTheProgram_WithoutASetting_NamesThemAllAndEndsWith1()
    {
        using var folder = new TestFolder();

        var run = await CommandRun.OfAsync(folder.Path, "Production", bare: true, "doctor", "--offline", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        foreach (var setting in new[] { "DataFolder", "Bot:AppId", "Entra:TenantId" })
        {
            Assert.Contains($"TeamsGrading:{setting} is missing or wrong", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_OfTheProgram_WithSettingsOfEveryEdgeMalformed_StartsAndNamesThem()
    {
        using var folder = new TestFolder();
        var settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["TeamsGrading__Desk__Persona"] = "perhaps",
            ["TeamsGrading__Desk__TeamsAppId"] = "none",
            ["TeamsGrading__Surveys__PerAddressPerMinute"] = "many",
            ["TeamsGrading__Database__MaxBatchSize"] = "all",
            ["TeamsGrading__DataFolder"] = folder.At("data"),
            ["TeamsGrading__KeyFolder"] = folder.At("keys"),
            ["TeamsGrading__Bot__Off"] = "true",
        };

        await using var run = await ProgramRun.ToEndAsync("dotnet", [Repository.BotProgram, "doctor", "--offline", "--lang", "en"], folder.Path, TimeSpan.FromMinutes(1), settings);

        Assert.Equal(1, run.ExitCode);
        foreach (var setting in new[] { "Desk:Persona", "Desk:TeamsAppId", "Surveys:PerAddressPerMinute", "Database:MaxBatchSize" })
        {
            Assert.Contains($"TeamsGrading:{setting} is missing or wrong", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_OfTheProgram_InSoundProduction_AsksTheAuthorityAndIsContent()
    {
        using var folder = new TestFolder();
        await using var entra = await FakeEntra.StartAsync();
        var settings = ProductionBot.Settings(folder.Path, entra);
        settings["TeamsGrading__Bot__Off"] = "true";
        await ProductionBot.PrepareAsync(Repository.BotProgram, folder.Path, settings);
        DoctorStage.Close(folder.At("keys"));

        await using var run = await ProgramRun.ToEndAsync("dotnet", [Repository.BotProgram, "doctor", "--lang", "en"], folder.Path, TimeSpan.FromMinutes(1), settings);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("ok      sign-in: 127.0.0.1 knows the tenant", run.Output, StringComparison.Ordinal);
        Assert.Contains("ok      clock: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-secret", run.Output, StringComparison.Ordinal);
    }
}
