using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Commands.Doctor;

namespace TeamsGrading.Bot.Commands;

/// <summary>
/// Checks a configuration and says in words what is missing and how it is mended. Changes nothing, prints no secret, and needs no setting to
/// be right: what the service would refuse to start with is what it is there to find.
/// </summary>
internal sealed class DoctorCommand(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock, Wording wording) : Command
{
    private static readonly Check[] Checks =
    [
        new SettingsCheck(), new FoldersCheck(), new DatabaseCheck(), new SignInCheck(), new ClockCheck(), new BotCheck(), new MailCheck(), new CalendarCheck(), new DeskCheck(),
    ];

    public override string Name => "doctor";

    public override string Usage => "[--offline] [--lang zh-CN|en]  checks the configuration and says what is missing; exit code 1 when something will not work";

    public override bool NeedsDatabase => false;

    public override Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation) =>
        RunAsync(arguments, new Network(), output, cancellation);

    /// <param name="outside">The network, or what stands for it in a test.</param>
    internal async Task<int> RunAsync(IReadOnlyList<string> arguments, Outside outside, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, ["--offline"], ["--lang"]);
        if (options.Fault is not null || options.Words.Count != 0)
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        var around = new Surroundings(configuration, environment, clock, options.Has("--offline") ? new NoNetwork() : outside);
        await output.WriteLineAsync(texts.With("Doctor.Title", ("Environment", environment.EnvironmentName)));
        var counts = new Dictionary<Verdict, int>();
        foreach (var check in Checks)
        {
            foreach (var found in await check.RunAsync(around, cancellation))
            {
                counts[found.Verdict] = counts.GetValueOrDefault(found.Verdict) + 1;
                await TellAsync(check.Area, found, texts, output);
            }
        }

        var wrong = counts.GetValueOrDefault(Verdict.Wrong);
        await output.WriteLineAsync();
        await output.WriteLineAsync(texts.With(
            wrong > 0 ? "Doctor.Ill" : "Doctor.Well",
            ("Wrong", wrong),
            ("Warnings", counts.GetValueOrDefault(Verdict.Warning)),
            ("Skipped", counts.GetValueOrDefault(Verdict.Skipped))));
        return wrong > 0 ? 1 : 0;
    }

    private static async Task TellAsync(string area, Diagnosis found, Texts texts, TextWriter output)
    {
        var mark = texts[$"Doctor.Mark.{found.Verdict}"];
        await output.WriteLineAsync($"  {mark}  {texts[$"Doctor.Area.{area}"]}{texts["Doctor.Colon"]}{texts.With($"Doctor.{found.Key}", found.Values)}");
        if (found.Verdict is Verdict.Warning or Verdict.Wrong)
        {
            await output.WriteLineAsync($"        → {texts.With($"Doctor.{found.Key}.Do", found.Values)}");
        }
    }
}
