using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Takes the published plan of one or more years over into the calendar, or says what that would do; in the name and with the right of who keeps it.</summary>
internal sealed class ImportCalendarCommand(ImportCalendar import, IDirectory directory, Wording wording) : Command
{
    public override string Name => "import calendar";

    public override string Usage =>
        "FILE.csv|FILE.xlsx --by EMPLOYEE_NO [--dry-run] [--lang zh-CN|en]  takes days off and make-up days over (date;kind;name a line), year by year, all or nothing";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, ["--dry-run"], ["--by", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 1 || options["--by"] is not { } number)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = wording.For(options.Locale);
        try
        {
            await using var file = OutputFile.OpenSource(options.Words[0]);
            if (await directory.PersonByEmployeeNumberAsync(number, cancellation) is not { } person)
            {
                await output.WriteLineAsync(texts.Explain(new NoSuchOperator(number)));
                return 1;
            }

            var years = await import.FileAsync(person.Id, file, options.Has("--dry-run"), cancellation);
            if (years.Refused(out var refusal))
            {
                await output.WriteLineAsync(texts.Explain(refusal));
                return 1;
            }

            foreach (var year in years.Value)
            {
                await output.WriteLineAsync(texts.With(
                    "Import.Calendar", ("Year", year.Year), ("Holidays", year.Holidays), ("MadeUp", year.MadeUp), ("Added", year.Added.Count),
                    ("Changed", year.Changed.Count), ("Removed", year.Removed.Count)));
            }

            await output.WriteLineAsync(texts[options.Has("--dry-run") ? "Import.DryRun" : "Card.Calendar.Notice.Taken"]);
            return 0;
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.NoFile", ("File", trouble.Path)));
            return 1;
        }
    }
}
