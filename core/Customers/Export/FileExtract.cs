using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export;

/// <summary>A customer as an export lists it.</summary>
/// <param name="Opened">Null: no file was opened yet.</param>
public sealed record ExtractedCustomer(
    CustomerId Id, string Code, string Name, string CreditCode, GasForm Form, string Industry, DateOnly? FirstContract, CustomerStanding? Standing, PersonId? Keeper, int? Percent, DateTime? Opened);

/// <summary>A value with its version and where it is from.</summary>
public sealed record ExtractedValue(string Text, int Version, string Source, PersonId ConfirmedBy, DateTime ConfirmedUtc);

/// <summary>An entry of a part with its values by field.</summary>
public sealed record ExtractedEntry(ExtractedCustomer Customer, long Entry, IReadOnlyDictionary<string, ExtractedValue> Values);

/// <summary>A month of a customer; volumes in 方, price and cost in 元/方, money in yuan.</summary>
public sealed record ExtractedMonth(ExtractedCustomer Customer, Month Month, IReadOnlyDictionary<MonthFigure, decimal> Figures);

/// <summary>A remark of risk in the file, open or closed.</summary>
public sealed record ExtractedRemark(
    ExtractedCustomer Customer, RiskKind Kind, string Text, PersonId By, DateTime AtUtc, string? ClosedReason, PersonId? ClosedBy, DateTime? ClosedUtc);

/// <summary>A paper that stands in the file: told by its hash, not handed out with the export.</summary>
public sealed record ExtractedOriginal(ExtractedCustomer Customer, OriginalKind Kind, string Name, string Note, long Size, string Hash, PersonId By, DateTime AtUtc);

/// <summary>
/// What an export holds, to be written by whoever knows words: walked a few customers at a time, so that memory does not grow with their number.
/// Each walk reads anew; which customers are in it is settled at the beginning.
/// </summary>
public sealed class FileExtract
{
    private readonly ExtractReader reader;
    private readonly PaperReader papers;
    private readonly IReadOnlyList<long> customers;

    internal FileExtract(GradingDb db, Guide guide, UnitCard unit, PersonCard by, DateTime now, IReadOnlyList<long> customers)
    {
        reader = new ExtractReader(db);
        papers = new PaperReader(reader);
        (this.customers, Guide, Unit, By, AtUtc) = (customers, guide, unit, by, now);
        Id = FileExportId.New();
    }

    public FileExportId Id { get; }

    /// <summary>The version of the fill guide by whose parts it is laid out.</summary>
    public Guide Guide { get; }

    public UnitCard Unit { get; }

    public PersonCard By { get; }

    public DateTime AtUtc { get; }

    public int Customers => customers.Count;

    /// <summary>Rows of all sheets together.</summary>
    public int Rows { get; internal set; }

    /// <summary>By code of the customer.</summary>
    public IEnumerable<ExtractedCustomer> List() => customers.Chunk(ExtractReader.AtOnce).SelectMany(reader.Customers);

    /// <summary>Entries of the part that stand, by code of the customer, the oldest first.</summary>
    public IEnumerable<ExtractedEntry> Entries(GuidePart part) => customers.Chunk(ExtractReader.AtOnce).SelectMany(some => reader.Entries(some, part.Key));

    /// <summary>By code of the customer, the earliest month first.</summary>
    public IEnumerable<ExtractedMonth> Months() => customers.Chunk(ExtractReader.AtOnce).SelectMany(reader.Months);

    /// <summary>By code of the customer, the oldest first.</summary>
    public IEnumerable<ExtractedRemark> Remarks() => customers.Chunk(ExtractReader.AtOnce).SelectMany(papers.Remarks);

    /// <summary>By code of the customer, the oldest first; without those that were taken out.</summary>
    public IEnumerable<ExtractedOriginal> Originals() => customers.Chunk(ExtractReader.AtOnce).SelectMany(papers.Originals);

    /// <summary>Customers, entries, months, remarks and originals, counted without reading them.</summary>
    internal long Count()
    {
        var parts = Guide.Parts.Select(part => part.Key).ToHashSet();
        return customers.Count + customers.Chunk(ExtractReader.AtOnce).Sum(some => reader.Count(some, parts) + papers.Count(some));
    }
}
