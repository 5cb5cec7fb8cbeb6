using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>A piece of evidence as it is shown. <paramref name="Original"/> can be opened by whoever reads the file of the unit where it was made.</summary>
public sealed record RemarkPiece(int Number, OriginalId? Original, string Name, string Hash, RemarkCitation? Citation);

/// <summary>A remark of risk as a reader sees it.</summary>
/// <param name="Text">Null for who sees the customer but does not read its file, and as long as nobody opened it: kind and day only.</param>
/// <param name="OfBar">It ends with a bar.</param>
/// <param name="MayClose">The reader may decide on it now.</param>
public sealed record RemarkView(
    RiskRemarkId Id, SubjectId Subject, string Name, RiskKind Kind, DateOnly On, string? By, string? Text, IReadOnlyList<RemarkPiece> Evidence, bool OfBar,
    DateOnly? ClosedOn, string? ClosedBy, string? ClosedReason, bool MayClose)
{
    /// <summary>Text and evidence are not shown yet, and the reader may open them.</summary>
    public bool MayOpen { get; init; }
}

/// <summary>A remark in a list: never its text.</summary>
public sealed record RemarkLine(RiskRemarkId Id, SubjectId Subject, string Name, RiskKind Kind, DateOnly On, DateOnly? ClosedOn);

/// <summary>
/// Shows one remark. What stands in it, and its evidence, is content of a file: read by whoever may and asks for it, and logged. Its mark, kind and
/// day, is shown wherever the card lies and read by nobody in particular.
/// </summary>
public sealed class ViewRemarks(GradingDb db, RemarksGround ground, IAccess access, IDirectory directory, AccessLog log)
{
    /// <summary>The remark with what stands in it, for whoever reads the file; logged.</summary>
    public Task<Result<RemarkView>> RunAsync(PersonId reader, RiskRemarkId id, CancellationToken cancellation) => ShowAsync(reader, id, opened: true, cancellation);

    /// <summary>Kind and day only, whoever looks; nothing is logged. It is decided on by whoever opened it, where it can be opened.</summary>
    public Task<Result<RemarkView>> MarkAsync(PersonId reader, RiskRemarkId id, CancellationToken cancellation) => ShowAsync(reader, id, opened: false, cancellation);

    private async Task<Result<RemarkView>> ShowAsync(PersonId reader, RiskRemarkId id, bool opened, CancellationToken cancellation)
    {
        var found = await ground.RemarkAsync(reader, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (remark, customers) = found.Value;
        var reads = await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation);
        var mayRead = customers.FirstOrDefault(customer => customer.Id == remark.Customer && reads.Contains(customer.Unit))
            ?? customers.FirstOrDefault(customer => reads.Contains(customer.Unit));
        var readable = opened ? mayRead : null;
        if (readable is not null)
        {
            await log.KeepAsync(reader, readable.Id, readable.Unit, ReadingPurpose.Enquiry, "", cancellation);
        }

        var closers = await access.UnitsAsync(reader, GradingAction.CloseRemark, cancellation);
        var made = customers.FirstOrDefault(customer => customer.Id == remark.Customer);
        var subject = await db.Set<RatedSubject>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == remark.Subject, cancellation);
        return new RemarkView(
            remark.Id, remark.Subject, subject?.Name ?? "", remark.Kind, DayOf(remark.AtUtc), readable is null ? null : await NameAsync(remark.By, cancellation),
            readable is null ? null : remark.Text, readable is null ? [] : await EvidenceAsync(id, cancellation), remark.Customer is null,
            remark.ClosedUtc is { } at ? DayOf(at) : null, readable is not null && remark.ClosedBy is { } closer ? await NameAsync(closer, cancellation) : null,
            readable is null ? null : remark.ClosedReason,
            remark.ClosedUtc is null && made is not null && closers.Contains(made.Unit) && remark.By != reader && readable == mayRead)
        {
            MayOpen = readable != mayRead,
        };
    }

    private async Task<IReadOnlyList<RemarkPiece>> EvidenceAsync(RiskRemarkId id, CancellationToken cancellation) =>
    [
        .. (await db.Set<RemarkEvidence>().AsNoTracking().Where(piece => piece.Remark == id).OrderBy(piece => piece.Number).ToListAsync(cancellation))
            .Select(piece => new RemarkPiece(piece.Number, piece.Original, piece.Name, piece.Hash, piece.Citation)),
    ];

    private async Task<string> NameAsync(PersonId person, CancellationToken cancellation) => (await directory.PersonAsync(person, cancellation))?.Name ?? "";

    internal static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(GroupTime.LocalOf(utc));
}
