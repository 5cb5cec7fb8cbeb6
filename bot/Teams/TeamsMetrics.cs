using System.Diagnostics.Metrics;
using TeamsGrading.Core.Deliveries;

namespace TeamsGrading.Bot.Teams;

/// <summary>Figures of this edge under the meter <c>TeamsGrading</c>. No tag names a person, a chat, a verb or a round.</summary>
internal sealed class TeamsMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> inbound;
    private readonly Counter<long> refused;
    private readonly Counter<long> outbound;
    private readonly Histogram<double> turn;
    private long outboxAge;

    public TeamsMetrics(IMeterFactory factory, TeamsSettings settings, TimeProvider clock)
    {
        meter = factory.Create("TeamsGrading");
        inbound = meter.CreateCounter<long>("teams.inbound", "{activity}", "Activities taken, by kind");
        refused = meter.CreateCounter<long>("teams.inbound.refused", "{activity}", "Activities refused, by reason");
        outbound = meter.CreateCounter<long>("teams.outbound", "{request}", "Requests to the channel, by method and outcome");
        turn = meter.CreateHistogram<double>("teams.turn", "s", "Time from a parsed card action to its answer");
        meter.CreateObservableGauge(
            "teams.outbox.age", () => TimeSpan.FromTicks(Interlocked.Read(ref outboxAge)).TotalSeconds, "s", "Age of the oldest message that could be sent and was not");
        if (settings.SecretExpires is { } day)
        {
            meter.CreateObservableGauge(
                "teams.secret.days", () => day.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber, "d", "Days until the client secret ends");
        }
    }

    public void Inbound(string kind) => inbound.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Refused(string reason) => refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void Outbound(string method, Outcome outcome) => outbound.Add(
        1, new KeyValuePair<string, object?>("method", method), new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));

    public void Turn(TimeSpan took) => turn.Record(took.TotalSeconds);

    /// <summary>What the sender saw when it last looked; a gauge must not wait for the database.</summary>
    public void OutboxAge(TimeSpan age) => Interlocked.Exchange(ref outboxAge, age.Ticks);

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
