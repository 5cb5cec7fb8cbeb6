using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>What became of a field from one version to the next.</summary>
public enum FieldFate
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>停用.</summary>
    Retired,

    /// <summary>修改.</summary>
    Changed,
}

/// <summary>One field that is not as it was.</summary>
public sealed record FieldDifference(FieldFate Fate, Bilingual Part, Bilingual Field);

/// <summary>Compares versions of the fill guide. Pure.</summary>
public static class GuideDifferences
{
    public static IReadOnlyList<FieldDifference> Between(Guide before, Guide after)
    {
        var found = new List<FieldDifference>();
        foreach (var part in after.Parts)
        {
            var old = before.Part(part.Key)?.Fields ?? [];
            found.AddRange(part.Fields.Where(field => old.All(each => each.Key != field.Key)).Select(field => new FieldDifference(FieldFate.Added, part.Name, field.Name)));
            found.AddRange(part.Fields.Where(field => old.Any(each => each.Key == field.Key && !Same(each, field))).Select(field => new FieldDifference(FieldFate.Changed, part.Name, field.Name)));
            found.AddRange(old.Where(field => part.Field(field.Key) is null).Select(field => new FieldDifference(FieldFate.Retired, part.Name, field.Name)));
        }

        return found;
    }

    private static bool Same(GuideField left, GuideField right) =>
        (left.Name, left.Type, left.Unit, left.Marked) == (right.Name, right.Type, right.Unit, right.Marked)
        && left.RequiredFor.Order().SequenceEqual(right.RequiredFor.Order()) && left.Choices.SequenceEqual(right.Choices);
}
