using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>Where in the summary of a year something stands, in this order.</summary>
public enum YearPart
{
    Committee,
    Rule,
    Standards,
    Results,
    List,
    Awards,
    Gifts,
    Bars,
    Plans,
    Filings,
    Supervision,
    Steps,
}

/// <summary>A table of the summary, in the reader's language. Without columns the first cell of a row is its label.</summary>
/// <param name="Notes">Sentences under the table.</param>
public sealed record YearTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes);

/// <summary>What a slice contributes to the readable summary of a unit's rated year (R03); any number are registered. Rights are checked before.</summary>
public interface IYearSheet
{
    YearPart Part { get; }

    Task<IReadOnlyList<YearTable>> WriteAsync(UnitId unit, int year, Texts texts, CancellationToken cancellation);
}
