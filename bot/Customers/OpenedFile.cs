using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>A file with what the cards show around it.</summary>
/// <param name="Names">Of those who confirmed what is shown.</param>
internal sealed record OpenedFile(
    FileView File, string UnitName, string KeeperName, IReadOnlyList<AwardCard> Awards, IReadOnlyList<RiskNote> Remarks, bool MayKeep,
    IReadOnlyDictionary<PersonId, string> Names)
{
    public CustomerId Customer => File.Customer.Id;

    /// <summary>Can be filled in here: by who may, and only as it is now.</summary>
    public bool IsOpenToKeep => MayKeep && File.AsOf is null;

    /// <summary>What names the file, and the day as of which it is read.</summary>
    public (string, string)[] Data => File.AsOf is { } day
        ? [FileParts.Of(Customer), (FileFields.Day, Format.Day(day))]
        : [FileParts.Of(Customer)];

    public IEnumerable<MissingValue> MissingIn(GuidePart part) => File.Count.Missing.Where(missing => missing.Part == part.Key);

    public IEnumerable<MissingValue> MissingIn(GuidePart part, EntryView entry) => MissingIn(part).Where(missing => !part.Many || missing.Entry == entry.Id);

    /// <summary>The entry with the id; of a part that has exactly one, that one.</summary>
    public EntryView? Entry(PartView part, EntryId id) => part.Part.Many ? part.Entries.FirstOrDefault(entry => entry.Id == id) : part.Entries.FirstOrDefault();

    public EntryForm Form(PartView part, EntryView? entry) => new(
        Customer, File.Customer.Name, File.Customer.Standing, part.Part, entry?.Id,
        [
            .. entry is null
                ? part.Part.Fields.Select(field => new FormField(field, "", 0))
                : entry.Fields.Where(field => !field.Retired).Select(field => new FormField(field.Field, field.Text, field.Version)),
        ]);
}

/// <summary>Reads a file for a card. Reading is logged where it is read (A11).</summary>
internal sealed class ReadSheet(ReadFile read, LevelsNow levels, IRiskRemarks remarks, IAccess access, IDirectory directory)
{
    /// <param name="part">The part whose values are shown with who confirmed them; null for none.</param>
    public async Task<Result<OpenedFile>> RunAsync(PersonCard reader, CustomerId customer, DateOnly? asOf, string? part, CancellationToken cancellation)
    {
        var keeps = await access.UnitsAsync(reader.Id, GradingAction.KeepFile, cancellation);
        var seen = await read.RunAsync(reader.Id, customer, asOf, keeps, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        var about = seen.Value.Customer;
        var people = part is null ? [] : seen.Value.Part(part)?.Entries.SelectMany(entry => entry.Fields).Select(field => field.ConfirmedBy) ?? [];
        return new OpenedFile(
            seen.Value, (await directory.UnitAsync(about.Unit, cancellation))?.Name ?? "",
            seen.Value.Keeper is { } keeper ? (await directory.PersonAsync(keeper, cancellation))?.Name ?? "" : "",
            await levels.OfAsync(about.Subject, about.Unit, about.Form, cancellation), [.. (await remarks.OpenAsync([about.Subject], cancellation))[about.Subject]],
            keeps.Contains(about.Unit), await NamesAsync(people.OfType<PersonId>(), cancellation));
    }

    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var person in people.Distinct())
        {
            names[person] = (await directory.PersonAsync(person, cancellation))?.Name ?? "";
        }

        return names;
    }

    /// <summary>The day as of which a card reads the file, or null for now.</summary>
    public static DateOnly? DayOf(CardCall call) =>
        DateOnly.TryParseExact(call[FileFields.Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
