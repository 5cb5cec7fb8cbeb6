using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Records;

/// <summary>The committee in force: who sits on it, by which resolution (000 §7.1).</summary>
internal sealed class CommitteeSheet(ICommitteeRolls committees, IDirectory directory, TimeProvider clock) : IYearSheet
{
    public YearPart Part => YearPart.Committee;

    public async Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation)
    {
        if (await committees.InForceAsync(unit, GroupTime.DateOf(clock.GetUtcNow()), cancellation) is not { } roll)
        {
            return [];
        }

        var rows = new List<IReadOnlyList<string>>();
        foreach (var seat in roll.Seats.OrderBy(seat => seat.Duty))
        {
            var person = await directory.PersonAsync(seat.Person, cancellation);
            rows.Add([texts[$"Summary.Duty.{seat.Duty}"], person?.Name ?? "–", person?.Position ?? "–"]);
        }

        return
        [
            new YearTable(
                texts.With("Summary.Committee.Title", ("Resolution", roll.ResolutionNumber)),
                [texts["Summary.Committee.Duty"], texts["Summary.Committee.Name"], texts["Summary.Committee.Position"]],
                rows,
                roll.SmallerThanFiveReason is { } reason ? [texts.With("Summary.Committee.Small", ("Reason", reason))] : []),
        ];
    }
}
