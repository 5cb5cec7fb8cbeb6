using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>Lists the rounds with the ids that <c>export round</c> asks for; for the operator of the machine.</summary>
internal sealed class RoundsCommand(GradingDb db, IDirectory directory, Wording wording) : Command
{
    public override string Name => "rounds";

    public override string Usage => "[--lang zh-CN|en]  lists the rounds and their ids";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--lang"]);
        if (options.Fault is not null || options.Words.Count > 0)
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        var units = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id);
        var rounds = await db.Set<Round>().AsNoTracking().OrderBy(round => round.OpenedUtc)
            .Select(round => new { round.Id, round.Unit, round.Year, round.Form, round.Kind, round.State, round.Outcome, round.DeadlineUtc })
            .ToListAsync(cancellation);
        foreach (var round in rounds)
        {
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{round.Id.Value,19}  {units[round.Unit].Name}  {round.Year}  {texts.Show(round.Form)}  {texts.Show(round.Kind)}  {texts.Show(round.State)}  {texts.Show(round.Outcome)}  {GroupTime.LocalOf(round.DeadlineUtc):yyyy-MM-dd HH:mm}"));
        }

        if (rounds.Count == 0)
        {
            await output.WriteLineAsync(texts["Rounds.NoRoundYet"]);
        }

        return 0;
    }
}
