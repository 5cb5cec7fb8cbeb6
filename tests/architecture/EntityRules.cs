using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TeamsGrading.Tests.Architecture;

/// <summary>Rules on the stored model. Each rule answers one line per breach.</summary>
public static partial class EntityRules
{
    private static readonly HashSet<string> TellingWords =
    [
        "time", "date", "day", "stamp", "sequence", "order", "number", "ordinal", "position", "version", "user", "person", "voter", "member", "actor",
        "slot", "envelope", "ballot", "receipt", "hash", "row",
    ];

    /// <summary>Nobody but the entity itself sets its state (house rule 3).</summary>
    public static IEnumerable<string> OpenSetters(IEnumerable<Type> entities) =>
        from entity in entities
        from property in entity.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let setter = property.SetMethod
        where setter is { IsPrivate: false }
        select $"{entity.FullName}.{property.Name} can be set from outside";

    /// <summary>
    /// Tables of opened cells have no column of type time, sequence, user or slot (voting.md): nothing by which two cells of one person
    /// could be joined, or a cell and its person.
    /// </summary>
    public static IEnumerable<string> TellingColumns(IEnumerable<IReadOnlyEntityType> tables) =>
        from table in tables
        from property in table.GetProperties()
        let reason = Telling(property)
        where reason is not null
        select $"{table.DisplayName()}.{property.Name} tells a {reason}";

    private static string? Telling(IReadOnlyProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan))
        {
            return "time";
        }

        if (property.ValueGenerated != ValueGenerated.Never || property.IsConcurrencyToken)
        {
            return "sequence";
        }

        if (type.Name == "PersonId")
        {
            return "user";
        }

        return Word().Matches(property.Name).Select(word => word.Value.ToLowerInvariant()).FirstOrDefault(TellingWords.Contains);
    }

    /// <summary>One word of a Pascal-case name: 'Candidate' is a word and holds no 'Date'.</summary>
    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
