using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Http;

/// <summary>Development: the caller is whom they chose to be.</summary>
internal sealed class PersonaHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Wording wording,
    PersonaTokens tokens,
    IDirectory directory)
    : BearerHandler(options, logger, encoder, wording)
{
    public const string SchemeName = "Persona";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> ReadAsync(string token) =>
        tokens.Read(token) is { } id && await directory.PersonAsync(id, Context.RequestAborted) is { Gone: false } person
            ? Admit(person)
            : AuthenticateResult.Fail("persona token refused");
}
