using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using TeamsGrading.Bot;
using TeamsGrading.Bot.Http;
using TeamsGrading.Bot.Teams;

namespace TeamsGrading.Tests.Bot.Teams;

public sealed class TeamsSettingsTests
{
    [Theory]
    [InlineData("TeamsGrading:Bot:AppId")]
    [InlineData("TeamsGrading:Bot:AppId", "TenantId=t", "ClientSecret=s")]
    [InlineData("TeamsGrading:Bot:TenantId", "AppId=a", "ClientSecret=s")]
    [InlineData("TeamsGrading:Bot:ClientSecret", "AppId=a", "TenantId=t")]
    [InlineData("TeamsGrading:Bot:MetadataUrl", "AppId=a", "TenantId=t", "ClientSecret=s", "MetadataUrl=http://plain.example/")]
    [InlineData("TeamsGrading:Bot:ClientSecretExpires", "AppId=a", "TenantId=t", "ClientSecret=s", "ClientSecretExpires=soon")]
    public void Read_MissingOrUnsafeInProduction_NamesTheSettingAndNoValue(string setting, params string[] given)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read("Production", given));

        Assert.Equal(setting, refusal.Setting);
        Assert.DoesNotContain("plain.example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingSet_StartsInDevelopmentOnly()
    {
        Assert.False(Read("Development").Authenticated);
        Assert.Throws<SettingsException>(() => Read("Staging"));
    }

    [Theory]
    [InlineData(CredentialKind.Secret, "ClientSecret=s")]
    [InlineData(CredentialKind.Certificate, "CertificatePath=/c.pem")]
    [InlineData(CredentialKind.Federated, "FederatedTokenFile=/t")]
    [InlineData(CredentialKind.ManagedIdentity, "ManagedIdentity=true")]
    public void CredentialOf_EachKind_MakesItsCredential(object kind, string given)
    {
        var pairs = new[] { "AppId=00000000-0000-0000-0000-0000000000a1", "TenantId=00000000-0000-0000-0000-000000000001", given };

        Assert.Equal(kind, Read("Production", pairs).Credential);
        Assert.NotNull(AppCredential.Of(Configuration(pairs).GetSection(TeamsSettings.Section), "t", "a", authority: null));
    }

    private static TeamsSettings Read(string environment, params string[] given) =>
        TeamsSettings.Read(Configuration(given), new HostingEnvironment { EnvironmentName = environment });

    private static IConfiguration Configuration(string[] given) => new ConfigurationBuilder().AddInMemoryCollection(given.Select(pair =>
        KeyValuePair.Create("TeamsGrading:Bot:" + pair[..pair.IndexOf('=')], (string?)pair[(pair.IndexOf('=') + 1)..]))).Build();
}
