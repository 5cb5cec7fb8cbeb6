using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Core.Jobs;

namespace TeamsGrading.Bot.Commands;

/// <summary>Lists what happens by itself; for the operator of the machine.</summary>
internal sealed class JobsCommand(ListRuns runs, JobViews views, Wording wording) : Command
{
    public override string Name => "jobs";

    public override string Usage => "[--lang zh-CN|en]  lists what happens by itself: name, what it does, last run, next run";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, [], ["--lang"]);
        if (options.Fault is not null || options.Words.Count > 0)
        {
            await output.WriteLineAsync($"{Name} {Usage}");
            return 2;
        }

        var texts = wording.For(options.Locale);
        foreach (var line in views.All(await runs.AllAsync(cancellation)))
        {
            await output.WriteLineAsync($"{line.Name}: {texts[$"Job.{line.Name}.Does"]}");
            await output.WriteLineAsync($"    {JobCards.LastText(line, texts)}  {JobCards.NextOf(line, texts)}");
        }

        return 0;
    }
}

/// <summary>Says what a job would do now and, unless it is only to be tried, does it.</summary>
internal sealed class RunJobCommand(ListRuns runs, JobViews views, RunJob jobs, Wording wording) : Command
{
    public override string Name => "jobs run";

    public override string Usage => "NAME [--dry-run] [--lang zh-CN|en]  says what the job would do, then does it";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var options = Options.Read(arguments, ["--dry-run"], ["--lang"]);
        if (options.Fault is not null || options.Words.Count != 1)
        {
            await output.WriteLineAsync($"{options.Fault} {Name} {Usage}".Trim());
            return 2;
        }

        var texts = wording.For(options.Locale);
        if (jobs.Find(options.Words[0]) is not { } entry)
        {
            await output.WriteLineAsync(texts.Explain(new NoSuchJob(options.Words[0])));
            return 1;
        }

        var line = views.One(entry, await runs.AllAsync(cancellation));
        await output.WriteLineAsync(texts["Card.Job.Would"]);
        foreach (var sentence in JobCards.Would(await jobs.ForecastAsync(entry, texts, cancellation), texts))
        {
            await output.WriteLineAsync($"  {sentence}");
        }

        if (options.Has("--dry-run"))
        {
            return 0;
        }

        var done = await jobs.HandleAsync(entry.Name, byHand: true, by: null, cancellation);
        await output.WriteLineAsync(done.Refused(out var refusal) ? texts.Explain(refusal) : texts.With("Card.Job.Done", ("Moved", done.Value)));
        return done.Error is null ? 0 : 1;
    }
}
