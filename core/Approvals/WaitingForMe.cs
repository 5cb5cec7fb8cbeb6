using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>One thing that waits. <paramref name="For"/> is whom the reader stands in for.</summary>
/// <param name="Late">The last day in time is over.</param>
public sealed record WaitingLine(
    ApprovalId Approval, WaitKind Kind, ApprovalMatter Matter, UnitId Unit, int Year, int Version, PersonId Proposer, DateTime SinceUtc, DateOnly DueOn,
    bool Late, PersonId? For);

/// <summary>What waits, longest waiting first; with <paramref name="More"/> there is more than is listed.</summary>
public sealed record WaitingList(IReadOnlyList<WaitingLine> Lines, bool More);

/// <summary>待我审批 What waits for the reader: steps of offices he holds or stands in for, filings, answers owed. Reads open steps only, by index.</summary>
public sealed class WaitingForMe(GradingDb db, Mandates mandates, TimeProvider clock)
{
    /// <summary>Lines that are listed.</summary>
    public const int Most = 30;

    public async Task<WaitingList> RunAsync(PersonId reader, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var found = (await ReadAsync(db.Set<OpenStep>().Where(step => step.Person == reader), cancellation))
            .Select(step => Line(step, today, null)).ToList();
        foreach (var (office, decider) in await mandates.HeldAsync(reader, cancellation))
        {
            var steps = await ReadAsync(
                db.Set<OpenStep>().Where(step =>
                    step.Decider == office.Decider && step.DeciderUnit == office.Unit && step.Proposer != reader && step.Proposer != decider),
                cancellation);
            found.AddRange(steps.Select(step => Line(step, today, decider)));
        }

        var lines = found.DistinctBy(line => line.Approval).OrderBy(line => line.SinceUtc).ThenBy(line => line.Approval.Value).ToList();
        return new WaitingList([.. lines.Take(Most)], lines.Count > Most);
    }

    private static Task<List<OpenStep>> ReadAsync(IQueryable<OpenStep> steps, CancellationToken cancellation) =>
        steps.AsNoTracking().OrderBy(step => step.SinceUtc).Take(Most + 1).ToListAsync(cancellation);

    private static WaitingLine Line(OpenStep step, DateOnly today, PersonId? decider) => new(
        step.Approval, step.Kind, step.Matter, step.Unit, step.Year, step.Version, step.Proposer, step.SinceUtc, step.DueOn, step.DueOn < today, decider);
}
