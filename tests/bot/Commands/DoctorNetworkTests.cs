using Azure.Core;
using Azure.Identity;
using TeamsGrading.Bot.Commands.Doctor;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Commands;

/// <summary>The doctor's questions over a real connection.</summary>
public sealed class DoctorNetworkTests
{
    private readonly Network network = new();

    [Fact]
    public async Task Authority_OnThisMachine_TellsIssuerAndClock()
    {
        await using var authority = await FakeOpenId.StartAsync("https://login.example/tenant/v2.0");
        var metadata = new Uri(authority.Address, "/tenant/v2.0/.well-known/openid-configuration");

        Assert.Equal("https://login.example/tenant/v2.0", await network.IssuerAsync(metadata, default));
        Assert.InRange((TimeProvider.System.GetUtcNow() - (await network.DateAsync(metadata, default))!.Value).TotalSeconds, -5, 60);
    }

    [Fact]
    public async Task Authority_Away_TellsNothing()
    {
        var nobody = new Uri("http://127.0.0.1:1/");

        Assert.Null(await network.IssuerAsync(nobody, default));
        Assert.Null(await network.DateAsync(nobody, default));
    }

    [Theory]
    [InlineData("AADSTS7000222: The provided client secret keys are expired.", TokenAnswer.Expired, "AADSTS7000222")]
    [InlineData("AADSTS7000215: Invalid client secret provided.", TokenAnswer.Refused, "AADSTS7000215")]
    [InlineData("Something else", TokenAnswer.Refused, "")]
    internal async Task Token_Refused_GivesTheCodeOnly(string message, TokenAnswer answer, string code) =>
        Assert.Equal((answer, code), await network.TokenAsync(new Fails(new AuthenticationFailedException(message)), "scope", default));

    [Fact]
    public async Task Token_NoConnection_IsUnknown() => Assert.Equal(
        (TokenAnswer.Unreachable, ""),
        await network.TokenAsync(new Fails(new AuthenticationFailedException("no answer", new HttpRequestException("refused"))), "scope", default));

    private sealed class Fails(Exception fault) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw fault;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw fault;
    }
}
