using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Commands;

/// <summary>
/// Verifies the pack of a round, whose result is recomputed, or of a unit's year with all it holds; needs no database and no settings, on any
/// machine.
/// </summary>
internal sealed class VerifyCommand(VerifyYear verifyYear, Wording wording) : Command
{
    public override string Name => "verify";

    public override string Usage => "PACK.zip [--fingerprint HEX] [--receipt HEX] [--lang zh-CN|en]  verifies the pack of a round (the published result is recomputed) or of a year, and looks a receipt up; exit code 1 when anything differs or the receipt is not in the list";

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
        try
        {
            await using var file = OutputFile.OpenSource(options.Words[0]);
            return VerifyYear.Recognises(file) ? await YearAsync(file, options, texts, output) : await RoundAsync(file, options, texts, output);
        }
        catch (OutputFileTrouble trouble)
        {
            await output.WriteLineAsync(texts.With("Import.NoFile", ("File", trouble.Path)));
            return 1;
        }
    }

    private async Task<int> YearAsync(FileStream file, Options options, Texts texts, TextWriter output)
    {
        if (options["--receipt"] is not null)
        {
            await output.WriteLineAsync(texts["Verify.ReceiptOfRound"]);
            return 2;
        }

        var report = verifyYear.Run(file, options["--fingerprint"]);
        await TellAsync(report.Checks, options.Words[0], output);
        await output.WriteLineAsync(texts.With("Verify.Hash", ("Hash", report.Hash ?? "-")));
        await output.WriteLineAsync(texts.With("Verify.Fingerprint", ("Fingerprint", report.Fingerprint ?? "-")));
        await output.WriteLineAsync(texts[report.Passed ? "Verify.YearPassed" : "Verify.Failed"]);
        return report.Passed ? 0 : 1;
    }

    private static async Task<int> RoundAsync(FileStream file, Options options, Texts texts, TextWriter output)
    {
        var report = VerifyPack.Run(file, options["--fingerprint"]);
        await TellAsync(report.Checks, options.Words[0], output);
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

    private static async Task TellAsync(IReadOnlyList<PackCheck> checks, string path, TextWriter output)
    {
        foreach (var check in checks)
        {
            var where = check.File == VerifyPack.WholePack ? Path.GetFileName(path) : check.File;
            await output.WriteLineAsync($"  {(check.Passed ? "ok  " : "FAIL")}  {check.Name,-14}  {where}  {check.Detail}".TrimEnd());
        }
    }
}
