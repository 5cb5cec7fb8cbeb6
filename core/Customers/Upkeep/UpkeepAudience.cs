using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>Kinds of the cards about what is due.</summary>
public static class UpkeepCards
{
    /// <summary>What is due in a unit, for who keeps its files. Subject: the unit.</summary>
    public const string Due = "upkeep";

    /// <summary>What is late in a unit, for who answers for it. Subject: the unit.</summary>
    public const string Late = "upkeep.late";
}

/// <summary>Who is told of what is due in a unit.</summary>
public sealed class UpkeepAudience(IAccess access)
{
    private static readonly TimeOnly EndOfWork = new(18, 0);

    /// <summary>
    /// Those who fill in the unit's files (002 §5.2): the keepers named by the files at hand; everybody who may, when one of them has none or none of
    /// those named may any more.
    /// </summary>
    /// <param name="named">Keepers of the files at hand; null among them: a file without a keeper.</param>
    internal async Task<IReadOnlyList<PersonId>> KeepersAsync(UnitId unit, IReadOnlyCollection<PersonId?> named, CancellationToken cancellation)
    {
        var people = await access.PeopleAsync(GradingAction.KeepFile, unit, cancellation);
        var own = people.Where(person => named.Contains(person)).ToList();
        return own.Count == 0 || named.Contains(null) ? people : own;
    }

    /// <summary>Those who answer for the unit's files: one summary, not a card a file.</summary>
    internal Task<IReadOnlyList<PersonId>> ManagersAsync(UnitId unit, CancellationToken cancellation) => access.PeopleAsync(GradingAction.AnswerForFiles, unit, cancellation);

    /// <summary>The end of work on a day.</summary>
    internal static DateTime DueUtc(DateOnly day) => GroupTime.ToUtc(day.ToDateTime(EndOfWork));
}
