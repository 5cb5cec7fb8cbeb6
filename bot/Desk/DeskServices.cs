using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Desk;

/// <summary>
/// 办理中心 The card desk: the cards that Teams shows, for the same person, over HTTP. It holds no rules; rights are decided behind the cards.
/// </summary>
public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskPages>();
        services.AddSingleton<PanePages>();
        services.AddSingleton<LiveDesks>();
        services.AddScoped<ListMyCards>();
        services.AddScoped<ActOnCard>();
        services.AddScoped<ListPersonas>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return services;
    }

    /// <summary>Serves what the panes of Office share: who signed in, and the document of their API.</summary>
    public static void MapAddin(this WebApplication app)
    {
        app.UseAddinIcons();
        app.MapAddinDocument();
        app.AddinGroup("Me").MapGet("/me", AddinPerson.TellAsync).WithName("WhoAmI");
    }

    /// <summary>Serves the page and its API; call after sign-in is in the pipeline.</summary>
    public static void MapDesk(this WebApplication app)
    {
        app.Services.GetRequiredService<DeskPages>().Map(app);
        app.Services.GetRequiredService<PanePages>().Map(app);
        var api = app.DeskGroup();
        api.MapGet("/sign-in", SignInWay.Tell);
        if (app.Services.GetService<PersonaTokens>() is not null)
        {
            api.MapGet("/people", (ListPersonas list, CancellationToken cancellation) => list.HandleAsync(cancellation));
            api.MapPost("/persona", BecomePersona.HandleAsync);
        }

        var own = api.MapGroup("").RequireAuthorization(SignIn.Person);
        own.MapGet("/me", WhoAmI.TellAsync);
        own.MapGet("/cards", (HttpContext context, ListMyCards list) => list.HandleAsync(context.User.Person(), context.RequestAborted));
        own.MapPost("/actions", (ActOnCard act, CardStep step, HttpContext context) => act.ActAsync(context.User.Person(), step, context.RequestAborted));
        own.MapPost("/commands", (ActOnCard act, TypedCommand typed, HttpContext context) => act.CommandAsync(context.User.Person(), typed, context.RequestAborted));
        own.MapGet("/live", (LiveDesks live, HttpContext context) => live.FollowAsync(context));
    }
}
