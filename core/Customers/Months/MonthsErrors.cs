using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>A month that is not over yet and not running either, or one long before any record.</summary>
public sealed record MonthNotPossible(Month First, Month Last) : Error(ErrorKind.Invalid)
{
    public string Field => "month";
}

/// <summary>No number, or with more decimals than are kept: three of volumes, four of money.</summary>
public sealed record FigureNotANumber(MonthFigure Figure) : Error(ErrorKind.Invalid)
{
    public string Field => Figure.ToString();
}

/// <summary>A figure that every month has.</summary>
public sealed record FigureMissing(MonthFigure Figure) : Error(ErrorKind.Invalid)
{
    public string Field => Figure.ToString();
}

/// <summary>The figures look wrong; they are taken once they are confirmed with a reason.</summary>
/// <param name="Doubts">What looks wrong, each in words.</param>
public sealed record MonthLooksWrong(Month Month, IReadOnlyList<FigureDoubt> Doubts) : Error(ErrorKind.Invalid)
{
    public string Field => "reason";

    /// <summary>The doubted figures with their values: what a confirmation has to name, so that it confirms nothing that was not shown.</summary>
    public string Mark => FigureDoubt.MarkOf(Doubts);
}

/// <summary>A figure that looks wrong.</summary>
public abstract record FigureDoubt(MonthFigure Figure, decimal Value) : Error(ErrorKind.Invalid)
{
    private const char Between = '|';

    internal static string MarkOf(IEnumerable<FigureDoubt> doubts) => string.Join(Between, doubts.Select(doubt => doubt.Mark));

    /// <summary>Whether every doubt was shown with this very value to whoever confirmed <paramref name="mark"/>.</summary>
    internal static bool AreAllIn(string mark, IEnumerable<FigureDoubt> doubts)
    {
        var confirmed = mark.Split(Between);
        return doubts.All(doubt => confirmed.Contains(doubt.Mark));
    }

    private string Mark => $"{Figure}={MonthFigures.Write(Value)}";
}

/// <summary>A doubt: the figure is below nought.</summary>
public sealed record FigureNegative(MonthFigure Figure, decimal Value) : FigureDoubt(Figure, Value);

/// <summary>A doubt: several times the mean of the months before, or the volume of the contract.</summary>
public sealed record FigureFarOff(MonthFigure Figure, decimal Value, decimal Usual) : FigureDoubt(Figure, Value);

/// <summary>A doubt: more than any single customer takes or pays.</summary>
public sealed record FigureAbsurd(MonthFigure Figure, decimal Value, decimal Most) : FigureDoubt(Figure, Value);

/// <summary>The month is there already with other figures, or somebody changed the same figures meanwhile; nothing was saved (A07).</summary>
public sealed record MonthStandsOtherwise(Month Month, IReadOnlyList<FigureConflict> Conflicts) : Error(ErrorKind.Conflict)
{
    public int Count => Conflicts.Count;
}

/// <summary>One figure with two values. Whoever saves again with <paramref name="Theirs"/> as seen has chosen.</summary>
/// <param name="By">Null: a workbook of the group brought it.</param>
public sealed record FigureConflict(MonthFigure Figure, string Yours, string Theirs, PersonId? By, DateTime? AtUtc);
