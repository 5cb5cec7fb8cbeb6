using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>
/// The person at the desk. <paramref name="CanOpenRound"/> and <paramref name="Pages"/> only show or hide ways to go; the right is checked where
/// they lead.
/// </summary>
/// <param name="Pages">Names of the pages beside the cards that have something for this person, in the order in which they are offered; <c>group</c> and <c>export</c> are parts of the rankings and of the year.</param>
internal sealed record Me(string Name, string Unit, string Position, string Locale, bool CanOpenRound, IReadOnlyList<string> Pages);

/// <summary>Answers who is signed in.</summary>
internal static class WhoAmI
{
    public static async Task<Me> TellAsync(HttpContext context, IDirectory directory, IAccess access)
    {
        var person = context.User.Person();
        var unit = await directory.UnitAsync(person.Unit, context.RequestAborted);
        var opens = await access.UnitsAsync(person.Id, GradingAction.OpenRound, context.RequestAborted);
        var pages = await PagesAsync(person.Id, access, context.RequestAborted);
        return new Me(person.Name, unit?.Name ?? "", person.Position, person.Locale, opens.Count > 0, pages);
    }

    private static async Task<IReadOnlyList<string>> PagesAsync(PersonId person, IAccess access, CancellationToken cancellation)
    {
        var years = (await access.UnitsAsync(person, GradingAction.ViewYear, cancellation)).Count;
        var results = (await access.UnitsAsync(person, GradingAction.ViewResult, cancellation)).Count;
        return
        [
            .. Offer("due", await MayAsync(person, GradingAction.ReadFile, access, cancellation)),
            .. Offer("customers", await MayAsync(person, GradingAction.ViewCustomers, access, cancellation)),
            .. Offer("rights", await MayAsync(person, GradingAction.RequestAccess, access, cancellation) || await MayAsync(person, GradingAction.OpenAccess, access, cancellation)),
            .. Offer("log", await MayAsync(person, GradingAction.ReadAccessLog, access, cancellation)),
            .. Offer("year", years > 0),
            .. Offer("map", years > 1),
            .. Offer("ranking", results > 0),
            .. Offer("pictures", years > 0),
            .. Offer("versions", years > 0),
            .. Offer("plans", years > 0),
            .. Offer("export", (await access.UnitsAsync(person, GradingAction.ExportYear, cancellation)).Count > 0),
            .. Offer("group", (await access.UnitsAsync(person, GradingAction.ViewGroupRanking, cancellation)).Count > 0),
        ];
    }

    private static async Task<bool> MayAsync(PersonId person, GradingAction action, IAccess access, CancellationToken cancellation) =>
        (await access.UnitsAsync(person, action, cancellation)).Count > 0;

    private static string[] Offer(string page, bool has) => has ? [page] : [];
}
