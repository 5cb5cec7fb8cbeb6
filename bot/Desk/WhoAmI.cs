using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>The person at the desk. <paramref name="CanOpenRound"/> only shows or hides a button; the right is checked when it is used.</summary>
internal sealed record Me(string Name, string Unit, string Position, string Locale, bool CanOpenRound);

/// <summary>Answers who is signed in.</summary>
internal static class WhoAmI
{
    public static async Task<Me> TellAsync(HttpContext context, IDirectory directory, IAccess access)
    {
        var person = context.User.Person();
        var unit = await directory.UnitAsync(person.Unit, context.RequestAborted);
        var opens = await access.UnitsAsync(person.Id, GradingAction.OpenRound, context.RequestAborted);
        return new Me(person.Name, unit?.Name ?? "", person.Position, person.Locale, opens.Count > 0);
    }
}
