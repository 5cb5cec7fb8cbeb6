using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Takes a keeper's workbook over into customers' files, or says what that would do; in the name and with the right of the keeper.</summary>
internal sealed class ImportFilesCommand(TakeOverFiles take, IDirectory directory, Wording wording) : Command
{
    private const int Shown = 20;

    public override string Name => "import files";

    public override string Usage =>
        "FILE.xlsx --by EMPLOYEE_NO [--dry-run] [--take-mine] [--wrong FILE.xlsx] [--lang zh-CN|en]  takes a keeper's workbook over into customers' files, all or nothing";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, ["--dry-run", "--take-mine"], ["--by", "--wrong", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 1 || options["--by"] is not { } number)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = wording.For(options.Locale);
        try
        {
            await using var file = OutputFile.OpenSource(options.Words[0]);
            await using var marked = OutputFile.CreateOptional(options["--wrong"]);
            if (await directory.PersonByEmployeeNumberAsync(number, cancellation) is not { } person)
            {
                await output.WriteLineAsync(texts.Explain(new NoSuchOperator(number)));
                return 1;
            }

            var report = await take.RunAsync(
                person.Id, new TakeOverRequest(file, Path.GetFileName(file.Name), options.Has("--dry-run"), TakeAll: options.Has("--take-mine")), cancellation);
            if (report.Refused(out var refusal))
            {
                await output.WriteLineAsync(texts.Explain(refusal));
                return 1;
            }

            await SayAsync(report.Value, output, texts);
            if (marked is not null && report.Value.Wrong.Count > 0)
            {
                MarkedFile.Write(marked.Stream, report.Value, texts);
                marked.Keep();
                await output.WriteLineAsync(texts.With("Import.WrongFile", ("File", marked.Path)));
            }

            return report.Value.Wrong.Count > 0 ? 1 : 0;
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With(trouble.IsSource ? "Import.NoFile" : "Import.TargetTaken", ("File", trouble.Path)));
            return 1;
        }
    }

    private static async Task SayAsync(IntakeReport report, TextWriter output, Texts texts)
    {
        string Line(Core.Customers.Export.FileSheet sheet, int row, string words) =>
            texts.With("Files.Intake.Line", ("Sheet", IntakeWords.Name(sheet, texts)), ("Row", row), ("Words", words));
        foreach (var line in report.Sheets.Select(sheet => IntakeWords.Count(sheet, texts))
            .Concat(report.Changes.Take(Shown).Select(change => Line(change.Sheet, change.Row, IntakeWords.Change(change, texts))))
            .Concat(report.Wrong.Take(Shown).Select(row => Line(row.Sheet, row.Row, IntakeWords.Faults(row, texts))))
            .Append(IntakeWords.Summary(report, texts)))
        {
            await output.WriteLineAsync(line);
        }
    }
}
