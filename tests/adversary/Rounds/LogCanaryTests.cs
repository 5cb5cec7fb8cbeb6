using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>
/// Log canary (voting.md): answers that are easy to recognise, through success, validation errors, an exception at each step of submitting and of
/// closing, and repetition, with logs at Trace: in no log line, scope, structured value, exception, trace, metric or file.
/// </summary>
[Trait("Clause", "R08")]
[Trait("Kind", "Slow")]
public sealed class LogCanaryTests
{
    private static readonly string[] Steps =
    [
        "cast.beforeCommit", "cast.committed", "close.frozen", "close.opened", "close.tallied.beforeCommit", "close.tallied",
        "close.purged.envelopes", "close.purged.key", "close.purged", "close.archived",
    ];

    /// <summary>A valid answer, an invalid one of each kind, and one that is no number at all.</summary>
    private static readonly string[] Sentinels =
        ["00000000002.50000000", "00000000777.50000000", "-0000000002.50000001", "00000000002.77000000", "canary-answer-4711"];

    [Fact]
    public void Control_OneCarelessLineOrTag_IsSeen()
    {
        using var sinks = new Sinks();
        var log = sinks.Log.CreateLogger("control");
        log.LogDebug("saving {Points}", Sentinels[0]);
        try
        {
            throw new InvalidOperationException(Sentinels[1]);
        }
        catch (InvalidOperationException fault)
        {
            log.LogError(fault, "failed");
        }

        using (var source = new ActivitySource("control"))
        using (var activity = source.StartActivity("save"))
        {
            activity?.SetTag("points", Sentinels[2]);
        }

        using (var meter = new Meter("control"))
        {
            meter.CreateCounter<long>("saved").Add(1, new KeyValuePair<string, object?>("points", Sentinels[3]));
        }

        log.BeginScope("scope {Points}", Sentinels[4])?.Dispose();
        Assert.All(Sentinels, sentinel => Assert.Contains(sinks.Lines, line => line.Contains(sentinel, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Answers_ThroughEveryPath_AreInNoSink()
    {
        using var sinks = new Sinks();
        await using var stage = await CardStage.CreateAsync(services =>
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sinks.Log)));
        var secretary = await stage.PersonAsync(DeskRound.SmallCommitteeSecretary);
        var round = await stage.OpenAsync(secretary);
        var id = new RoundId(long.Parse(round, CultureInfo.InvariantCulture));
        var thrown = 0;
        foreach (var name in DeskRound.SmallCommittee)
        {
            var member = await stage.PersonAsync(name);
            var form = await stage.ActAsync(member, BallotVerbs.Next, ("round", round));
            while (CardStage.Inputs(CardOf(form)).Any())
            {
                foreach (var wrong in Sentinels.Skip(1))
                {
                    Assert.IsType<CardReply.Refuse>(await SaveAsync(stage, member, form, wrong));
                    await SaveAsync(stage, member, form, wrong, wrong);
                }

                foreach (var step in Steps.Where(step => step.StartsWith("cast", StringComparison.Ordinal)))
                {
                    using (RoundWatch.At(step, id, () => throw new InvalidOperationException($"broken at {step}")))
                    {
                        thrown += await SaveAsync(stage, member, form, Sentinels[0]) is CardReply.Refuse ? 1 : 0;
                    }
                }

                form = await SaveAsync(stage, member, form, Sentinels[0]);
            }

            await stage.ActAsync(member, BallotVerbs.Check, ("round", round));
            await stage.ActAsync(member, BallotVerbs.Finish, ("round", round));
            await stage.ActAsync(member, Sentinels[4], ("round", Sentinels[4]), (Sentinels[4], Sentinels[0]));
            await stage.Database.RunAsync((CardBook book) => book.CommandAsync(member, Sentinels[4], default));
        }

        foreach (var step in Steps.Where(step => step.StartsWith("close", StringComparison.Ordinal)))
        {
            using (RoundWatch.At(step, id, () => throw new InvalidOperationException($"broken at {step}")))
            {
                thrown += await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round)) is CardReply.Refuse ? 1 : 0;
            }

            stage.Database.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await stage.ActAsync(secretary, RoundVerbs.Close, ("round", round));
        Assert.NotNull(await stage.RenderAsync(secretary, "result", round));

        Assert.True(thrown >= Steps.Length, $"only {thrown} exceptions came through");
        Assert.Contains(sinks.Lines, line => line.Contains("Card action failed", StringComparison.Ordinal));
        Assert.Contains(sinks.Lines, line => line.Contains("Executed DbCommand", StringComparison.Ordinal));
        Assert.DoesNotContain(sinks.Lines, line => Sentinels.Any(sentinel => line.Contains(sentinel, StringComparison.Ordinal)));
        Assert.Empty(Sightings.In([stage.Database.Folder], [.. Sentinels.SelectMany(Sightings.WaysOf)]));
    }

    private static Task<CardReply> SaveAsync(CardStage stage, PersonCard member, CardReply form, string answer, string? more = null)
    {
        var card = CardOf(form);
        var carried = CardStage.Buttons(card).Single(button => (string?)button["verb"] == BallotVerbs.Save)["data"]!.AsObject()
            .Select(pair => (pair.Key, more is not null && pair.Key == "candidate" ? more : (string)pair.Value!));
        return stage.ActAsync(member, BallotVerbs.Save, [.. carried, .. CardStage.Inputs(card).Select(input => ((string)input["id"]!, answer))]);
    }

    private static Card CardOf(CardReply reply) => Assert.IsType<CardReply.Show>(reply).Card;

    /// <summary>Everything a monitoring system could be fed from this process.</summary>
    private sealed class Sinks : IDisposable
    {
        private readonly ConcurrentQueue<string> signals = new();
        private readonly ActivityListener traces;
        private readonly MeterListener metrics = new();

        public Sinks()
        {
            traces = new ActivityListener
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => signals.Enqueue(
                    $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(each => each.Tags))}"),
            };
            ActivitySource.AddActivityListener(traces);
            metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
            metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            metrics.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
            metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            metrics.Start();
        }

        public LogSink Log { get; } = new();

        public IEnumerable<string> Lines => Log.Lines.Concat(signals);

        public void Dispose()
        {
            traces.Dispose();
            metrics.Dispose();
        }

        private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = new List<string>();
            foreach (var tag in tags)
            {
                text.Add($"{tag.Key}={tag.Value}");
            }

            signals.Enqueue($"{instrument.Name} {value} {string.Join(' ', text)}");
        }
    }
}
