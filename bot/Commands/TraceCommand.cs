using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Tells who exported a found copy: of a file by its hash or the mark in it, or of a mark read from paper.</summary>
internal sealed class TraceCommand(TraceExport trace, IDirectory directory, Wording wording) : Command
{
    public override string Name => "trace";

    public override string Usage => "FILE|MARK [--by EMPLOYEE_NO] [--lang zh-CN|en]  tells who exported a found copy of customers' files";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--by", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 1)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = wording.For(options.Locale);
        try
        {
            PersonId? by = null;
            if (options["--by"] is { } number)
            {
                if (await directory.PersonByEmployeeNumberAsync(number, cancellation) is not { } person)
                {
                    await output.WriteLineAsync(texts.Explain(new NoSuchOperator(number)));
                    return 1;
                }

                by = person.Id;
            }

            var found = await FindAsync(by, options.Words[0], cancellation);
            if (found.Refused(out var refusal))
            {
                await output.WriteLineAsync(texts.Explain(refusal));
                return 1;
            }

            foreach (var export in found.Value)
            {
                await output.WriteLineAsync(texts.With(
                    export.Unchanged ? "Files.Trace.Same" : "Files.Trace.Marked",
                    ("Mark", export.Mark),
                    ("Name", export.ByName),
                    ("Number", export.ByNumber),
                    ("Time", export.AtUtc),
                    ("Unit", export.UnitName),
                    ("Kind", export.Kind),
                    ("Customers", export.Customers),
                    ("Rows", export.Rows),
                    ("Reason", export.Reason)));
            }

            return 0;
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.NoFile", ("File", trouble.Path)));
            return 1;
        }
    }

    private async Task<Result<IReadOnlyList<TracedExport>>> FindAsync(PersonId? by, string word, CancellationToken cancellation)
    {
        if (!File.Exists(word) && ExportMark.Read(word) is not null)
        {
            return await trace.RunAsync(by, word, cancellation);
        }

        await using var copy = OutputFile.OpenSource(word);
        return await trace.RunAsync(by, copy, cancellation);
    }
}
