using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>The fill guide as a person sees it.</summary>
/// <param name="Shown">The draft for who works on it, else the version in force.</param>
/// <param name="Token">Version of the draft; −1 when none was begun.</param>
/// <param name="Waiting">Files that still wait to be counted by the version in force.</param>
public sealed record GuideView(Guide InForce, string Note, Guide Shown, int Token, bool MayEdit, IReadOnlyList<FieldDifference> Differences, int Waiting);

/// <summary>Headquarters writes the next version of the fill guide (002 §4.1 b, A04); everybody who reads files sees the one in force.</summary>
public sealed class EditGuide(GradingDb db, IAccess access, IDeciders deciders, GuideBook guides, RecountFiles recount, TimeProvider clock)
{
    public const int LongestNote = 1000;

    public async Task<Result<GuideView>> ViewAsync(PersonId reader, CancellationToken cancellation)
    {
        var edits = (await access.UnitsAsync(reader, GradingAction.PublishGuide, cancellation)).Count > 0;
        if (!edits && (await access.UnitsAsync(reader, GradingAction.ReadFile, cancellation)).Count == 0)
        {
            return new NothingThere();
        }

        var current = await guides.CurrentAsync(cancellation);
        var draft = edits ? await db.Set<GuideDraft>().AsNoTracking().FirstOrDefaultAsync(cancellation) : null;
        var note = await db.Set<FillGuide>().AsNoTracking().Where(guide => guide.Number == current.Number).Select(guide => guide.Note).FirstOrDefaultAsync(cancellation) ?? "";
        var shown = draft?.Content ?? current;
        return new GuideView(
            current, note, shown, draft?.Version ?? -1, edits, GuideDifferences.Between(current, shown), edits ? await recount.WaitingAsync(cancellation) : 0);
    }

    /// <summary>Changes or adds a field; the first change begins the draft.</summary>
    /// <param name="token">As the person saw it: <see cref="GuideView.Token"/>.</param>
    public Task<Result<bool>> PutAsync(PersonId actor, int token, string part, WrittenField field, CancellationToken cancellation) =>
        ChangeAsync(actor, token, guide => GuideEdits.Put(guide, part, field), cancellation);

    public Task<Result<bool>> RetireAsync(PersonId actor, int token, string part, string field, CancellationToken cancellation) =>
        ChangeAsync(actor, token, guide => GuideEdits.Retire(guide, part, field), cancellation);

    /// <summary>Gives the draft up.</summary>
    public async Task<Result<bool>> DiscardAsync(PersonId actor, int token, CancellationToken cancellation) =>
        (await DemandAsync(actor, cancellation)).Refused(out var refusal) ? refusal : await db.WriteWholeAsync<bool>(
            async () =>
            {
                if (await db.Set<GuideDraft>().FirstOrDefaultAsync(cancellation) is not { } draft)
                {
                    return true;
                }

                if (draft.Version != token)
                {
                    return new GuideChangedMeanwhile();
                }

                db.Remove(draft);
                return true;
            },
            cancellation);

    /// <summary>Puts the draft into force at once; files are counted anew by it in steps. Answers the number.</summary>
    public async Task<Result<int>> PublishAsync(PersonId actor, int token, string? note, CancellationToken cancellation)
    {
        if ((await DemandAsync(actor, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var said = note?.Trim() ?? "";
        if (said.Length is 0 or > LongestNote)
        {
            return new GuideNeedsNote();
        }

        return await db.WriteWholeAsync<int>(
            async () =>
            {
                var current = await guides.CurrentAsync(cancellation);
                var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(cancellation);
                if (draft is null || draft.Version != token || draft.Base != current.Number)
                {
                    return new GuideChangedMeanwhile();
                }

                if (GuideDifferences.Between(current, draft.Content).Count == 0)
                {
                    return new GuideIsUnchanged();
                }

                db.Add(FillGuide.Publish(current.Number + 1, draft.Text, said, actor, clock.GetUtcNow().UtcDateTime));
                db.Remove(draft);
                return current.Number + 1;
            },
            cancellation);
    }

    private async Task<Result<bool>> ChangeAsync(PersonId actor, int token, Func<Guide, Result<Guide>> edit, CancellationToken cancellation) =>
        (await DemandAsync(actor, cancellation)).Refused(out var refusal) ? refusal : await db.WriteWholeAsync<bool>(
            async () =>
            {
                var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(cancellation);
                if ((draft?.Version ?? -1) != token)
                {
                    return new GuideChangedMeanwhile();
                }

                if (draft is null)
                {
                    db.Add(draft = GuideDraft.Begin(await guides.CurrentAsync(cancellation), actor));
                }

                var edited = edit(draft.Content);
                if (edited.Refused(out var wrong))
                {
                    return wrong;
                }

                draft.Change(edited.Value.Parts, actor);
                return true;
            },
            cancellation);

    private async Task<Result> DemandAsync(PersonId actor, CancellationToken cancellation) =>
        await access.DemandAsync(actor, GradingAction.PublishGuide, await deciders.HeadquartersAsync(cancellation), cancellation);
}
