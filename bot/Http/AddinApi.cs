using Microsoft.AspNetCore.Mvc;

namespace TeamsGrading.Bot.Http;

/// <summary>
/// What the addresses under <c>/api/addin</c> have in common, which the panes of Office ask: a signed-in person the product knows, nothing cached, small
/// bodies unless an address says otherwise, so many requests a minute for each person, and problems for every refusal. Each slice maps its own.
/// </summary>
internal static class AddinApi
{
    /// <summary>Where they begin.</summary>
    public const string Path = "/api/addin";

    /// <summary>Name of the document that describes them (<c>addin/shared/openapi.json</c>).</summary>
    public const string Document = "addin";

    private const int MostBodyBytes = 64 * 1024;

    public static IServiceCollection AddAddinApi(this IServiceCollection services, AddinLimit limit) => services.AddSingleton(limit).AddAddinDocument();

    /// <param name="tag">What the addresses are about, as the document groups them.</param>
    public static RouteGroupBuilder AddinGroup(this WebApplication app, string tag)
    {
        var group = app.MapGroup(Path).WithGroupName(Document).WithTags(tag).RequireAuthorization(SignIn.Person).WithMetadata(new RequestSizeLimitAttribute(MostBodyBytes));
        foreach (var status in (int[])[400, 401, 403, 404, 409, 429, 503])
        {
            group.ProducesProblem(status);
        }

        return group.AddEndpointFilter(DeskApi.NeverCached);
    }

    /// <summary>Says that an address is an edit of something with a version: <see cref="Etag"/>.</summary>
    public static RouteHandlerBuilder IsEdit(this RouteHandlerBuilder edit) =>
        edit.ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired).WithMetadata(new IsEditAttribute());
}

/// <summary>The address asks for <c>If-Match</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IsEditAttribute : Attribute;
