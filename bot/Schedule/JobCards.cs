using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Jobs;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Schedule;

/// <summary>A job as it is listed.</summary>
internal sealed record JobLine(string Name, RunNote? Last, DateTimeOffset? NextUtc);

/// <summary>自动任务 What happens by itself, when it last did and when it will next; each can be run by hand once it has said what it would do.</summary>
internal static class JobCards
{
    public const string List = "job.list";
    public const string Show = "job.show";
    public const string Run = "job.run";

    /// <summary>Name of the job.</summary>
    public const string Job = "job";

    public static Card WriteList(IReadOnlyList<JobLine> lines, Texts texts)
    {
        var title = texts["Card.Job.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Note(texts["Card.Job.What"]),
            .. lines.SelectMany(line => (Element[])
            [
                new TextBlock(texts[$"Job.{line.Name}"]) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true },
                LastOf(line, texts),
                new TextBlock(NextOf(line, texts)) { Spacing = Spacing.None, Size = TextSize.Small, IsSubtle = true },
                Shown.Row(Buttons.Go(texts.With("Card.Job.Look", ("Job", texts[$"Job.{line.Name}"])), Show, (Job, line.Name))),
            ]),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card WriteOne(JobLine line, JobForecast forecast, Texts texts)
    {
        var title = texts[$"Job.{line.Name}"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts[$"Job.{line.Name}.Does"]),
            LastOf(line, texts),
            Shown.Note(NextOf(line, texts)),
            Shown.Section(texts["Card.Job.Would"]),
            .. Would(forecast, texts).Select(sentence => new TextBlock(Shown.Plain(sentence))),
            Shown.Row(Buttons.Stop(texts["Card.Job.Run"], Run, (Job, line.Name))),
            Shown.Row(Buttons.Go(texts["Card.Job.Back"], List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>What a run would do, in sentences; also for the command line.</summary>
    public static IEnumerable<string> Would(JobForecast forecast, Texts texts) => forecast switch
    {
        { Count: 0 } => [texts["Card.Job.Nothing"]],
        _ => [texts.With("Card.Job.Count", ("Count", forecast.Count)), .. forecast.Lines, .. !forecast.Whole && forecast.Count > forecast.Lines.Count ? [texts.With("Card.Job.More", ("Count", forecast.Count - forecast.Lines.Count))] : Array.Empty<string>()],
    };

    /// <summary>What the last run came to, as one line of text.</summary>
    public static string LastText(JobLine line, Texts texts) => line.Last switch
    {
        null => texts["Card.Job.Never"],
        { Fault: { } fault } last => texts.With("Card.Job.Failed", ("Time", last.BeganUtc), ("Fault", fault)),
        var last => texts.With("Card.Job.Last", ("Time", last.BeganUtc), ("Moved", last.Moved)),
    };

    public static string NextOf(JobLine line, Texts texts) => texts.With("Card.Job.Next", ("Time", line.NextUtc?.UtcDateTime));

    private static TextBlock LastOf(JobLine line, Texts texts) => new(LastText(line, texts)) { Spacing = Spacing.None, Color = line.Last?.Fault is null ? null : TextColor.Attention };
}

/// <summary>Lists jobs with their last and next run.</summary>
internal sealed class JobViews(RunJob jobs, IServiceProvider services, TimeProvider clock)
{
    public IReadOnlyList<JobLine> All(LastRuns runs) => [.. jobs.Entries.Select(entry => One(entry, runs))];

    public JobLine One(JobEntry entry, LastRuns runs)
    {
        var last = runs.ByJob.GetValueOrDefault(entry.Name);
        var began = last is null ? (DateTimeOffset?)null : new DateTimeOffset(last.BeganUtc, TimeSpan.Zero);
        return new JobLine(entry.Name, last, entry.Time(services).NextAfter(clock.GetUtcNow(), began));
    }
}

/// <summary>Verb <c>job.list</c>.</summary>
internal sealed class ListJobs(ListRuns runs, JobViews views, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var last = await runs.HandleAsync(call.Actor.Id, cancellation);
        return last.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(JobCards.WriteList(views.All(last.Value), texts));
    }
}

/// <summary>Verb <c>job.show</c>: the job and what a run would do now.</summary>
internal sealed class ShowJob(ListRuns runs, JobViews views, RunJob jobs, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var last = await runs.HandleAsync(call.Actor.Id, cancellation);
        if (last.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        return jobs.Find(call[JobCards.Job]) is { } entry
            ? new CardReply.Show(JobCards.WriteOne(views.One(entry, last.Value), await jobs.ForecastAsync(entry, texts, cancellation), texts))
            : texts.Refuse(new NothingThere());
    }
}

/// <summary>Verb <c>job.run</c>, on the card that shows what the run would do.</summary>
internal sealed class RunOneJob(ListRuns runs, RunJob jobs, ShowJob show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if ((await runs.HandleAsync(call.Actor.Id, cancellation)).Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        if (jobs.Find(call[JobCards.Job]) is not { } entry)
        {
            return texts.Refuse(new NothingThere());
        }

        var done = await jobs.HandleAsync(entry.Name, byHand: true, call.Actor.Id, cancellation);
        return done.Refused(out refusal) ? texts.Refuse(refusal)
            : await show.HandleAsync(call, cancellation) is CardReply.Show shown ? shown with { Notice = texts.With("Card.Job.Done", ("Moved", done.Value)) }
            : texts.Refuse(new NothingThere());
    }
}
