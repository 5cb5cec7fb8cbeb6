using System.Data.Common;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers;

/// <summary>
/// Adds the months of a subject's customers up while rows ordered by subject pass by; holds one subject, in 24 places for two years.
/// Columns: subject, first contract, month, contracted, actual, price, cost, receivable, paid on time.
/// </summary>
internal sealed class SubjectGathering(int year)
{
    private readonly MonthFigures[] months = new MonthFigures[24];
    private readonly bool[] present = new bool[24];
    private SubjectId? subject;
    private int? firstContractYear;
    private bool hasContract;

    /// <summary>Takes a row; the answer is the subject before, when this row begins another and that one is a candidate.</summary>
    public SubjectFigures? Add(DbDataReader row)
    {
        var next = new SubjectId(row.GetInt64(0));
        SubjectFigures? finished = null;
        if (subject != next)
        {
            finished = Finish();
            subject = next;
        }

        var firstContract = row.IsDBNull(1) ? int.MaxValue : row.GetInt32(1);
        if (firstContract != int.MaxValue)
        {
            firstContractYear = Math.Min(firstContractYear ?? int.MaxValue, firstContract / 10_000);
        }

        if (!row.IsDBNull(2))
        {
            AddMonth(row, firstContract);
        }

        return finished;
    }

    /// <summary>The subject whose rows have all passed, when it is a candidate.</summary>
    public SubjectFigures? Finish()
    {
        var finished = subject is { } id && hasContract
            ? new SubjectFigures(id, firstContractYear, [.. months.Where((_, place) => present[place])])
            : null;
        Array.Clear(months);
        Array.Clear(present);
        (subject, firstContractYear, hasContract) = (null, null, false);
        return finished;
    }

    private static decimal Volume(long stored) => Scaled(stored, 3);

    private static decimal Money(long stored) => Scaled(stored, 4);

    /// <summary>stored / 10^places, without a division.</summary>
    private static decimal Scaled(long stored, byte places)
    {
        var magnitude = (ulong)Math.Abs(stored);
        return new decimal((int)(magnitude & uint.MaxValue), (int)(magnitude >> 32), 0, stored < 0, places);
    }

    private void AddMonth(DbDataReader row, int firstContract)
    {
        var month = Month.FromStamp(row.GetInt32(2));
        var (contracted, actual) = (Volume(row.GetInt64(3)), Volume(row.GetInt64(4)));
        hasContract |= month.Year == year && firstContract <= (year * 10_000) + 1231 && (contracted > 0 || actual > 0);
        var place = ((month.Year - year + 1) * 12) + month.Number - 1;
        ref var sum = ref months[place];
        present[place] = true;
        sum = new MonthFigures(
            month,
            sum.Contracted + contracted,
            sum.Actual + actual,
            sum.Sales + (actual * Money(row.GetInt64(5))),
            sum.Cost + (actual * Money(row.GetInt64(6))),
            sum.Receivable + Money(row.GetInt64(7)),
            sum.PaidOnTime + Money(row.GetInt64(8)));
    }
}
