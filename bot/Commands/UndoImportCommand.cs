using TeamsGrading.Bot.Workbooks;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Workbooks;

namespace TeamsGrading.Bot.Commands;

/// <summary>Takes the last import back while nothing was built on it.</summary>
internal sealed class UndoImportCommand(UndoImport undo, IDirectory directory, ImportWords words) : Command
{
    public override string Name => "undo-import";

    public override string Usage => "[--lang zh-CN|en] [--by EMPLOYEE_NO]  takes the last import back while nothing was built on it";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--lang", "--by"]);
        if (options.Fault is not null || options.Words.Count > 0)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = words.In(options.Locale);
        var person = options["--by"] is { } number ? await directory.PersonByEmployeeNumberAsync(number, cancellation) : null;
        if (person is null && options["--by"] is { } unknown)
        {
            await output.WriteLineAsync(texts.Explain(new NoSuchOperator(unknown)));
            return 1;
        }

        var answer = await undo.HandleAsync(person?.Id, cancellation);
        if (answer.Refused(out var refusal))
        {
            await output.WriteLineAsync(texts.Explain(refusal));
            return 1;
        }

        var done = answer.Value;
        await output.WriteLineAsync(texts.With("Import.Undone", ("Number", done.Number), ("File", done.FileName), ("Rows", done.Rows)));
        return 0;
    }
}
