using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>对应关系 Which headers a person's sheets use for the columns of a plan; remembered per person and sheet.</summary>
public sealed class RememberedColumns
{
    private RememberedColumns()
    {
    }

    public PersonId Person { get; private set; }

    public SheetKind Sheet { get; private set; }

    /// <summary>JSON: header by key of the column.</summary>
    public string Headers { get; private set; } = "{}";

    public int Version { get; private set; }

    internal IReadOnlyDictionary<string, string> ByKey => JsonSerializer.Deserialize<Dictionary<string, string>>(Headers)!;

    internal static RememberedColumns Of(PersonId person, SheetKind sheet) => new() { Person = person, Sheet = sheet };

    internal void Remember(IReadOnlyDictionary<string, string> headers)
    {
        Headers = JsonSerializer.Serialize(headers.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value));
        Version++;
    }
}

internal sealed class RememberedColumnsMapping : IEntityTypeConfiguration<RememberedColumns>
{
    public void Configure(EntityTypeBuilder<RememberedColumns> builder)
    {
        builder.ToTable("RememberedColumns");
        builder.HasKey(columns => new { columns.Person, columns.Sheet });
        builder.Property(columns => columns.Headers).HasMaxLength(100_000);
        builder.Property(columns => columns.Version).IsConcurrencyToken();
    }
}
