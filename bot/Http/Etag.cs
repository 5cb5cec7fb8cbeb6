using System.Globalization;
using Microsoft.Net.Http.Headers;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>An edit did not say which version it is of.</summary>
public sealed record VersionNotNamed() : Error(ErrorKind.Invalid);

/// <summary>Somebody else changed it in between.</summary>
public sealed record VersionOutdated() : Error(ErrorKind.Conflict);

/// <summary>Versions as entity tags (RFC 9110 §8.8.3): read with <c>ETag</c>, edited with <c>If-Match</c>. An edit without one would overwrite unseen what a colleague wrote.</summary>
internal static class Etag
{
    /// <summary>Says the version of what is answered.</summary>
    public static void Tag(this HttpContext context, int version) => context.Response.Headers.ETag = Of(version);

    /// <summary>The tag of a version: strong, since equal versions are equal to the letter.</summary>
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version an edit is of; null when it names none that could be. Exactly one is taken: <c>*</c> and lists would overwrite unseen.</summary>
    public static int? NamedVersion(this HttpContext context) =>
        EntityTagHeaderValue.TryParseStrictList(context.Request.Headers.IfMatch!, out var tags) && tags is [{ IsWeak: false } only]
            && int.TryParse(only.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    /// <summary>428: read it first.</summary>
    public static IResult VersionNotNamed(this HttpContext context) => Refuse(context, StatusCodes.Status428PreconditionRequired, new VersionNotNamed());

    /// <summary>412: read it again, nothing was written.</summary>
    public static IResult VersionOutdated(this HttpContext context) => Refuse(context, StatusCodes.Status412PreconditionFailed, new VersionOutdated());

    private static IResult Refuse(HttpContext context, int status, Error error) =>
        Problem.Of(error, context.RequestServices.GetRequiredService<Wording>().For(context.Locale()), status);
}
