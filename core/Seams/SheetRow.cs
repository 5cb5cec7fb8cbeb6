using System.Globalization;
using System.Text;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Seams;

/// <summary>
/// One row of a sheet, read by the columns of its plan. Every reader takes the place of a column in the plan, notes a fault when the cell
/// does not fit, and then returns an empty answer. One instance serves a whole sheet: what outlives the row must be copied out of it.
/// </summary>
public sealed class SheetRow(SheetPlan plan, int[] places, bool from1904) : SheetCells
{
    private readonly List<CellFault> faults = [];

    public IReadOnlyList<CellFault> Faults => faults;

    public bool IsWrong => faults.Count > 0;

    public SheetPlan Plan => plan;

    /// <summary>Whether the sheet has the column; where it has not, stored values stay as they are.</summary>
    public bool Covers(int column) => places[column] >= 0;

    public bool IsEmpty(int column) => places[column] < 0 || KindAt(places[column]) == CellKind.Empty;

    /// <summary>The cell as it stands in the workbook; valid until the next row.</summary>
    public ReadOnlySpan<char> Written(int column) => places[column] < 0 ? [] : TextAt(places[column]);

    /// <summary>Notes a fault of a cell, or with column -1 of the row.</summary>
    public void Fault(int column, Error reason) => faults.Add(new CellFault(column, column < 0 ? "" : Written(column).ToString(), reason));

    /// <summary>Trimmed text in composed form; empty when the cell is. At most <paramref name="longest"/> characters.</summary>
    public string Text(int column, int longest = 400)
    {
        if (!Readable(column, out var kind) || kind == CellKind.Empty)
        {
            return "";
        }

        var written = Written(column);
        if (kind == CellKind.Number && written.Contains('E'))
        {
            Fault(column, new NotANumber());
            return "";
        }

        if (HasControl(Trim(written)))
        {
            Fault(column, new TextHasControlCharacters());
            return "";
        }

        var text = Tidy(written);
        if (text.Length > longest)
        {
            Fault(column, new TextTooLong(longest));
            return "";
        }

        return text;
    }

    /// <summary>As <see cref="Text"/>, for short keys: full-width letters and digits become plain ones.</summary>
    public string Key(int column, int longest = 64)
    {
        var text = Text(column, longest);
        return IsAscii(text) ? text : text.Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>One of <paramref name="choices"/>, compared without case; null when the cell is empty or wrong.</summary>
    public T? Choice<T>(int column, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        var written = Key(column);
        if (written.Length == 0)
        {
            return null;
        }

        if (choices.TryGetValue(written, out var value))
        {
            return value;
        }

        Fault(column, new NotAChoice(string.Join(" / ", plan.Columns[column].Choices ?? choices.Keys.ToArray())));
        return null;
    }

    /// <summary>A number in units of 10^-<paramref name="places10"/>; null when the cell is empty or wrong. Negative only where allowed.</summary>
    public long? Scaled(int column, int places10, bool negative = false)
    {
        if (!Readable(column, out var kind) || kind == CellKind.Empty)
        {
            return null;
        }

        var reading = WrittenNumber.Read(Written(column), kind == CellKind.Number, places10, out var scaled);
        if (reading == NumberReading.Exact && (scaled >= 0 || negative))
        {
            return scaled;
        }

        Fault(column, reading switch
        {
            NumberReading.NotANumber => new NotANumber(),
            NumberReading.TooManyDecimals => new TooManyDecimals(places10),
            _ => new OutOfRange(),
        });
        return null;
    }

    public DateOnly? Date(int column)
    {
        if (!Readable(column, out var kind) || kind == CellKind.Empty)
        {
            return null;
        }

        var date = WrittenDate.Date(Written(column), kind == CellKind.Number, from1904);
        if (date is null)
        {
            Fault(column, new NotADate());
        }

        return date;
    }

    public Month? Month(int column)
    {
        if (!Readable(column, out var kind) || kind == CellKind.Empty)
        {
            return null;
        }

        var month = WrittenDate.Month(Written(column), kind == CellKind.Number, from1904);
        if (month is null)
        {
            Fault(column, new NotAMonth());
        }

        return month;
    }

    /// <inheritdoc/>
    public override void Start(int number)
    {
        base.Start(number);
        faults.Clear();
    }

    /// <summary>Notes a fault for every required column whose cell is empty. Call first.</summary>
    public void DemandRequired()
    {
        for (var column = 0; column < places.Length; column++)
        {
            if (plan.Columns[column].Required && IsEmpty(column))
            {
                Fault(column, new CellIsEmpty());
            }
        }
    }

    private static bool IsAscii(string text) => Ascii.IsValid(text);

    /// <summary>
    /// Also what is invisible and reorders or hides its neighbours on a card (category Cf). Half a surrogate pair reads as the replacement
    /// character.
    /// </summary>
    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if ((Rune.IsControl(rune) && rune.Value is not ('\t' or '\r' or '\n')) || rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the cell's content may be used at all; a formula or a spreadsheet error may not.</summary>
    private bool Readable(int column, out CellKind kind)
    {
        kind = places[column] < 0 ? CellKind.Empty : KindAt(places[column]);
        if (kind == CellKind.Formula)
        {
            Fault(column, new CellHasFormula());
            return false;
        }

        if (kind == CellKind.Error)
        {
            Fault(column, new CellHasError());
            return false;
        }

        return true;
    }

    private static string Tidy(ReadOnlySpan<char> written)
    {
        var text = Trim(written).ToString();
        return IsAscii(text) || text.IsNormalized() ? text : text.Normalize();
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> written) => written.Trim(" \t\r\n\u00A0\u3000\u200B\uFEFF");
}
