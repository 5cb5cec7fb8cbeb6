using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>Reads the cells of the customer sheet that are more than text.</summary>
internal static class CustomerCells
{
    private static readonly Dictionary<string, GasForm> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["气态"] = GasForm.Gaseous,
        ["Gaseous"] = GasForm.Gaseous,
        ["液态"] = GasForm.Liquid,
        ["Liquid"] = GasForm.Liquid,
    };

    private static readonly Dictionary<string, CustomerKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["一般"] = CustomerKind.General,
        ["General"] = CustomerKind.General,
        ["内部"] = CustomerKind.Internal,
        ["Internal"] = CustomerKind.Internal,
    };

    public static GasForm? Form(SheetRow row, int column) => row.Choice(column, Forms);

    public static CustomerKind? Kind(SheetRow row, int column) => row.Choice(column, Kinds);

    /// <summary>The code in capitals; a fault when it is none.</summary>
    public static string CreditCode(SheetRow row, int column)
    {
        var written = row.Key(column).ToUpperInvariant();
        if (written.Length > 0 && !Customers.CreditCode.IsValid(written))
        {
            row.Fault(column, new CreditCodeIsWrong());
        }

        return written;
    }
}
