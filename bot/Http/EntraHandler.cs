using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Http;

/// <summary>Production: the caller is whom Entra says, found by object id and never by mail address.</summary>
internal sealed partial class EntraHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Wording wording,
    EntraTokens tokens,
    IDirectory directory)
    : BearerHandler(options, logger, encoder, wording)
{
    public const string SchemeName = "Entra";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> ReadAsync(string token)
    {
        var objectId = await tokens.ReadAsync(token, Refuse, Context.RequestAborted);
        return objectId is { } id
            ? Admit(await directory.PersonByObjectIdAsync(id, Context.RequestAborted))
            : AuthenticateResult.Fail("token refused");
    }

    /// <summary>Signature first: what is told about tenant, time and purpose is told about tokens that the authority signed, or about none in particular.</summary>
    private void Refuse(string reason)
    {
        LogRefused(Logger, reason);
        Refusal = reason switch
        {
            nameof(SecurityTokenInvalidLifetimeException) or nameof(SecurityTokenExpiredException) or nameof(SecurityTokenNotYetValidException) => new SignInExpired(),
            "tid" or nameof(SecurityTokenInvalidIssuerException) => new AccountOfOtherTenant(),
            "scp" or nameof(SecurityTokenInvalidAudienceException) => new TokenNotForUs(),
            _ => new SignInNeeded(),
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in token refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
