using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>A file as it is, or as it was on <see cref="AsOf"/>.</summary>
/// <param name="Customer">With today's standing and name also in a file of another day.</param>
/// <param name="AsOf">The day, Asia/Shanghai, at whose end it was so; null: now.</param>
/// <param name="Count">Completeness by the version of the fill guide in force then, for today's standing of the customer.</param>
public sealed record FileView(
    CustomerCard Customer, RegisterFacts Register, PersonId? Keeper, PersonId OpenedBy, DateTime OpenedUtc, DateOnly? AsOf, FileCount Count,
    IReadOnlyList<PartView> Parts)
{
    public PartView? Part(string key) => Parts.FirstOrDefault(part => part.Part.Key == key);
}

/// <summary>What the register says besides code, name and unit.</summary>
public sealed record RegisterFacts(string CreditCode, CustomerKind Kind, string Industry, DateOnly? FirstContract);

/// <summary>A part with its entries, oldest first; a part that has exactly one always has it here, also when nothing is filled in yet.</summary>
/// <param name="Retired">The fill guide in force no longer has the part; what was filled in is still shown, and can no longer be changed.</param>
public sealed record PartView(GuidePart Part, IReadOnlyList<EntryView> Entries, bool Retired);

/// <summary>An entry with the fields of the guide, and filled ones of older guides after them.</summary>
/// <param name="By">Who added it; null when nothing of it was ever filled in.</param>
public sealed record EntryView(EntryId Id, PersonId? By, DateTime? AtUtc, IReadOnlyList<FieldView> Fields)
{
    public FieldView? Field(string key) => Fields.FirstOrDefault(field => field.Field.Key == key);
}

/// <summary>A field with its value.</summary>
/// <param name="Text">Canonical; empty when there is none.</param>
/// <param name="Version">Base for the next save; 0 when it was never filled in.</param>
/// <param name="Required">For this customer's standing.</param>
/// <param name="Retired">The fill guide in force no longer asks for it.</param>
public sealed record FieldView(
    GuideField Field, string Text, string Source, PersonId? ConfirmedBy, DateTime? ConfirmedUtc, int Version, bool Required, bool Retired);
