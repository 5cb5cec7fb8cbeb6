using System.Text.RegularExpressions;

namespace TeamsGrading.Tests.Architecture;

/// <summary>Rules on names, calls, sizes and traits. Each rule answers one line per breach.</summary>
public static partial class NameRules
{
    private static readonly string[] ClockReads =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
    ];

    /// <summary>A type is named for what it does (house rule 2).</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<CodeType> types) =>
        from type in types
        where EmptyName().IsMatch(type.Name)
        select $"{type.FullName} is named {EmptyName().Match(type.Name).Groups[1].Value}";

    /// <summary>Time comes from TimeProvider (house rule 5). Backs the banned-symbol analyzer, which a pragma could switch off.</summary>
    public static IEnumerable<string> ClocksRead(IEnumerable<CodeType> types) =>
        from type in types
        from call in type.Calls.Intersect(ClockReads)
        select $"{type.FullName} calls {call}";

    /// <summary>Over 250 lines says that two things live in one file (house rule 8).</summary>
    public static IEnumerable<string> LongFiles(IEnumerable<(string Name, int Lines)> files) =>
        from file in files
        where file.Lines > 250
        select $"{file.Name} has {file.Lines} lines";

    /// <summary>Clauses that no test claims to show (house rule 11).</summary>
    public static IEnumerable<string> UnshownClauses(IEnumerable<string> wanted, IEnumerable<Type> testClasses)
    {
        var shown = testClasses
            .SelectMany(type => type.GetMethods().Cast<System.Reflection.MemberInfo>().Append(type))
            .SelectMany(member => member.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute) && attribute.ConstructorArguments[0].Value is "Clause")
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!)
            .ToHashSet();
        return wanted.Where(clause => !shown.Contains(clause)).Select(clause => $"no test shows {clause}");
    }

    [GeneratedRegex("(Service|Manager|Helper|Dto)(`[0-9]+)?$")]
    private static partial Regex EmptyName();
}
