using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsGrading.Bot.Http;

namespace TeamsGrading.Bot.Desk;

/// <summary>How this host signs people in, as a page has to know it: nothing in it is a secret.</summary>
/// <param name="Mode"><c>entra</c>, or <c>persona</c> where a developer chooses whom to be; the rest is there for the former only.</param>
internal sealed record SignInWay(string Mode, string? Authority = null, string? ClientId = null, string? Scope = null)
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static SignInWay Of(IServiceProvider services) => services.GetService<EntraSettings>() is { } entra
        ? new("entra", new Uri(entra.Authority, entra.Tenant.ToString()).AbsoluteUri, entra.Audience, entra.Scope)
        : new("persona");

    /// <summary>Tells a page that asks.</summary>
    public static IResult Tell(IServiceProvider services) => Results.Json(Of(services), Wire);

    /// <summary>What <see cref="Tell"/> answers, to be written into a page.</summary>
    public static string Written(IServiceProvider services) => JsonSerializer.Serialize(Of(services), Wire);
}
