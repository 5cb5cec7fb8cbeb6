using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>One version of the group's rule in a list.</summary>
public sealed record RuleLine(RuleVersionId Id, int Year, int Number, RuleState State, RuleOrigin Origin, DateOnly? InForceFrom, bool IsLatest);

/// <summary>A draft that is being written or is on its way.</summary>
public sealed record DraftLine(RuleDraftId Id, UnitId Unit, int Year, RuleState State);

/// <summary>All versions, newest first, and what the reader may work on.</summary>
/// <param name="MayDraft">Whether the reader may draft the group's rule.</param>
public sealed record RuleList(IReadOnlyList<RuleLine> Versions, IReadOnlyList<DraftLine> Drafts, bool MayDraft);

/// <summary>A version of the group's rule as everybody who works with it sees it (000 §5.3: no secret).</summary>
public sealed record RuleView(
    RuleVersionId Id, int Year, int Number, RuleState State, RuleOrigin Origin, DateOnly? InForceFrom, string? AdjustmentReason, string Hash,
    RuleContent Content, bool IsLatest, bool MayDraft);

/// <summary>Shows the group's rules to whoever sees the year of any unit.</summary>
public sealed class ViewRules(GradingDb db, IAccess access, IDeciders deciders)
{
    public async Task<Result<RuleList>> ListAsync(PersonId reader, CancellationToken cancellation)
    {
        if (!await MayReadAsync(reader, cancellation))
        {
            return new NothingThere();
        }

        var versions = await db.Set<RuleVersion>().AsNoTracking()
            .OrderByDescending(version => version.Year).ThenByDescending(version => version.Number)
            .Select(version => new { version.Id, version.Year, version.Number, version.State, version.Origin, version.InForceFrom }).ToListAsync(cancellation);
        var mayDraft = await MayDraftAsync(reader, cancellation);
        return new RuleList(
            [
                .. versions.Select((version, place) => new RuleLine(
                    version.Id, version.Year, version.Number, version.State, version.Origin, version.InForceFrom,
                    place == 0 || versions[place - 1].Year != version.Year)),
            ],
            mayDraft ? await DraftsAsync(cancellation) : [],
            mayDraft);
    }

    public async Task<Result<RuleView>> OneAsync(PersonId reader, RuleVersionId id, CancellationToken cancellation)
    {
        if (!await MayReadAsync(reader, cancellation)
            || await db.Set<RuleVersion>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellation) is not { } version)
        {
            return new NothingThere();
        }

        var isLatest = !await db.Set<RuleVersion>().AnyAsync(each => each.Year == version.Year && each.Number > version.Number, cancellation);
        return new RuleView(
            version.Id, version.Year, version.Number, version.State, version.Origin, version.InForceFrom, version.AdjustmentReason, version.Hash,
            version.Content, isLatest, await MayDraftAsync(reader, cancellation));
    }

    private async Task<bool> MayReadAsync(PersonId reader, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.ViewYear, cancellation)).Count > 0;

    private async Task<bool> MayDraftAsync(PersonId reader, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, GradingAction.ProposeForGroup, cancellation)).Contains(await deciders.HeadquartersAsync(cancellation));

    private async Task<IReadOnlyList<DraftLine>> DraftsAsync(CancellationToken cancellation) => await db.Set<RuleDraft>().AsNoTracking()
        .Where(draft => draft.Matter == ApprovalMatter.Rule && draft.State != RuleState.Approved)
        .OrderByDescending(draft => draft.Year)
        .Select(draft => new DraftLine(draft.Id, draft.Unit, draft.Year, draft.State)).ToListAsync(cancellation);
}
