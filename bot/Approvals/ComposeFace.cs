using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Puts an approval into words: the matter's own sheet for its text and the text before, names for ids.</summary>
internal sealed class ComposeFace(IEnumerable<IMatterSheet> sheets, IDirectory directory)
{
    private readonly MatterSheets matters = new(sheets);

    /// <summary>Errors: <see cref="MatterTextBroken"/>.</summary>
    public async Task<Result<ApprovalFace>> OfAsync(ApprovalSheet approval, Texts texts, CancellationToken cancellation)
    {
        var written = await matters.WriteAsync(approval.Card.Matter, approval.Text, texts, cancellation);
        if (written.Refused(out var broken))
        {
            return broken;
        }

        // Where the version before cannot be read any more, this one is shown as if it were the first.
        var (now, before) = (written.Value, (MatterSheet?)null);
        if (approval.Before is not null && await matters.WriteAsync(approval.Card.Matter, approval.Before, texts, cancellation) is { Error: null } older)
        {
            before = older.Value;
        }

        var trail = new List<FaceStep>();
        foreach (var step in approval.Trail)
        {
            var waiting = new List<string>();
            foreach (var person in step.WaitsFor)
            {
                waiting.Add(await NameAsync(person, cancellation));
            }

            trail.Add(new FaceStep(
                step, await UnitAsync(step.Unit, cancellation), await NameOrNullAsync(step.By, cancellation), await NameOrNullAsync(step.For, cancellation), waiting));
        }

        var notes = new List<FaceNote>();
        foreach (var note in approval.Filing)
        {
            notes.Add(new FaceNote(note.Kind, await NameAsync(note.By, cancellation), note.AtUtc, note.Text));
        }

        return new ApprovalFace(
            approval, Shown.Plain(now.Title), Compare(before?.Lines, now.Lines), before is not null, [.. now.Notes.Select(Shown.Plain)],
            await UnitAsync(approval.Unit, cancellation), await NameAsync(approval.Card.Proposer, cancellation),
            await NameOrNullAsync(approval.May.For, cancellation), trail, notes);
    }

    /// <summary>The lines as they are, in their order, each with what it was; then those that are gone.</summary>
    internal static IReadOnlyList<FaceLine> Compare(IReadOnlyList<MatterLine>? before, IReadOnlyList<MatterLine> now)
    {
        if (before is null)
        {
            return [.. now.Select(line => new FaceLine(Shown.Plain(line.Label), Shown.Plain(line.Value), Shown.Plain(line.Value)))];
        }

        var was = before.ToDictionary(line => line.Label, line => line.Value);
        var kept = now.Select(line => line.Label).ToHashSet();
        return
        [
            .. now.Select(line => new FaceLine(
                Shown.Plain(line.Label), was.TryGetValue(line.Label, out var old) ? Shown.Plain(old) : null, Shown.Plain(line.Value))),
            .. before.Where(line => !kept.Contains(line.Label)).Select(line => new FaceLine(Shown.Plain(line.Label), Shown.Plain(line.Value), null)),
        ];
    }

    private async Task<string> UnitAsync(UnitId unit, CancellationToken cancellation) =>
        Shown.Plain((await directory.UnitAsync(unit, cancellation))?.Name ?? "–");

    private async Task<string> NameAsync(PersonId person, CancellationToken cancellation) =>
        Shown.Plain((await directory.PersonAsync(person, cancellation))?.Name ?? "–");

    private async Task<string?> NameOrNullAsync(PersonId? person, CancellationToken cancellation) =>
        person is { } id ? await NameAsync(id, cancellation) : null;
}
