using Microsoft.AspNetCore.Mvc;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// What the addresses under <c>/api/desk</c> have in common, for the desk itself and for the slices that answer its pages: small bodies, nothing
/// cached, and for a page a person the product knows. Addresses carry ids and years only.
/// </summary>
internal static class DeskApi
{
    /// <summary>No form on any card comes near this many bytes.</summary>
    private const int MostBodyBytes = 64 * 1024;

    /// <summary>All addresses of the desk; some of them come before sign-in.</summary>
    public static RouteGroupBuilder DeskGroup(this WebApplication app) =>
        app.MapGroup("/api/desk").WithMetadata(new RequestSizeLimitAttribute(MostBodyBytes)).AddEndpointFilter(NeverCached);

    /// <summary>Addresses of pages: they answer a person only.</summary>
    public static RouteGroupBuilder DeskPages(this WebApplication app) => app.DeskGroup().MapGroup("/pages").RequireAuthorization(SignIn.Person);

    /// <summary>The answer in the reader's language, or the refusal as a problem.</summary>
    public static IResult Answer<T, TShown>(this HttpContext context, Result<T> result, Func<T, Texts, TShown> show)
    {
        var texts = context.RequestServices.GetRequiredService<Wording>().For(context.Locale());
        return result.Refused(out var refusal) ? Problem.Of(refusal, texts) : Results.Ok(show(result.Value, texts));
    }

    /// <summary>That it was done, or the refusal as a problem.</summary>
    public static IResult Answer(this HttpContext context, Result result) => result.Refused(out var refusal)
        ? Problem.Of(refusal, context.RequestServices.GetRequiredService<Wording>().For(context.Locale()))
        : Results.NoContent();

    /// <summary>The person at the desk.</summary>
    public static PersonId Reader(this HttpContext context) => context.User.Person().Id;

    /// <summary>Answers are of this moment and for this person.</summary>
    public static ValueTask<object?> NeverCached(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return next(context);
    }
}
