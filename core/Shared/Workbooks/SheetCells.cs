namespace TeamsGrading.Core.Shared.Workbooks;

/// <summary>What a spreadsheet cell holds.</summary>
public enum CellKind : byte
{
    Empty,
    Number,
    Text,
    Error,
    Formula,
}

/// <summary>The cells of one row, kept in buffers that are used again for the next row.</summary>
public abstract class SheetCells
{
    private Cell[] cells = new Cell[16];
    private char[] buffer = new char[1024];
    private int used;

    /// <summary>Place in the sheet, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Cells up to the last one filled, also those of columns the plan does not know.</summary>
    public int Width { get; private set; }

    public CellKind KindAt(int place) => place < Width ? cells[place].Kind : CellKind.Empty;

    /// <summary>The cell as it stands in the workbook; valid until the next row.</summary>
    public ReadOnlySpan<char> TextAt(int place) =>
        place >= Width ? [] : cells[place].Shared is { } shared ? shared : buffer.AsSpan(cells[place].Start, cells[place].Length);

    /// <summary>Empties the row for the next one; called by the reader of the workbook.</summary>
    public virtual void Start(int number)
    {
        Number = number;
        Width = 0;
        used = 0;
    }

    /// <summary>Puts a cell; called by the reader of the workbook.</summary>
    public void Put(int place, CellKind kind, ReadOnlySpan<char> text)
    {
        Reach(place);
        while (used + text.Length > buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        text.CopyTo(buffer.AsSpan(used));
        cells[place] = new Cell(kind, used, text.Length, null);
        used += text.Length;
    }

    /// <summary>Puts a text that outlives the row; called by the reader of the workbook.</summary>
    public void Put(int place, string shared)
    {
        Reach(place);
        cells[place] = new Cell(CellKind.Text, 0, 0, shared);
    }

    private void Reach(int place)
    {
        if (place >= cells.Length)
        {
            Array.Resize(ref cells, Math.Max(place + 1, cells.Length * 2));
        }

        for (; Width <= place; Width++)
        {
            cells[Width] = default;
        }
    }

    private readonly record struct Cell(CellKind Kind, int Start, int Length, string? Shared);
}
