using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Demo.CareMonth;
using TeamsGrading.Bot.Demo.Play;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Commands;

/// <summary>
/// Plays a month of the demo group through cards, on a database and a clock of its own: care, appeals, reminders, a visit, the report. Mails and the Word
/// report land in a folder.
/// </summary>
internal sealed class DemoMonthCommand(Wording wording) : Command
{
    private const int RemindAfterWorkingDays = 3;
    private static readonly DateTime Begins = new(2026, 11, 2, 9, 0, 0);
    private static readonly Uri Desk = new("http://localhost:3978/");

    public override string Name => "demo month";

    public override string Usage => "--out FOLDER [--lang zh-CN|en]  plays a month from the first appeal to the corrected report through cards; mails and the Word report go to the folder";

    public override bool NeedsDatabase => false;

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--out", "--lang"]);
        if (options.Fault is not null || options.Words.Count != 0 || options["--out"] is not { Length: > 0 } target)
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        var into = Directory.CreateDirectory(Path.GetFullPath(target));
        if (into.EnumerateFileSystemInfos().Any())
        {
            await output.WriteLineAsync(texts.With("Import.TargetTaken", ("File", into.FullName)));
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory("teamsgrading-demo-");
        try
        {
            await using var services = Compose(folder, new DemoClock(Begins), into.FullName);
            await services.Migrate(cancellation);
            await PlayAsync(services, texts, into.FullName, output, cancellation);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Plays on a database that is empty.</summary>
    internal static async Task<MonthPlay> PlayAsync(ServiceProvider services, Texts texts, string target, TextWriter output, CancellationToken cancellation)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<SeedDemo>().IfEmptyAsync(cancellation, files: true);
            await scope.ServiceProvider.GetRequiredService<SeedMonth>().RunAsync(cancellation);
            var index = scope.ServiceProvider.GetRequiredService<IndexCustomers>();
            await index.CatchUpAsync(cancellation);
            await index.RunAsync(cancellation);
        }

        var clock = (DemoClock)services.GetRequiredService<TimeProvider>();
        var play = new MonthPlay(new YearPlay(new Instances(services), clock, texts, output, cancellation), services);
        await new ReportedMonth(play, target).PlayAsync();
        output.WriteLine();
        output.WriteLine(texts.With("Month.End", ("Mails", play.Mails), ("Refused", play.Year.Refusals.Count), ("Folder", target)));
        return play;
    }

    /// <summary>Every room, and the real sender of mails with its folder.</summary>
    internal static ServiceProvider Compose(DirectoryInfo folder, DemoClock clock, string target) => new ServiceCollection()
        .AddLogging(log => log.AddConsole().SetMinimumLevel(LogLevel.Error))
        .AddSingleton<TimeProvider>(clock)
        .AddGradingStorage(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "demo.db")};Pooling=False")
        .AddRooms(folder.CreateSubdirectory("keys").FullName, RemindAfterWorkingDays, folder.CreateSubdirectory("evidence").FullName)
        .AddScoped<SeedMonth>()
        .AddSingleton(new MailSettings(
            MailWay.Pickup, Path.Combine(target, "mail"), "teamsgrading@localhost", TimeSpan.Zero, Desk, "", null, null, null, Desk, null))
        .AddScoped<WriteMail>()
        .AddSingleton<MailCarrier, PickupCarrier>()
        .AddSingleton<MailSender>()
        .BuildServiceProvider();
}
