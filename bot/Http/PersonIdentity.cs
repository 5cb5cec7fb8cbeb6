using System.Security.Claims;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Http;

/// <summary>A caller who proved who they are; <paramref name="person"/> is null when the product does not know them.</summary>
internal sealed class PersonIdentity(PersonCard? person, string scheme) : ClaimsIdentity(scheme)
{
    public PersonCard? Person { get; } = person;
}

/// <summary>Reads the caller.</summary>
internal static class PersonOfRequest
{
    /// <summary>The person of a request that passed the policy <see cref="SignIn.Person"/>.</summary>
    public static PersonCard Person(this ClaimsPrincipal caller) =>
        Find(caller) ?? throw new InvalidOperationException("the endpoint lacks the policy that admits persons only");

    /// <summary>The person, or null when the caller is unknown.</summary>
    public static PersonCard? Find(ClaimsPrincipal caller) => (caller.Identity as PersonIdentity)?.Person;

    /// <summary>The reader's language: the person's own, else what the browser asks for.</summary>
    public static string Locale(this HttpContext context) =>
        Find(context.User)?.Locale ?? (context.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value ?? "zh-CN");
}
