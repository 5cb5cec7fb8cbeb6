using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>How stored values read in workbooks and documents, and back: the names of choices instead of their keys.</summary>
public static class FieldWords
{
    private static readonly (string Key, Bilingual Name)[] YesAndNo = [("yes", new("是", "Yes")), ("no", new("否", "No"))];

    /// <summary>The value in words; one that is no choice any more as it is stored.</summary>
    public static string Show(GuideField field, string stored, string locale) =>
        Choices(field).Where(choice => choice.Key == stored).Select(choice => choice.Name.In(locale)).FirstOrDefault() ?? stored;

    /// <summary>What is stored for a choice written by key or name, in either language; anything else as written.</summary>
    public static string Take(GuideField field, string written) =>
        Choices(field).Where(choice => Is(choice.Key, written) || Is(choice.Name.Chinese, written) || Is(choice.Name.English, written))
            .Select(choice => choice.Key).FirstOrDefault() ?? written;

    /// <summary>What a person chooses from, in words; none for a field that is typed.</summary>
    public static IReadOnlyList<string> Offered(GuideField field, string locale) => [.. Choices(field).Select(choice => choice.Name.In(locale))];

    private static IEnumerable<(string Key, Bilingual Name)> Choices(GuideField field) => field.Type switch
    {
        FieldType.YesNo => YesAndNo,
        FieldType.Choice => field.Choices.Select(choice => (choice.Key, choice.Name)),
        _ => [],
    };

    private static bool Is(string name, string written) => string.Equals(name, written, StringComparison.OrdinalIgnoreCase);
}
