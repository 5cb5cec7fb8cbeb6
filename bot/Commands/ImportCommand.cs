using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Workbooks;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Imports a group workbook, or says what importing it would do.</summary>
internal sealed class ImportCommand(ImportWorkbook import, IndexCustomers index, IDirectory directory, ImportWords words) : Command
{
    private const int ShownRows = 20;

    public override string Name => "import";

    public override string Usage =>
        "FILE.xlsx [--dry-run] [--partial] [--wrong FILE.xlsx] [--report FILE.xlsx] [--lang zh-CN|en] [--by EMPLOYEE_NO]  imports a group workbook, all or nothing";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, ["--dry-run", "--partial"], ["--wrong", "--report", "--lang", "--by"]);
        if (options.Fault is not null || options.Words.Count != 1)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = words.In(options.Locale);
        try
        {
            await using var file = OutputFile.OpenSource(options.Words[0]);
            await using var report = OutputFile.CreateOptional(options["--report"]);
            await using var wrong = OutputFile.CreateOptional(options["--wrong"]);
            return await RunAsync(options, file, report, wrong, output, texts, cancellation);
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With(trouble.IsSource ? "Import.NoFile" : "Import.TargetTaken", ("File", trouble.Path)));
            return 1;
        }
    }

    private async Task<int> RunAsync(
        Options options, FileStream file, OutputFile? reportFile, OutputFile? wrongFile, TextWriter output, Texts texts, CancellationToken cancellation)
    {
        PersonId? by = null;
        if (options["--by"] is { } number)
        {
            var person = await directory.PersonByEmployeeNumberAsync(number, cancellation);
            if (person is null)
            {
                await output.WriteLineAsync(texts.Explain(new NoSuchOperator(number)));
                return 1;
            }

            by = person.Id;
        }

        var changed = new List<string>();
        var changedRows = 0;
        using var progress = new ProgressBar(texts);
        using var report = reportFile is null ? null : new ReportFile(reportFile.Stream, texts);
        var answer = await import.HandleAsync(
            new ImportRequest(
                file,
                Path.GetFileName(file.Name),
                by,
                Environment.UserName,
                options.Has("--dry-run"),
                options.Has("--partial"),
                progress,
                Note),
            cancellation);
        progress.Dispose();
        if (answer.Refused(out var refusal))
        {
            await output.WriteLineAsync(texts.Explain(refusal));
            return 1;
        }

        await index.RunAsync(cancellation);
        await SayAsync(answer.Value, changed, changedRows, output, texts);
        if (reportFile is not null)
        {
            report!.Dispose();
            reportFile.Keep();
            await output.WriteLineAsync(texts.With("Import.ReportFile", ("File", reportFile.Path)));
        }

        if (wrongFile is not null && answer.Value.HasWrongRows)
        {
            WrongRowsFile.Write(wrongFile.Stream, answer.Value, texts);
            wrongFile.Keep();
            await output.WriteLineAsync(texts.With("Import.WrongFile", ("File", wrongFile.Path)));
        }

        return answer.Value.HasWrongRows ? 1 : 0;

        void Note(RowNote note)
        {
            report?.Note(note);
            if (note.Verdict == RowVerdict.Changed && ++changedRows <= ShownRows)
            {
                var fields = note.Changes.Select(change => ImportWords.Name(note.Row.Plan.Columns[change.Column], texts));
                changed.Add(texts.With(
                    "Import.ChangedRow",
                    ("Sheet", ImportWords.Name(note.Row.Plan, texts)),
                    ("Row", note.Row.Number),
                    ("Fields", string.Join(texts.Locale == "en" ? ", " : "、", fields))));
            }
        }
    }

    private static async Task SayAsync(ImportReport report, List<string> changed, int changedRows, TextWriter output, Texts texts)
    {
        var lines = new List<string>();
        lines.AddRange(report.Sheets.Select(sheet => ImportWords.Sheet(sheet, texts)));
        lines.AddRange(report.Sheets.SelectMany(sheet => sheet.UnknownHeaders.Select(header => texts.With(
            "Import.UnknownHeader", ("Sheet", ImportWords.Name(sheet.Plan, texts)), ("Header", header)))));
        lines.AddRange(changed);
        if (changedRows > changed.Count)
        {
            lines.Add(texts.With("Import.MoreChanged", ("Count", changedRows - changed.Count)));
        }

        lines.AddRange(report.Wrong.Take(ShownRows).Select(row => texts.With(
            "Import.WrongRow", ("Sheet", ImportWords.Name(row.Plan, texts)), ("Row", row.Row), ("Reason", ImportWords.Faults(row, texts)))));
        var wrong = report.Sheets.Sum(sheet => sheet.Wrong);
        if (wrong > ShownRows)
        {
            lines.Add(texts.With("Import.MoreWrong", ("Count", wrong - ShownRows)));
        }

        lines.Add(
            wrong > 0 ? texts.With("Import.Refused", ("Count", wrong))
            : report.HasNoRows ? texts["Import.NoRows"]
            : report.ChangesNothing ? texts["Import.Nothing"]
            : report.Recorded is { } number ? texts.With("Import.Done", ("Number", number), ("Sha256", report.Sha256))
            : texts["Import.DryRun"]);
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }
    }
}
