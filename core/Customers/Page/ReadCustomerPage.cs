using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Page;

/// <summary>
/// 客户页 One customer with its file, volumes and what happened. Who may find the customer but not read the file sees it at a glance; for the others
/// the reading is logged once (002 §5.5), by <see cref="ReadFile"/> or, without a file, here.
/// </summary>
public sealed class ReadCustomerPage(
    GradingDb db, GlanceAtCustomer glance, ReadFile read, GuideBook guides, AccessLog log, IAccess access, IDirectory directory,
    IEnumerable<ICustomerTimeline> timelines, IEnumerable<ICareMap> care, TimeProvider clock)
{
    /// <summary>Twenty years of months.</summary>
    private const int MostMonths = 240;

    /// <summary>Lines of the timeline.</summary>
    private const int MostEntries = 60;

    /// <param name="asOf">A day whose file is shown, Asia/Shanghai; null: now.</param>
    public async Task<Result<CustomerPageView>> RunAsync(PersonId reader, CustomerId customer, DateOnly? asOf, CancellationToken cancellation)
    {
        var seen = await glance.RunAsync(reader, customer, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        var card = seen.Value;
        var today = GroupTime.DateOf(clock.GetUtcNow());
        if (!card.MayRead)
        {
            return new CustomerPageView(
                card, null, asOf, [], [], await LooksAfterAsync(card, null, cancellation), [], [], [], new Dictionary<PersonId, string>(), today,
                await MayAsync(reader, GradingAction.RemarkRisk, card, cancellation), MayExport: false)
            {
                Care = await CareAsync(card, today, cancellation),
            };
        }

        var purpose = card.MayKeep ? ReadingPurpose.Upkeep : ReadingPurpose.Enquiry;
        var file = await read.RunAsync(reader, customer, asOf, purpose, "", cancellation);
        if (file.Refused(out refusal) && (refusal is not NoFileYet || asOf is not null))
        {
            return refusal;
        }

        if (refusal is not null)
        {
            // Volumes and prices are content too.
            await log.KeepAsync(reader, customer, card.Unit, purpose, "", cancellation);
        }

        var found = refusal is null ? file.Value : null;
        return new CustomerPageView(
            card, found, asOf,
            await MonthsAsync(customer, cancellation),
            await TogetherAsync(reader, card, cancellation),
            await LooksAfterAsync(card, found?.Keeper, cancellation),
            await TimelineAsync(card, cancellation),
            await ChangesAsync(customer, cancellation),
            await db.Set<UpkeepDue>().AsNoTracking().Where(due => due.Customer == customer).OrderBy(due => due.Part).ToListAsync(cancellation),
            await NamesAsync(found, cancellation),
            today,
            await MayAsync(reader, GradingAction.RemarkRisk, card, cancellation),
            await MayAsync(reader, GradingAction.ExportFiles, card, cancellation))
        {
            Care = await CareAsync(card, today, cancellation),
        };
    }

    private async Task<IReadOnlyList<MonthlyVolume>> MonthsAsync(CustomerId customer, CancellationToken cancellation) => await db.Set<MonthlyVolume>().AsNoTracking()
        .Where(volume => volume.Customer == customer).OrderByDescending(volume => volume.Month).Take(MostMonths).ToListAsync(cancellation);

    private async Task<IReadOnlyList<CustomerCard>> TogetherAsync(PersonId reader, CustomerGlance card, CancellationToken cancellation)
    {
        var units = await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation);
        return
        [
            .. (await db.Set<Customer>().AsNoTracking().Where(other => other.Subject == card.Subject && other.Id != card.Id && units.Contains(other.Unit))
                .OrderBy(other => other.Code).Take(20).ToListAsync(cancellation))
                .Select(other => new CustomerCard(other.Id, other.Code, other.Name, other.Unit, other.Form, other.Subject, default)),
        ];
    }

    private async Task<IReadOnlyList<PersonCard>> LooksAfterAsync(CustomerGlance card, PersonId? keeper, CancellationToken cancellation)
    {
        var roles = await directory.RoleNamesAsync(cancellation);
        var named = keeper is { } person ? await directory.PersonAsync(person, cancellation) : null;
        var keepers = named is not null || !card.MayRead ? [] : await access.PeopleAsync(GradingAction.KeepFile, card.Unit, cancellation);
        var cares = (await directory.PeopleAsync(cancellation)).Where(each => each.Unit == card.Unit && roles[each.Id].Contains("KeyAccountManager"));
        return [.. (await PeopleAsync(keepers, cancellation)).Prepend(named).OfType<PersonCard>().Concat(cares).DistinctBy(each => each.Id).Take(5)];
    }

    /// <summary>Headquarters' follower of a strategic customer, and the unit's liaison (001 §8.1.3); whoever stands in.</summary>
    private async Task<IReadOnlyList<CareOfCustomer>> CareAsync(CustomerGlance card, DateOnly today, CancellationToken cancellation)
    {
        var found = new List<CareOfCustomer>();
        foreach (var map in care)
        {
            var follower = card.Standing == CustomerStanding.Strategic
                ? (await map.FollowersAsync([card.Subject], today, cancellation)).GetValueOrDefault(card.Subject) : null;
            var liaison = (await map.LiaisonsAsync([card.Unit], today, cancellation)).GetValueOrDefault(card.Unit);
            foreach (var (key, taker) in new[] { ("Follower", follower), ("Liaison", liaison) })
            {
                if (taker is not null && await directory.PersonAsync(taker.Acting, cancellation) is { } person)
                {
                    found.Add(new CareOfCustomer(key, person, taker.Acting != taker.Named));
                }
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<PersonCard>> PeopleAsync(IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        var found = new List<PersonCard>();
        foreach (var person in people.Take(3))
        {
            if (await directory.PersonAsync(person, cancellation) is { } card)
            {
                found.Add(card);
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(CustomerGlance card, CancellationToken cancellation)
    {
        var entries = new List<TimelineEntry>();
        foreach (var timeline in timelines)
        {
            entries.AddRange(await timeline.ForAsync(card.Id, card.Subject, card.Unit, MostEntries, cancellation));
        }

        return [.. entries.OrderByDescending(entry => entry.On).Take(MostEntries)];
    }

    private async Task<IReadOnlyList<ChangedDay>> ChangesAsync(CustomerId customer, CancellationToken cancellation)
    {
        var guide = await guides.CurrentAsync(cancellation);
        var changes = await db.Set<FileChange>().AsNoTracking().Where(change => change.Customer == customer)
            .Select(change => new { change.AtUtc, change.Part }).ToListAsync(cancellation);
        return
        [
            .. changes.GroupBy(change => (On: DateOnly.FromDateTime(GroupTime.LocalOf(change.AtUtc)), change.Part))
                .OrderByDescending(group => group.Key.On).Take(MostEntries)
                .Select(group => new ChangedDay(group.Key.On, guide.Part(group.Key.Part)?.Name ?? new Bilingual(group.Key.Part, group.Key.Part), group.Count())),
        ];
    }

    private async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(FileView? file, CancellationToken cancellation)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var person in (file?.Parts ?? []).SelectMany(part => part.Entries).SelectMany(entry => entry.Fields).Select(field => field.ConfirmedBy)
            .Append(file?.OpenedBy).OfType<PersonId>().Distinct())
        {
            names[person] = (await directory.PersonAsync(person, cancellation))?.Name ?? "";
        }

        return names;
    }

    private async Task<bool> MayAsync(PersonId reader, GradingAction action, CustomerGlance card, CancellationToken cancellation) =>
        (await access.UnitsAsync(reader, action, cancellation)).Contains(card.Unit);
}
