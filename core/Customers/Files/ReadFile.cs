using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Shows a file, as it is or as it was at the end of a day (A07). Every reading is logged (A11).</summary>
public sealed class ReadFile(GradingDb db, FileGround ground, AccessLog log, GuideBook guides, FileMemory memory)
{
    /// <param name="asOf">A day, Asia/Shanghai; null: now.</param>
    /// <param name="reason">In words, where one was asked for; else empty.</param>
    /// <returns>The file. Errors: <see cref="NoFileYet"/>, also for a day before it was opened.</returns>
    public Task<Result<FileView>> RunAsync(
        PersonId actor, CustomerId customer, DateOnly? asOf, ReadingPurpose purpose, string reason, CancellationToken cancellation) =>
        ShowAsync(actor, customer, asOf, _ => purpose, reason, cancellation);

    /// <summary>The same, read for upkeep by whoever keeps the files of the customer's unit, and looked up by everybody else.</summary>
    /// <param name="kept">Units whose files the person keeps.</param>
    public Task<Result<FileView>> RunAsync(
        PersonId actor, CustomerId customer, DateOnly? asOf, IReadOnlyCollection<UnitId> kept, CancellationToken cancellation) =>
        ShowAsync(actor, customer, asOf, unit => kept.Contains(unit) ? ReadingPurpose.Upkeep : ReadingPurpose.Enquiry, "", cancellation);

    private async Task<Result<FileView>> ShowAsync(
        PersonId actor, CustomerId customer, DateOnly? asOf, Func<UnitId, ReadingPurpose> purpose, string reason, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.ReadFile, customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        // No day follows the last one there is: as of it a file is as it is now.
        var until = asOf is { } day && day < DateOnly.MaxValue ? GroupTime.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : (DateTime?)null;
        var file = await db.Set<CustomerFile>().AsNoTracking().FirstOrDefaultAsync(each => each.Customer == customer, cancellation);
        if (file is null || file.OpenedUtc >= until)
        {
            return new NoFileYet(found.Value.Name);
        }

        var content = until is { } end ? await memory.AtAsync(customer, end, cancellation) : await memory.NowAsync(customer, cancellation);
        var guide = until is { } moment ? await guides.AtAsync(moment, cancellation) : await guides.CurrentAsync(cancellation);
        var parts = await memory.PartsAsync(guide, file.Standing, content, cancellation);
        var counted = Completeness.OfTexts(
            guide, file.Standing, content.Select(entry => (entry.Part, entry.Id)),
            content.SelectMany(entry => entry.Values.Select(value => (Key: (entry.Id, value.Key), value.Value.Text))).ToDictionary(value => value.Key, value => value.Text));
        await log.KeepAsync(actor, customer, found.Value.Unit, purpose(found.Value.Unit), reason, cancellation);
        return View(found.Value, file, asOf, counted, parts);
    }

    private static FileView View(Customer customer, CustomerFile file, DateOnly? asOf, FileCount counted, IReadOnlyList<PartView> parts) => new(
        CustomerCards.CardOf(customer, file.Standing),
        new RegisterFacts(customer.CreditCode, customer.Kind, customer.Industry, customer.FirstContract),
        file.Keeper, file.OpenedBy, file.OpenedUtc, asOf, counted, parts);
}
