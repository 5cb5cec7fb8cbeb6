using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Export.Tables;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>A unit that can be chosen. Ids are texts: a JavaScript number does not hold 63 bits.</summary>
internal sealed record TableUnit(string Id, string Name);

/// <summary>What can be written into a sheet, and of whom.</summary>
/// <param name="Units">Units whose data the reader may take out.</param>
/// <param name="Group">Headquarters, for whoever may take out the ranking of the whole group; else null.</param>
/// <param name="Month">The month before this one, such as <c>2026-10</c>.</param>
internal sealed record TableChoices(IReadOnlyList<TableUnit> Units, TableUnit? Group, int Year, string Month, int MostRows);

/// <summary>What is looked for, in one unit.</summary>
internal sealed record TableFindSent(string? Unit, string? Text);

/// <summary>A customer that can be chosen.</summary>
internal sealed record TableCustomer(string Id, string Code, string Name);

/// <summary>Customers that were found.</summary>
internal sealed record TableFound(IReadOnlyList<TableCustomer> Customers);

/// <summary>What is to be written.</summary>
/// <param name="Topic"><c>Ranking</c>, <c>Appeals</c>, <c>Volumes</c>, or of headquarters <c>GroupRanking</c>.</param>
/// <param name="Form">Of a ranking: <c>Gaseous</c> or <c>Liquid</c>.</param>
/// <param name="From">First month of volumes, or the month of appeals, such as <c>2026-10</c>.</param>
/// <param name="To">Last month of volumes.</param>
/// <param name="Customers">Of volumes; none means all of the unit.</param>
/// <param name="Reason">Why, for the log of exports.</param>
internal sealed record TableSent(
    string? Topic, string? Unit, int? Year, string? Form, string? From, string? To, IReadOnlyList<string>? Customers, string? Reason);

/// <summary>A column as it is written.</summary>
/// <param name="Number">Its cells are numbers; all others are text and never a formula.</param>
internal sealed record TableColumnAnswer(string Header, bool Number);

/// <summary>An export that is begun and on record.</summary>
/// <param name="Mark">Its number, which tells a found copy.</param>
/// <param name="Lines">What stands above the table: the watermark first.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="PageRows">Rows of a page.</param>
internal sealed record TableAnswer(
    string Id, string Mark, string Title, IReadOnlyList<string> Lines, IReadOnlyList<TableColumnAnswer> Columns, int Rows, int PageRows);

/// <summary>A broken-off export with which its person can go on: what went out so far is still what is stored.</summary>
/// <param name="Pages">Pages handed out so far; the last may never have arrived, and can be had again.</param>
/// <param name="RowsSoFar">Rows of these pages.</param>
/// <param name="Rows">Rows in all.</param>
/// <param name="Whole">The last page went out too.</param>
internal sealed record TableStanding(int Pages, int RowsSoFar, int Rows, bool Whole);

/// <summary>A page of rows.</summary>
/// <param name="Rows">A cell a column: a number, a text, or null.</param>
/// <param name="Hash">SHA-256 over the values of this and of all pages before.</param>
internal sealed record TablePageAnswer(int Page, IReadOnlyList<IReadOnlyList<object?>> Rows, int RowsSoFar, bool Last, string Hash);

/// <summary>Puts tables into words.</summary>
internal static class TableAnswers
{
    /// <summary>Significant digits that a spreadsheet keeps of a number; a longer one stays text.</summary>
    private const int NumberDigits = 15;

    private const int LongestCell = 32_000;

    public static TableFound Found(FoundCustomers found) =>
        new([.. found.Customers.Select(customer => new TableCustomer(Shown.Id(customer.Id.Value), customer.Code, customer.Name))]);

    public static TableAnswer Begun(BegunTable table, Texts texts)
    {
        var topic = table.Wish.Topic;
        return new TableAnswer(
            Shown.Id(table.Id.Value), ExportMark.Write(table.Id), Title(table, texts),
            [
                texts.With(
                    "Files.Export.Watermark",
                    ("Name", table.By.Name), ("Number", table.By.EmployeeNumber), ("Time", table.AtUtc), ("Unit", table.Unit.Name), ("Mark", ExportMark.Write(table.Id))),
                .. topic is TableTopic.Ranking or TableTopic.GroupRanking ? new[] { texts["Card.Result.SalesOnly"] } : [],
                .. topic == TableTopic.GroupRanking ? new[] { texts["Page.GroupRanking.BaseOnly"] } : [],
            ],
            [.. table.Columns.Select(column => new TableColumnAnswer(texts[$"Table.{topic}.{column.Key}"], column.IsNumber))], table.Rows, ReadTable.PageRows);
    }

    public static TablePageAnswer Page(HandedPage page, Texts texts) => new(
        page.Page, [.. page.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(value => Cell(value, texts))])], page.RowsSoFar, page.IsLast, page.Sha256);

    private static string Title(BegunTable table, Texts texts) => texts.With(
        $"Table.{table.Wish.Topic}.Title",
        ("Unit", table.Unit.Name), ("Year", table.Wish.Year), ("Form", table.Wish.Form), ("From", table.Wish.From?.ToString()), ("To", table.Wish.To?.ToString()));

    private static object? Cell(object? value, Texts texts) => value switch
    {
        null or int => value,
        decimal number => Format.Number(number) is var written && written.Count(char.IsAsciiDigit) <= NumberDigits ? number : written,
        bool yes => texts[yes ? "Table.Yes" : "Table.No"],
        Month month => month.ToString(),
        string text => text.Length <= LongestCell ? text : text[..LongestCell],
        _ => texts.Show(value),
    };
}
