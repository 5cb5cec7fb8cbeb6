using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Upkeep;

/// <summary>Parts that were confirmed, and when they are due again.</summary>
/// <param name="Again">The earliest day on which one of them is due again.</param>
public sealed record Confirmed(string Customer, IReadOnlyList<UpkeepPart> Parts, DateOnly Again);

/// <summary>确认无变化 Confirms with one click that parts of a file still hold (002 §6.2.1, A05); who and when is kept with every value (A07).</summary>
public sealed class ConfirmUnchanged(GradingDb db, IAccess access, UpkeepBook book, GuideBook guides, ICardPosts cards, TimeProvider clock)
{
    private const int AtOnce = 400;

    /// <param name="part">One part; null: all four sections.</param>
    /// <returns>Errors: <see cref="NothingToKeepUp"/>, <see cref="FiguresAreMissing"/>.</returns>
    public async Task<Result<Confirmed>> RunAsync(PersonId actor, CustomerId customer, UpkeepPart? part, CancellationToken cancellation)
    {
        if (await db.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == customer, cancellation) is not { } found)
        {
            return new NothingThere();
        }

        if ((await access.DemandAsync(actor, GradingAction.KeepFile, found.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return await db.WriteWholeAsync(() => WriteAsync(actor, found, part, cancellation), cancellation);
    }

    private async Task<Result<Confirmed>> WriteAsync(PersonId actor, Customer customer, UpkeepPart? part, CancellationToken cancellation)
    {
        if (await db.Set<CustomerFile>().FirstOrDefaultAsync(file => file.Customer == customer.Id, cancellation) is not { } file)
        {
            return new NothingToKeepUp(customer.Name);
        }

        var rows = (await book.RowsAsync(file, cancellation)).ToDictionary(due => due.Part);
        if (part == UpkeepPart.Volumes)
        {
            return new FiguresAreMissing(rows[UpkeepPart.Volumes].Next!.Value);
        }

        var now = clock.GetUtcNow();
        var today = GroupTime.DateOf(now);
        var parts = part is { } one ? [one] : UpkeepParts.Sections;

        // A second click on the same day confirms nothing more.
        foreach (var each in parts.Where(each => rows[each].DoneOn != today || rows[each].Cause != UpkeepCause.Cycle))
        {
            await book.DoneAsync(file, each, UpkeepDone.Confirmed, actor, cancellation);
            await ConfirmValuesAsync(file.Customer, each, actor, now.UtcDateTime, cancellation);
        }

        var soon = today.AddDays(UpkeepSettings.Ahead);
        if (!await db.Set<UpkeepDue>().AnyAsync(due => due.Unit == file.Unit && due.DueOn <= soon && due.Customer != file.Customer, cancellation)
            && rows.Values.All(due => due.DueOn > soon))
        {
            await cards.SettleAsync(UpkeepCards.Due, file.Unit.Value, null, cancellation);
        }

        return new Confirmed(customer.Name, parts, parts.Min(each => rows[each].DueOn));
    }

    /// <summary>Interviews are what was said on a day: no one confirms them anew.</summary>
    private async Task ConfirmValuesAsync(CustomerId customer, UpkeepPart part, PersonId actor, DateTime now, CancellationToken cancellation)
    {
        if (part == UpkeepPart.Interviews)
        {
            return;
        }

        var guide = await guides.CurrentAsync(cancellation);
        var keys = guide.Parts.Where(each => UpkeepParts.Of(each.Section) == part).Select(each => each.Key).ToList();
        var entries = await db.Set<FileEntry>().AsNoTracking().Where(entry => entry.Customer == customer && entry.RemovedUtc == null && keys.Contains(entry.Part))
            .Select(entry => entry.Id).ToListAsync(cancellation);
        foreach (var some in entries.Chunk(AtOnce))
        {
            (await db.Set<FileValue>().Where(value => value.Customer == customer && some.Contains(value.Entry) && value.Text != "").ToListAsync(cancellation))
                .ForEach(value => value.Confirm(actor, now));
        }
    }
}
