using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Exports customers' files of a unit as a workbook, in the name and with the right of a person: the watermark names one.</summary>
internal sealed class ExportFilesCommand(FilesOut files, IDirectory directory, Wording wording) : Command
{
    public override string Name => "export files";

    public override string Usage =>
        "UNITCODE FILE.xlsx --by EMPLOYEE_NO --reason TEXT [--lang zh-CN|en]  exports customers' files of a unit, watermarked and on record";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--by", "--reason", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 2 || options["--by"] is not { } number || options["--reason"] is not { } reason)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = wording.For(options.Locale);
        try
        {
            await using var file = OutputFile.Create(options.Words[1]);
            var exported = await directory.PersonByEmployeeNumberAsync(number, cancellation) is not { } person ? new NoSuchOperator(number)
                : await directory.UnitByCodeAsync(options.Words[0], cancellation) is not { } unit ? new NothingThere()
                : await files.WorkbookAsync(person.Id, unit.Id, chosen: null, reason, options.Locale, cancellation);
            if (exported.Refused(out var refusal))
            {
                await output.WriteLineAsync(texts.Explain(refusal));
                return 1;
            }

            await using var taken = exported.Value;
            await taken.Content.CopyToAsync(file.Stream, cancellation);
            file.Keep();
            await output.WriteLineAsync(texts.With(
                "Files.Export.Done",
                ("File", file.Path),
                ("Customers", taken.Customers),
                ("Rows", taken.Rows),
                ("Mark", ExportMark.Write(taken.Id)),
                ("Hash", taken.Sha256)));
            return 0;
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.TargetTaken", ("File", trouble.Path)));
            return 1;
        }
    }
}
