using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>How stored values read in workbooks and documents: the names of choices instead of their keys.</summary>
public static class FieldWords
{
    private static readonly (string Key, Bilingual Name)[] YesAndNo = [("yes", new("是", "Yes")), ("no", new("否", "No"))];

    /// <summary>The value in words; one that is no choice any more as it is stored.</summary>
    public static string Show(GuideField field, string stored, string locale) =>
        Choices(field).Where(choice => choice.Key == stored).Select(choice => choice.Name.In(locale)).FirstOrDefault() ?? stored;

    /// <summary>What a person chooses from, in words; none for a field that is typed.</summary>
    public static IReadOnlyList<string> Offered(GuideField field, string locale) => [.. Choices(field).Select(choice => choice.Name.In(locale))];

    private static IEnumerable<(string Key, Bilingual Name)> Choices(GuideField field) => field.Type switch
    {
        FieldType.YesNo => YesAndNo,
        FieldType.Choice => field.Choices.Select(choice => (choice.Key, choice.Name)),
        _ => [],
    };
}
