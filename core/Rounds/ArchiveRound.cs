using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>Purged → Archived: makes the signed pack and keeps it (R03).</summary>
public sealed class ArchiveRound(GradingDb db, IKeyVault vault, ICardPosts cards, TimeProvider clock)
{
    internal async Task<Result<bool>> RunAsync(RoundId id, long fence, CancellationToken cancellation)
    {
        var signing = await vault.SigningKeyAsync(cancellation);
        if (signing.Refused(out var missing))
        {
            return missing;
        }

        using var key = signing.Value;
        db.ChangeTracker.Clear();
        var archived = await db.WriteAsync(
            async () =>
            {
                if (await db.Database.ExecuteSqlInterpolatedAsync(
                    $"UPDATE Rounds SET State='Archived' WHERE Id={id.Value} AND State='Purged' AND CloseFence={fence}", cancellation) == 0)
                {
                    return false;
                }

                var round = await db.Set<Round>().SingleAsync(each => each.Id == id, cancellation);
                await RoundEvent.AppendAsync(db, round, "archived", null, clock.GetUtcNow().UtcDateTime, "", cancellation);
                await db.SaveChangesAsync(cancellation);
                db.Add(RoundArchive.Of(id, Pack.Make(id, await FilesAsync(round, cancellation), key)));
                await cards.RefreshAsync(RoundCards.Result, id.Value, null, cancellation);
                return true;
            },
            cancellation);
        if (archived)
        {
            RoundSteps.Passed("close.archived", id);
        }

        return archived;
    }

    private async Task<Dictionary<string, string>> FilesAsync(Round round, CancellationToken cancellation)
    {
        var form = Canon.Read<RoundForm>(round.FormText);
        var finished = await db.Set<RollSlot>().Where(slot => slot.Round == round.Id && slot.Finished).Select(slot => slot.Voter).ToListAsync(cancellation);
        var cells = await db.Set<OpenedCell>().AsNoTracking().Where(cell => cell.Round == round.Id).ToListAsync(cancellation);
        var events = await db.Set<RoundEvent>().AsNoTracking().Where(entry => entry.Round == round.Id).OrderBy(entry => entry.Number).ToListAsync(cancellation);
        return new Dictionary<string, string>
        {
            [Pack.Round] = round.FormText,
            [Pack.Rule] = round.RuleText,
            [Pack.Roll] = Canon.Write(form.Roll.Select(slot => new PackVoter(
                slot.Voter, slot.EmployeeNumber, slot.Name, slot.Recused, slot.RecusedFor, finished.Contains(slot.Voter)))),
            [Pack.Envelopes] = EnvelopeLists.Lines(round.EnvelopeList!),
            [Pack.Receipts] = EnvelopeLists.Lines(round.ReceiptList!),
            [Pack.Root] = Canon.Write(new PackRoot(
                round.EnvelopeRoot!, round.EnvelopeList!.Length / EnvelopeLists.HashSize, round.ReceiptRoot!, round.ReceiptList!.Length / EnvelopeLists.HashSize)),
            [Pack.Cells] = Canon.Write(cells.OrderBy(cell => cell.Candidate.Value).ThenBy(cell => cell.Item.Value).Select(cell =>
                new Cell(cell.Candidate, cell.Item, [.. cell.Answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)]))),
            [Pack.Result] = round.ResultText!,
            [Pack.Events] = Canon.Write(events.Select(entry => entry.Entry)),
        };
    }
}
