using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>A required value that is not there.</summary>
/// <param name="Part">Key of the part.</param>
/// <param name="Field">Key of the field; empty when the part needs an entry and has none.</param>
/// <param name="Entry">The entry that lacks it, in a part of many; null in a part of one, or when there is no entry.</param>
public readonly record struct MissingValue(string Part, string Field, EntryId? Entry)
{
    /// <summary><c>part.field</c>, or <c>part</c> when the part needs an entry and has none.</summary>
    public string Key => Field.Length == 0 ? Part : $"{Part}.{Field}";
}

/// <summary>完整度 How complete a file is by one version of the fill guide (002 §5.4, §6.1.4, A04).</summary>
/// <param name="Guide">Number of that version.</param>
/// <param name="Required">Values that are required.</param>
/// <param name="Filled">Those among them that there are.</param>
/// <param name="Missing">The others, in the order of the guide.</param>
public sealed record FileCount(int Guide, int Required, int Filled, IReadOnlyList<MissingValue> Missing)
{
    /// <summary>0 to 100, rounded down: 100 means that nothing is missing.</summary>
    public int Percent => Required == 0 ? 100 : Filled * 100 / Required;

    /// <summary>Keys of what is missing, each once, in the order of the guide.</summary>
    public IReadOnlyList<string> MissingKeys => [.. Missing.Select(each => each.Key).Distinct()];
}

/// <summary>
/// Counts the required values of one file. Pure. A part of many counts for each of its entries; one that needs an entry and has none counts as
/// one empty entry, so that the first entry never lowers the figure. A choice that the version no longer offers counts as missing.
/// </summary>
public static class Completeness
{
    /// <param name="entries">Entries of the file; those taken out do not count.</param>
    /// <param name="values">Values of the same file, in any order.</param>
    public static FileCount Of(Guide guide, CustomerStanding standing, IEnumerable<FileEntry> entries, IEnumerable<FileValue> values) => OfTexts(
        guide, standing, entries.Where(entry => entry.RemovedUtc is null).Select(entry => (entry.Part, entry.Id)),
        values.ToDictionary(value => (value.Entry, value.Field), value => value.Text));

    /// <param name="entries">Entries that stand, each with its part.</param>
    /// <param name="texts">Values of the same file, by entry and field.</param>
    internal static FileCount OfTexts(
        Guide guide, CustomerStanding standing, IEnumerable<(string Part, EntryId Id)> entries, Dictionary<(EntryId Entry, string Field), string> texts)
    {
        var standingEntries = entries.ToLookup(entry => entry.Part, entry => entry.Id, StringComparer.Ordinal);
        var missing = new List<MissingValue>();
        var required = 0;
        foreach (var part in guide.Parts)
        {
            var fields = part.Fields.Where(field => field.IsRequiredFor(standing)).ToList();
            var there = standingEntries[part.Key].OrderBy(id => id.Value).ToList();
            if (!part.Many)
            {
                required += fields.Count;
                missing.AddRange(fields.Where(field => !there.Exists(entry => Has(entry, field))).Select(field => new MissingValue(part.Key, field.Key, null)));
            }
            else if (there.Count == 0 && part.AtLeastOneFor.Contains(standing))
            {
                required += Math.Max(1, fields.Count);
                missing.AddRange(Enumerable.Repeat(new MissingValue(part.Key, "", null), Math.Max(1, fields.Count)));
            }
            else
            {
                required += fields.Count * there.Count;
                missing.AddRange(there.SelectMany(entry => fields.Where(field => !Has(entry, field)).Select(field => new MissingValue(part.Key, field.Key, entry))));
            }
        }

        return new FileCount(guide.Number, required, required - missing.Count, missing);

        bool Has(EntryId entry, GuideField field) => texts.TryGetValue((entry, field.Key), out var text) && Fits(field, text);
    }

    private static bool Fits(GuideField field, string text) =>
        text.Length > 0 && (field.Type != FieldType.Choice || field.Choices.Any(choice => choice.Key == text));
}
