using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>客户档案内容 The four sections of a file (002 §6.1.1, A01).</summary>
public enum FileSection
{
    /// <summary>客户基本信息.</summary>
    Basics,

    /// <summary>与海油合作情况.</summary>
    Cooperation,

    /// <summary>合同执行情况.</summary>
    Execution,

    /// <summary>客户访谈情况.</summary>
    Interviews,
}

/// <summary>What a value of a field is, and how it is written canonically.</summary>
public enum FieldType
{
    /// <summary>One line, at most 400 characters.</summary>
    Text,

    /// <summary>Several lines, at most 4,000 characters.</summary>
    LongText,

    /// <summary>Exact decimal, at most 15 digits before and 6 after the point: <c>-12.5</c>.</summary>
    Number,

    /// <summary><c>2026-11-21</c>.</summary>
    Date,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>Key of one of <see cref="GuideField.Choices"/>.</summary>
    Choice,

    /// <summary>Digits, blanks, <c>+ - ( )</c>; 5 to 30 characters.</summary>
    Phone,

    /// <summary>An address with one <c>@</c>.</summary>
    Mail,
}

/// <summary>One of the values a choice has. <paramref name="Key"/> is what is stored.</summary>
public sealed record FieldChoice(string Key, Bilingual Name);

/// <summary>A field of a part as the fill guide asks for it (002 §6.1.4, A04).</summary>
/// <param name="Key">Lower-case ASCII, unique within its part, at most 40 characters; it stays when the name changes.</param>
/// <param name="Unit">单位 such as 元/方; empty when the value has none.</param>
/// <param name="RequiredFor">Standings of customers for which a value is required; empty: for none.</param>
/// <param name="Marked">A change of it is a marked change of the basics (002 §6.2.1 e).</param>
public sealed record GuideField(
    string Key, Bilingual Name, FieldType Type, string Unit, IReadOnlyList<CustomerStanding> RequiredFor, IReadOnlyList<FieldChoice> Choices, Bilingual Hint, bool Marked)
{
    public bool IsRequiredFor(CustomerStanding standing) => RequiredFor.Contains(standing);
}

/// <summary>A part of a section: one entry, or any number.</summary>
/// <param name="Many">Contracts, contacts and the like have any number of entries; the basics exactly one.</param>
/// <param name="AtLeastOneFor">Standings for which a part of many needs at least one entry.</param>
public sealed record GuidePart(
    string Key, FileSection Section, Bilingual Name, bool Many, IReadOnlyList<CustomerStanding> AtLeastOneFor, IReadOnlyList<GuideField> Fields)
{
    public GuideField? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);
}

/// <summary>填报指南 One version of the fill guide: its content. Number 1 is <see cref="BuiltInGuide"/>.</summary>
public sealed record Guide(int Number, IReadOnlyList<GuidePart> Parts)
{
    public GuidePart? Part(string key) => Parts.FirstOrDefault(part => part.Key == key);
}
