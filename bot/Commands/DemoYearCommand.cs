using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Demo.Play;
using TeamsGrading.Bot.Records;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>
/// Plays a whole rated year of the demo group through cards, on a database and a clock of its own; exports and verifies the pack of a unit's
/// year, and shows that a changed byte is found.
/// </summary>
internal sealed class DemoYearCommand(Wording wording) : Command
{
    private const string Unit = "HN";
    private const int RemindAfterWorkingDays = 3;

    /// <summary>A Monday after the resolutions of the committees there are.</summary>
    private static readonly DateTime Begins = new(2026, 1, 19, 9, 0, 0);

    public override string Name => "demo year";

    public override string Usage => "[--pack PACK.zip] [--summary YEAR.docx] [--lang zh-CN|en]  plays a whole rated year of the demo group through cards and prints what happens";

    public override bool NeedsDatabase => false;

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--pack", "--summary", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 0)
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        var folder = Directory.CreateTempSubdirectory("teamsgrading-demo-");
        try
        {
            await using var file = OutputFile.CreateOptional(options["--pack"]);
            await using var readable = OutputFile.CreateOptional(options["--summary"]);
            await using var services = Compose(folder, Clock());
            await services.Migrate(cancellation);
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SeedDemo>().IfEmptyAsync(cancellation, ruleOf: YearPlay.Rated - 1);
            await new RatedYear(new YearPlay(new Instances(services), (DemoClock)services.GetRequiredService<TimeProvider>(), texts, output, cancellation)).PlayAsync();
            var pack = (await scope.ServiceProvider.GetRequiredService<ExportYear>().PackAsync(Unit, YearPlay.Rated, cancellation)).Value;
            Inspect(pack, services.GetRequiredService<VerifyYear>(), texts, output);
            if (file is not null)
            {
                pack.WriteTo(file.Stream);
                file.Keep();
                await output.WriteLineAsync(texts.With("Demo.Pack", ("File", file.Path)));
            }

            if (readable is not null)
            {
                await readable.Stream.WriteAsync(await scope.ServiceProvider.GetRequiredService<YearSummary>().WriteAsync(pack, texts, cancellation), cancellation);
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
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The clock of a play, on its first morning.</summary>
    internal static DemoClock Clock() => new(Begins);

    /// <summary>A program of its own on the play's database; several can stand on one folder.</summary>
    internal static ServiceProvider Compose(DirectoryInfo folder, DemoClock clock) => new ServiceCollection()
        .AddLogging(log => log.AddConsole().SetMinimumLevel(LogLevel.Error))
        .AddSingleton<TimeProvider>(clock)
        .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "demo.db")};Pooling=False")
        .AddRooms(folder.CreateSubdirectory("keys").FullName, RemindAfterWorkingDays, folder.CreateSubdirectory("evidence").FullName)
        .BuildServiceProvider();

    private static void Inspect(YearExported pack, VerifyYear verify, Texts texts, TextWriter output)
    {
        using var whole = new MemoryStream();
        pack.WriteTo(whole);
        var report = verify.Run(whole);
        if (!report.Passed)
        {
            throw new InvalidOperationException($"the pack of the demo year does not verify: {string.Join(", ", report.Checks.Where(check => !check.Passed))}");
        }

        output.WriteLine();
        output.WriteLine(texts.With("Demo.YearVerified", ("Unit", pack.Unit.Name), ("Year", pack.Year), ("Files", pack.Files), ("Checks", report.Checks.Count), ("Hash", pack.Hash)));
        var forged = verify.Run(new MemoryStream(TamperedPack.Of(whole.ToArray(), "awards.json")));
        output.WriteLine(texts.With("Demo.Tampered", ("File", forged.Checks.First(check => !check.Passed).File)));
    }
}
