using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Http;

public sealed class SignInStartTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void AddSignIn_PersonaOutsideDevelopment_RefusesToStart(string environment)
    {
        var refusal = Assert.Throws<SettingsException>(() => Add(environment, ("TeamsGrading:Desk:Persona", "true")));

        Assert.Equal("TeamsGrading:Desk:Persona", refusal.Setting);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    [InlineData("Development", true)]
    public void AddSignIn_RegistersThePersonaSigner_InDevelopmentOnly(string environment, bool registered) =>
        Assert.Equal(registered, Add(environment).Any(service => service.ServiceType == typeof(PersonaTokens)));

    [Theory]
    [InlineData("TeamsGrading:Entra:TenantId")]
    [InlineData("TeamsGrading:Entra:Audience")]
    public async Task Start_ProductionWithoutEntra_RefusesNamingTheSetting(string missing)
    {
        (string, string)[] all = [("TeamsGrading:Entra:TenantId", "00000000-0000-0000-0000-000000000001"), ("TeamsGrading:Entra:Audience", "app")];
        await using var services = Add("Production", [.. all.Where(setting => setting.Item1 != missing)]).BuildServiceProvider();
        var check = services.GetServices<IHostedService>().OfType<EntraSettingsCheck>().Single();

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => check.StartingAsync(default));

        Assert.Equal(missing, refusal.Setting);
    }

    [Fact]
    public void PersonaToken_OfThisProcess_IsRead()
    {
        var tokens = new PersonaTokens(new FakeClock());

        Assert.Equal(new PersonId(42), tokens.Read(tokens.Issue(new PersonId(42))));
    }

    [Fact]
    public void PersonaToken_AfterEightHours_IsRefused()
    {
        var clock = new FakeClock();
        var tokens = new PersonaTokens(clock);
        var token = tokens.Issue(new PersonId(42));

        clock.Advance(TimeSpan.FromHours(8));

        Assert.Null(tokens.Read(token));
    }

    [Fact]
    public void PersonaToken_OfAnotherProcess_IsRefused() =>
        Assert.Null(new PersonaTokens(new FakeClock()).Read(new PersonaTokens(new FakeClock()).Issue(new PersonId(42))));

    [Fact]
    public void PersonaToken_AnyCharacterAltered_IsRefused()
    {
        var tokens = new PersonaTokens(new FakeClock());
        var token = tokens.Issue(new PersonId(42));

        for (var i = 0; i < token.Length; i++)
        {
            var altered = token.ToCharArray();
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            Assert.Null(tokens.Read(new string(altered)));
        }
    }

    private static ServiceCollection Add(string environment, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock());
        services.AddSignIn(configuration, new HostingEnvironment { EnvironmentName = environment });
        return services;
    }
}
