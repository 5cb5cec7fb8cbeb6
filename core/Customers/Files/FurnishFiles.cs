using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>What was written into a file on a day. Of a part with one entry a later one changes it; of the others each is an entry of its own.</summary>
public sealed record FurnishedEntry(string Part, DateOnly On, string Source, IReadOnlyDictionary<string, string> Fields);

/// <summary>A file with all that was written into it, oldest first.</summary>
/// <param name="Last">The last month with figures; null when there is none.</param>
public sealed record FurnishedFile(Customer Customer, PersonId Keeper, DateOnly Opened, Month? Last, IReadOnlyList<FurnishedEntry> Entries);

/// <summary>
/// Stages whole files with their history in the caller's transaction, for an empty database that is filled for the first time. Knows no rights and
/// tells nobody; the parts fall due from now on.
/// </summary>
public sealed class FurnishFiles(GradingDb db, GuideBook guides, Standings standings, UpkeepBook upkeep)
{
    /// <exception cref="ArgumentException">A value that the fill guide does not take.</exception>
    public async Task StageAsync(IReadOnlyList<FurnishedFile> files, CancellationToken cancellation)
    {
        var guide = await guides.CurrentAsync(cancellation);
        var standing = await standings.OfAsync([.. files.Select(file => file.Customer)], cancellation);
        foreach (var each in files)
        {
            var file = CustomerFile.Open(each.Customer, standing[each.Customer.Id], each.Keeper, each.Keeper, MorningOf(each.Opened));
            var (entries, values) = (new Dictionary<EntryId, FileEntry>(), new Dictionary<(EntryId, string), FileValue>());
            foreach (var written in each.Entries)
            {
                Write(each, written, guide.Part(written.Part) ?? throw new ArgumentException(written.Part, nameof(files)), entries, values);
            }

            var counted = Completeness.Of(guide, file.Standing, entries.Values, values.Values);
            file.Count(guide.Number, counted.Required, counted.Filled);
            db.Add(file);
            db.AddRange(entries.Values);
            db.AddRange(values.Values);
            db.AddRange(values.Values.Where(value => value.Field == ContactAddresses.Mail && entries[value.Entry].Part == FileParts.Contacts)
                .Select(value => ContactAddress.Of(value.Customer, value.Entry, value.Text)).OfType<ContactAddress>());
            upkeep.Make(file, each.Last);
        }
    }

    private void Write(
        FurnishedFile file, FurnishedEntry written, GuidePart part, Dictionary<EntryId, FileEntry> entries, Dictionary<(EntryId, string), FileValue> values)
    {
        var now = MorningOf(written.On);
        var entry = part.Many
            ? FileEntry.Of(file.Customer.Id, part.Key, file.Keeper, now)
            : entries.GetValueOrDefault(EntryId.OfPart(part.Key)) ?? FileEntry.OfPart(file.Customer.Id, part.Key, file.Keeper, now);
        entries[entry.Id] = entry;
        foreach (var (key, typed) in written.Fields)
        {
            var field = part.Field(key) ?? throw new ArgumentException($"{part.Key}.{key}", nameof(written));
            var text = FieldText.Read(field, typed).Value;
            var before = "";
            if (values.TryGetValue((entry.Id, key), out var value))
            {
                before = value.Text;
                value.Change(text, written.Source, file.Keeper, now);
            }
            else
            {
                values[(entry.Id, key)] = value = FileValue.Of(file.Customer.Id, entry.Id, key, text, written.Source, file.Keeper, now);
            }

            db.Add(FileChange.Of(value, part.Key, before, ""));
        }
    }

    private static DateTime MorningOf(DateOnly day) => GroupTime.ToUtc(day.ToDateTime(new TimeOnly(10, 0)));
}
