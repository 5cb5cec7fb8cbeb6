using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Desk;

/// <summary>Tells the page how this host signs people in: nothing in it is a secret.</summary>
internal static class SignInWay
{
    public static IResult Tell(IServiceProvider services) => services.GetService<EntraSettings>() is { } entra
        ? Results.Ok(new { Mode = "entra", Authority = new Uri(entra.Authority, entra.Tenant.ToString()).AbsoluteUri, ClientId = entra.Audience, entra.Scope })
        : Results.Ok(new { Mode = "persona" });
}
