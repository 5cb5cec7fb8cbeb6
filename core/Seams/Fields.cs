using System.Globalization;

namespace TeamsGrading.Core.Seams;

/// <summary>Collects what a row would change in a stored thing; used again from row to row.</summary>
public sealed class Fields
{
    private readonly List<FieldChange> changes = [];

    public IReadOnlyList<FieldChange> Changes => changes;

    public bool Any => changes.Count > 0;

    public void Clear() => changes.Clear();

    /// <summary>The value that holds after the row: the old one where the sheet lacks the column.</summary>
    public T Take<T>(SheetRow row, int column, T old, T now)
    {
        if (!row.Covers(column) || EqualityComparer<T>.Default.Equals(old, now))
        {
            return old;
        }

        changes.Add(new FieldChange(column, Write(old), Write(now)));
        return now;
    }

    /// <summary>Notes a change that is written differently from how it is stored.</summary>
    public void Note(int column, string old, string now) => changes.Add(new FieldChange(column, old, now));

    private static string Write<T>(T value) =>
        value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
