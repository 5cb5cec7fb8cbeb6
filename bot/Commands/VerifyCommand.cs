using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Commands;

/// <summary>Recomputes the published result from an archive pack; needs no database and no settings, on any machine.</summary>
internal sealed class VerifyCommand(Wording wording) : Command
{
    public override string Name => "verify";

    public override string Usage => "PACK.zip [--fingerprint HEX] [--receipt HEX] [--lang zh-CN|en]  recomputes the published result from the pack and looks a receipt up; exit code 1 when anything differs or the receipt is not in the list";

    public override bool NeedsDatabase => false;

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--fingerprint", "--receipt", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 1)
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        PackReport report;
        try
        {
            await using var file = OutputFile.OpenSource(options.Words[0]);
            report = VerifyPack.Run(file, options["--fingerprint"]);
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.NoFile", ("File", trouble.Path)));
            return 1;
        }

        foreach (var check in report.Checks)
        {
            await output.WriteLineAsync($"  {(check.Passed ? "ok  " : "FAIL")}  {check.Name,-14}  {(check.File == VerifyPack.WholePack ? Path.GetFileName(options.Words[0]) : check.File)}  {check.Detail}".TrimEnd());
        }

        await output.WriteLineAsync(texts.With("Verify.Fingerprint", ("Fingerprint", report.Fingerprint ?? "-")));
        await output.WriteLineAsync(texts[report.Passed ? "Verify.Passed" : "Verify.Failed"]);
        if (options["--receipt"] is not { } receipt)
        {
            return report.Passed ? 0 : 1;
        }

        var held = report.Holds(receipt);
        await output.WriteLineAsync(texts[held ? "Verify.ReceiptFound" : "Verify.ReceiptNotFound"]);
        return report.Passed && held ? 0 : 1;
    }
}
