using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Seams;

/// <summary>What a table in a person's sheet may hold.</summary>
public enum TableTopic
{
    /// <summary>排名 The latest published ranking of a unit, year and form.</summary>
    Ranking,

    /// <summary>当月诉求 Appeals that were sent in a month.</summary>
    Appeals,

    /// <summary>月度气量 Volumes and prices of customers.</summary>
    Volumes,

    /// <summary>集团总体排名 All units' candidates of a year and form by base points; asked of headquarters.</summary>
    GroupRanking,
}

/// <summary>What a person wants in the sheet.</summary>
/// <param name="Year">Of a ranking.</param>
/// <param name="Form">Of a ranking.</param>
/// <param name="From">First month of volumes; the month of appeals.</param>
/// <param name="To">Last month of volumes.</param>
/// <param name="Customers">Of volumes; none means all of the unit.</param>
public sealed record TableWish(TableTopic Topic, UnitId Unit, int? Year, GasForm? Form, Month? From, Month? To, IReadOnlyList<CustomerId> Customers);

/// <summary>How a column of a table is written; its header is wording of the bot under <c>Table.&lt;Topic&gt;.&lt;Key&gt;</c>.</summary>
public sealed record TableColumn(string Key, bool IsNumber = false);

/// <summary>What there is.</summary>
/// <param name="Rows">Counted, not read.</param>
/// <param name="Customers">Customers of whom data goes out, for the log; none when it is about no single ones.</param>
public sealed record TableHead(IReadOnlyList<TableColumn> Columns, long Rows, IReadOnlyList<CustomerId> Customers);

/// <summary>Some rows.</summary>
/// <param name="Rows">A value a column: text, decimal, whole number, <see cref="Month"/>, day, member of an enum, or null.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record TablePage(IReadOnlyList<IReadOnlyList<object?>> Rows, string? Next);

/// <summary>The rows of one topic; each slice that has one registers it.</summary>
public interface ITableRows
{
    TableTopic Topic { get; }

    /// <summary>Whether the reader may see what is wished, and the wish makes sense. That it may be taken out is asked beside.</summary>
    Task<Result> DemandAsync(PersonId reader, TableWish wish, CancellationToken cancellation);

    /// <summary>An error when there is nothing of the kind.</summary>
    Task<Result<TableHead>> LookAsync(TableWish wish, CancellationToken cancellation);

    /// <summary>At most <paramref name="most"/> rows behind <paramref name="after"/>; knows no rights.</summary>
    Task<TablePage> ReadAsync(TableWish wish, string? after, int most, CancellationToken cancellation);
}
