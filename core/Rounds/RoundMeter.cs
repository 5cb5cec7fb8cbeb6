using System.Diagnostics.Metrics;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// Figures of rounds under the meter <c>TeamsGrading</c>: how many, how long. They carry no tag and none of them depends on an answer
/// (voting.md 4).
/// </summary>
public sealed class RoundMeter : IDisposable
{
    private readonly Counter<long> opened;
    private readonly Counter<long> ballots;
    private readonly Counter<long> closed;
    private readonly Histogram<double> closing;

    public RoundMeter()
    {
        opened = Meter.CreateCounter<long>("rounds.opened", "{round}", "Rounds opened");
        ballots = Meter.CreateCounter<long>("rounds.ballots", "{envelope}", "Envelopes accepted, replaced ones included");
        closed = Meter.CreateCounter<long>("rounds.closed", "{round}", "Rounds that take no answers any more");
        closing = Meter.CreateHistogram<double>("rounds.closing", "s", "Time of one turn of the close machine: opening, counting, destroying, archiving");
    }

    internal Meter Meter { get; } = new("TeamsGrading");

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    internal void Opened() => opened.Add(1);

    internal void BallotKept() => ballots.Add(1);

    internal void Closed() => closed.Add(1);

    internal void Closing(TimeSpan took) => closing.Record(took.TotalSeconds);
}
