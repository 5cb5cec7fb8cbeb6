using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>Lists the rounds with the ids that <c>export round</c> asks for; for the operator of the machine.</summary>
internal sealed class RoundsCommand(GradingDb db, IDirectory directory) : Command
{
    public override string Name => "rounds";

    public override string Usage => "lists the rounds and their ids";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var rounds = await db.Set<Round>().AsNoTracking().OrderBy(round => round.OpenedUtc)
            .Select(round => new { round.Id, round.Unit, round.Year, round.Form, round.Kind, round.State, round.Outcome, round.DeadlineUtc })
            .ToListAsync(cancellation);
        foreach (var round in rounds)
        {
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{round.Id.Value,19}  {units[round.Unit].Name}  {round.Year}  {round.Form}  {round.Kind}  {round.State}  {round.Outcome}  {GroupTime.LocalOf(round.DeadlineUtc):yyyy-MM-dd HH:mm}"));
        }

        if (rounds.Count == 0)
        {
            await output.WriteLineAsync("There is no round yet.");
        }

        return 0;
    }
}
