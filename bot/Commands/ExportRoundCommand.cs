using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Commands;

/// <summary>
/// Writes the archive pack of a closed round. With <c>--by</c> the inspector's right is checked; without, the operator of the machine acts,
/// who holds database and key folder anyway.
/// </summary>
internal sealed class ExportRoundCommand(ExportRound export, IDirectory directory, Wording wording) : Command
{
    public override string Name => "export round";

    public override string Usage => "ID PACK.zip [--by EMPLOYEE_NO] [--lang zh-CN|en]  writes the archive pack of a closed round";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--by", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 2
            || !long.TryParse(options.Words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        var pack = await PackAsync(new RoundId(id), options["--by"], cancellation);
        if (pack.Refused(out var refusal))
        {
            await output.WriteLineAsync(texts.Explain(refusal));
            return 1;
        }

        try
        {
            await using var file = OutputFile.Create(options.Words[1]);
            await file.Stream.WriteAsync(pack.Value, cancellation);
            file.Keep();
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.TargetTaken", ("File", trouble.Path)));
            return 1;
        }

        await output.WriteLineAsync(texts.With("Export.Written", ("File", options.Words[1])));
        return 0;
    }

    private async Task<Result<byte[]>> PackAsync(RoundId id, string? number, CancellationToken cancellation)
    {
        if (number is null)
        {
            return await export.PackAsync(id, cancellation);
        }

        var person = await directory.PersonByEmployeeNumberAsync(number, cancellation);
        return person is null ? new NothingThere() : await export.RunAsync(person.Id, id, cancellation);
    }
}
