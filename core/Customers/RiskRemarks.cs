using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>Keeps risk remarks (002 §6.2.2).</summary>
internal sealed class RiskRemarks(GradingDb db, TimeProvider clock) : IRiskRemarks
{
    public Task<RiskRemarkId> RecordAsync(SubjectId subject, RiskKind kind, string text, PersonId by, CancellationToken cancellation)
    {
        var remark = RiskRemark.Of(subject, customer: null, kind, text, by, clock.GetUtcNow().UtcDateTime);
        db.Add(remark);
        return Task.FromResult(remark.Id);
    }

    public async Task<ILookup<SubjectId, RiskNote>> OpenAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation) =>
        (await db.Set<RiskRemark>().AsNoTracking().Where(remark => remark.ClosedUtc == null && subjects.Contains(remark.Subject)).ToListAsync(cancellation))
            .OrderByDescending(remark => remark.AtUtc).ThenBy(remark => remark.Kind)
            .Select(NoteOf).ToLookup(note => note.Subject);

    public async Task CloseAsync(RiskRemarkId remark, string reason, PersonId by, CancellationToken cancellation) =>
        (await db.Set<RiskRemark>().SingleAsync(each => each.Id == remark, cancellation)).Close(reason, by, clock.GetUtcNow().UtcDateTime);

    internal static RiskNote NoteOf(RiskRemark remark) =>
        new(remark.Id, remark.Subject, remark.Kind, DateOnly.FromDateTime(GroupTime.LocalOf(remark.AtUtc)), remark.Text);
}
