using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Records;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Commands;

/// <summary>
/// Writes the signed pack of a unit's rated year and, if wanted, a readable Word document beside it. With <c>--by</c> the inspector's right is
/// checked; without, the operator of the machine acts. Either is on record.
/// </summary>
internal sealed class ExportYearCommand(ExportYear export, YearSummary summary, IDirectory directory, Wording wording) : Command
{
    public override string Name => "export year";

    public override string Usage =>
        "UNITCODE YEAR PACK.zip [--summary YEAR.docx] [--by EMPLOYEE_NO] [--lang zh-CN|en]  writes the signed pack of a unit's rated year";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--summary", "--by", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 3
            || !int.TryParse(options.Words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        try
        {
            // Before anything is put on record: both files can be made.
            await using var file = OutputFile.Create(options.Words[2]);
            await using var readable = OutputFile.CreateOptional(options["--summary"]);
            var pack = await PackAsync(options.Words[0], year, options["--by"], cancellation);
            if (pack.Refused(out var refusal))
            {
                await output.WriteLineAsync(texts.Explain(refusal));
                return 1;
            }

            pack.Value.WriteTo(file.Stream);
            file.Keep();
            await output.WriteLineAsync(texts.With(
                "Export.Year", ("File", file.Path), ("Files", pack.Value.Files), ("Hash", pack.Value.Hash), ("Fingerprint", pack.Value.Fingerprint)));
            if (readable is not null)
            {
                await readable.Stream.WriteAsync(await summary.WriteAsync(pack.Value, texts, cancellation), cancellation);
                readable.Keep();
                await output.WriteLineAsync(texts.With("Export.Summary", ("File", readable.Path)));
            }

            return 0;
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.TargetTaken", ("File", trouble.Path)));
            return 1;
        }
    }

    private async Task<Result<YearExported>> PackAsync(string code, int year, string? number, CancellationToken cancellation)
    {
        if (number is null)
        {
            return await export.PackAsync(code, year, cancellation);
        }

        var person = await directory.PersonByEmployeeNumberAsync(number, cancellation);
        var unit = await directory.UnitByCodeAsync(code, cancellation);
        return person is null || unit is null ? new NothingThere() : await export.RunAsync(person.Id, unit.Id, year, cancellation);
    }
}
