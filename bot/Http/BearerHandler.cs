using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>What both ways of signing in share: the token is in the header, a refusal is a problem in words.</summary>
internal abstract class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Wording wording)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>What the caller is told when the token is not good; a handler lives for one request.</summary>
    protected Error Refusal { get; set; } = new SignInNeeded();

    /// <summary>The bearer token of a request, or null.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header.Count == 1 && header[0]!.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[0]!["Bearer ".Length..].Trim() : null;
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        TokenOf(Request) is { Length: > 0 } token ? await ReadAsync(token) : AuthenticateResult.NoResult();

    /// <summary>Who the token says the caller is.</summary>
    protected abstract Task<AuthenticateResult> ReadAsync(string token);

    /// <summary>The caller proved who they are; an unknown person is admitted nowhere, but told so.</summary>
    protected AuthenticateResult Admit(PersonCard? person) =>
        AuthenticateResult.Success(new AuthenticationTicket(new(new PersonIdentity(person, Scheme.Name)), Scheme.Name));

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(Context, StatusCodes.Status401Unauthorized, Refusal, Texts);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.WriteAsync(Context, StatusCodes.Status403Forbidden, new PersonUnknown(), Texts);

    private Texts Texts => wording.For(Context.Locale());
}
