using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared.Workbooks;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>One row as a pane sends it: the cells of the chosen columns and nothing else.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Kinds">
/// One letter a cell: <c>n</c> number, <c>t</c> text, <c>f</c> a formula whose value is no number, <c>e</c> an error such as #N/A, <c>-</c> empty.
/// </param>
/// <param name="Texts">
/// As many: the number as digits, the text, the error, and of a formula its text, which is shown in a fault and never computed.
/// </param>
public sealed record UploadedRow(int Row, string Kinds, IReadOnlyList<string> Texts)
{
    /// <summary>The longest cell of a spreadsheet.</summary>
    private const int LongestCell = 32_767;

    internal bool IsSound(int columns) =>
        Row is > 1 and <= 1_048_576 && Kinds?.Length == columns && Texts?.Count == columns
        && Kinds.All(kind => kind is 'n' or 't' or 'f' or 'e' or '-') && Texts.All(text => text is { Length: <= LongestCell });

    internal bool IsEmpty => Enumerable.Range(0, Kinds.Length).All(IsEmptyAt);

    internal void PutInto(SheetRow row)
    {
        row.Start(Row);
        for (var place = 0; place < Kinds.Length; place++)
        {
            if (!IsEmptyAt(place))
            {
                row.Put(place, KindAt(place), Texts[place]);
            }
        }
    }

    private bool IsEmptyAt(int place) => Kinds[place] == '-' || (Kinds[place] != 'f' && string.IsNullOrWhiteSpace(Texts[place]));

    private CellKind KindAt(int place) => Kinds[place] switch
    {
        'n' => CellKind.Number,
        'f' => CellKind.Formula,
        'e' => CellKind.Error,
        _ => CellKind.Text,
    };
}
