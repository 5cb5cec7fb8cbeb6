using Microsoft.AspNetCore.Http.HttpResults;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>The person in a pane. What they may do is told where it is needed, by the slice that checks it.</summary>
/// <param name="Locale"><c>zh-CN</c> or <c>en</c>: the language of the pane.</param>
internal sealed record AddinPerson(string Name, string Unit, string Position, string Locale)
{
    /// <summary>Answers who is signed in.</summary>
    public static async Task<Ok<AddinPerson>> TellAsync(HttpContext context, IDirectory directory)
    {
        var person = context.User.Person();
        var unit = await directory.UnitAsync(person.Unit, context.RequestAborted);
        return TypedResults.Ok(new AddinPerson(person.Name, unit?.Name ?? "", person.Position, person.Locale));
    }
}
