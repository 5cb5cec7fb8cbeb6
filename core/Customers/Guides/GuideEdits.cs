using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>A field as headquarters writes it.</summary>
/// <param name="Key">Null for a new field; type and key of a field never change, so that values stay what they are.</param>
/// <param name="Choices">One a line: <c>中文 / English</c>; a line with a known name keeps its key.</param>
public sealed record WrittenField(
    string? Key, string? Chinese, string? English, FieldType Type, string? Unit, IReadOnlyList<CustomerStanding> RequiredFor, string? Choices, bool Marked);

/// <summary>Changes of the fill guide's fields. Pure.</summary>
public static class GuideEdits
{
    private const int LongestName = 60;
    private const int MostChoices = 40;
    private const int MostFields = 40;

    /// <summary>The guide with the field changed or added at the end of its part.</summary>
    public static Result<Guide> Put(Guide guide, string part, WrittenField written)
    {
        if (guide.Part(part) is not { } asked)
        {
            return new NothingThere();
        }

        var old = written.Key is { } key ? asked.Field(key) : null;
        if (written.Key is not null && old is null)
        {
            return new NothingThere();
        }

        var (chinese, english, unit) = (written.Chinese?.Trim() ?? "", written.English?.Trim() ?? "", written.Unit?.Trim() ?? "");
        if (chinese.Length is 0 or > LongestName || english.Length is 0 or > LongestName || unit.Length > LongestName)
        {
            return new FieldNeedsNames();
        }

        if (asked.Fields.FirstOrDefault(field => field.Key != old?.Key && (field.Name.Chinese == chinese || field.Name.English == english)) is { } twin)
        {
            return new FieldNameTwice(twin.Name.Chinese);
        }

        if (old is null && asked.Fields.Count >= MostFields)
        {
            return new PartIsFull();
        }

        var type = old?.Type ?? written.Type;
        var choices = type == FieldType.Choice ? ReadChoices(written.Choices ?? "", old, guide.Number) : (Result<IReadOnlyList<FieldChoice>>)Array.Empty<FieldChoice>();
        if (choices.Refused(out var refusal))
        {
            return refusal;
        }

        if (old is not null && Original(part, old.Key)?.Choices.FirstOrDefault(choice => choices.Value.All(each => each.Key != choice.Key)) is { } lost)
        {
            return new ChoiceStays(lost.Name);
        }

        var field = new GuideField(
            old?.Key ?? NewKey(guide, asked), new Bilingual(chinese, english), type, unit, [.. written.RequiredFor.Distinct().Order()], choices.Value, old?.Hint ?? new Bilingual("", ""),
            written.Marked);
        return With(guide, asked with { Fields = old is null ? [.. asked.Fields, field] : [.. asked.Fields.Select(each => each.Key == old.Key ? field : each)] });
    }

    /// <summary>The guide without the field. Its values stay in the files and are no longer asked for.</summary>
    public static Result<Guide> Retire(Guide guide, string part, string field) =>
        guide.Part(part) is not { } asked || asked.Field(field) is not { } known ? new NothingThere()
        : Original(part, field) is { } original ? new FieldStays(original.Name)
        : With(guide, asked with { Fields = [.. asked.Fields.Where(each => each != known)] });

    /// <summary>Whether version 1 has the field.</summary>
    public static bool IsOriginal(string part, string field) => Original(part, field) is not null;

    private static GuideField? Original(string part, string field) => BuiltInGuide.Version1.Part(part)?.Field(field);

    private static Guide With(Guide guide, GuidePart changed) => guide with { Parts = [.. guide.Parts.Select(part => part.Key == changed.Key ? changed : part)] };

    /// <summary>Named after the version that brings it, so a key that was retired never comes again.</summary>
    private static string NewKey(Guide guide, GuidePart part)
    {
        var number = 1;
        while (part.Field(KeyOf(guide, number)) is not null)
        {
            number++;
        }

        return KeyOf(guide, number);
    }

    private static string KeyOf(Guide guide, int number) => FormattableString.Invariant($"v{guide.Number}f{number}");

    private static Result<IReadOnlyList<FieldChoice>> ReadChoices(string written, GuideField? old, int version)
    {
        var lines = written.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var choices = new List<FieldChoice>();
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Split('/', StringSplitOptions.TrimEntries) is not [{ Length: > 0 and <= LongestName } chinese, { Length: > 0 and <= LongestName } english]
                || choices.Exists(each => each.Name.Chinese == chinese || each.Name.English == english))
            {
                return new ChoicesNotUnderstood(line + 1);
            }

            var known = old?.Choices.FirstOrDefault(each => each.Name.Chinese == chinese || each.Name.English == english);
            choices.Add(new FieldChoice(known?.Key ?? FormattableString.Invariant($"v{version}c{line + 1}"), new Bilingual(chinese, english)));
        }

        return choices.Count is < 2 or > MostChoices || choices.DistinctBy(choice => choice.Key).Count() < choices.Count ? new ChoicesNotUnderstood(Math.Max(1, lines.Length)) : choices;
    }
}
