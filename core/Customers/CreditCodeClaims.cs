using System.Data;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>
/// One register entry per unit, form and credit code (002 §5.4): tells rows of a workbook that claim a code which another customer has, in the
/// workbook or stored. Customers of the workbook may hand codes to each other, so stored ones are judged when every row was read.
/// </summary>
internal sealed class CreditCodeClaims(GradingDb db) : IDisposable
{
    private const int Column = 2;

    private readonly Statement find = new(
        db, "SELECT \"Code\" FROM \"Customers\" WHERE \"CreditCode\" = @p0 AND \"CreditCode\" <> '' AND \"Unit\" = @p1 AND \"Form\" = @p2", DbType.String, DbType.Int64, DbType.String);

    private readonly Dictionary<(string CreditCode, UnitId Unit, GasForm Form), string> claimed = [];
    private readonly List<(int Row, string Holder)> held = [];

    /// <summary>Faults the row when an earlier one claims the same code; asks the store only when the row brings something new.</summary>
    /// <returns>Whether another customer has the code still, which has to give it up first.</returns>
    public bool Note(SheetRow row, string customer, CustomerDetails details, CustomerDetails? stored, bool anyStored)
    {
        if (details.CreditCode.Length == 0)
        {
            return false;
        }

        var (key, before) = (KeyOf(details), held.Count);
        if (!claimed.TryAdd(key, customer))
        {
            row.Fault(Column, new CreditCodeTaken(claimed[key]));
        }
        else if (anyStored && (stored is null || KeyOf(stored) != key))
        {
            (find[0], find[1], find[2]) = (details.CreditCode, details.Unit.Value, details.Form.ToString());
            using var reader = find.Read();
            while (reader.Read())
            {
                if (reader.GetString(0) != customer)
                {
                    held.Add((row.Number, reader.GetString(0)));
                }
            }
        }

        return held.Count > before;
    }

    /// <summary>With every row read: a holder that is in the workbook has claimed what it keeps; one that is not keeps its code.</summary>
    public void Settle(IEnumerable<SheetRow> rows, CustomerRegister register, IImportRun run)
    {
        var wrong = held.Where(each => register.Customers[each.Holder].Row == 0).DistinctBy(each => each.Row).ToDictionary(each => each.Row, each => each.Holder);
        if (wrong.Count == 0)
        {
            return;
        }

        foreach (var row in rows.Where(row => wrong.ContainsKey(row.Number)))
        {
            row.Fault(Column, new CreditCodeTaken(wrong[row.Number]));
            run.Wrong(row);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => find.Dispose();

    private static (string CreditCode, UnitId Unit, GasForm Form) KeyOf(CustomerDetails details) => (details.CreditCode, details.Unit, details.Form);
}
