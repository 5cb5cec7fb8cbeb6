using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>Rehearses a whole round on a database of its own, which is gone afterwards; verifies the pack, and that a changed byte is found.</summary>
internal sealed class DemoRoundCommand(Wording wording) : Command
{
    public override string Name => "demo round";

    public override string Usage => "[--pack PACK.zip] [--lang zh-CN|en]  plays a whole round of the demo group and prints what happens";

    public override bool NeedsDatabase => false;

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--pack", "--lang"]);
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
            await using (var services = Compose(folder))
            {
                await services.Migrate(cancellation);
                var pack = await new DemoRound(services, texts, output).PlayAsync(cancellation);
                Inspect(pack, texts, output);
                if (file is not null)
                {
                    await file.Stream.WriteAsync(pack, cancellation);
                    file.Keep();
                    await output.WriteLineAsync(texts.With("Demo.Pack", ("File", file.Path)));
                }
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

    private static ServiceProvider Compose(DirectoryInfo folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "demo.db")};Pooling=False")
        .AddOrganization()
        .AddCommittees()
        .AddCalendars()
        .AddCustomers()
        .AddRules()
        .AddDeliveries()
        .AddRounds(folder.CreateSubdirectory("keys").FullName)
        .AddScoped<SeedDemo>()
        .BuildServiceProvider();

    private static void Inspect(byte[] pack, Texts texts, TextWriter output)
    {
        var report = VerifyPack.Run(new MemoryStream(pack));
        if (!report.Passed)
        {
            throw new InvalidOperationException("the pack of the demo round does not verify");
        }

        output.WriteLine(texts.With("Demo.Verified", ("Checks", report.Checks.Count)));
        var forged = VerifyPack.Run(new MemoryStream(TamperedPack.Of(pack, "result.json")));
        output.WriteLine(texts.With("Demo.Tampered", ("File", forged.Checks.First(check => !check.Passed).File)));
    }
}
