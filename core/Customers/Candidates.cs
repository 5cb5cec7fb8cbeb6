using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers;

/// <summary>
/// Who stands for rating. Internal customers are not rated (000 annex 2.6). A subject counts with the unit's other customers of the form; it is a candidate when one of them has a contract in the
/// rated year: first contract not after its last day, and a contracted or actual volume in it.
/// </summary>
internal sealed class Candidates(GradingDb db) : ICandidates
{
    /// <summary>
    /// Ordered by subject alone, which the index on unit, form and subject gives without sorting. Columns: <see cref="SubjectGathering"/>.
    /// </summary>
    internal const string FiguresSql =
        """
        SELECT c.Subject, c.FirstContract, v.Month, v.Contracted, v.Actual, v.Price, v.Cost, v.Receivable, v.PaidOnTime
        FROM Customers c LEFT JOIN MonthlyVolumes v ON v.Customer = c.Id AND v.Month >= @from AND v.Month <= @to
        WHERE c.Unit = @unit AND c.Form = @form AND c.Kind = 'General'
        ORDER BY c.Subject
        """;

    private const string UnitVolumeSql =
        """
        SELECT COALESCE(SUM(v.Actual), 0)
        FROM Customers c JOIN MonthlyVolumes v ON v.Customer = c.Id AND v.Month >= @from AND v.Month <= @to
        WHERE c.Unit = @unit
        """;

    private const string WithContractSql =
        """
        SELECT DISTINCT c.Subject
        FROM Customers c JOIN MonthlyVolumes v ON v.Customer = c.Id AND v.Month >= @from AND v.Month <= @to
        WHERE c.Unit = @unit AND c.Form = @form AND c.Kind = 'General' AND c.FirstContract <= @lastDay AND (v.Contracted > 0 OR v.Actual > 0)
        """;

    public async Task<IReadOnlyList<Candidate>> ForAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation)
    {
        var standing = new HashSet<SubjectId>();
        await foreach (var row in RowsAsync(WithContractSql, unit, year, year, form, cancellation))
        {
            standing.Add(new SubjectId(row.GetInt64(0)));
        }

        var customers = await db.Set<Customer>().AsNoTracking()
            .Where(customer => customer.Unit == unit && customer.Form == form && customer.Kind == CustomerKind.General)
            .Join(db.Set<RatedSubject>(), customer => customer.Subject, subject => subject.Id, (customer, subject) => new { customer, subject })
            .ToListAsync(cancellation);
        var remarks = (await db.Set<RiskRemark>().AsNoTracking().Where(remark => remark.ClosedUtc == null).ToListAsync(cancellation))
            .OrderByDescending(remark => remark.AtUtc).ThenBy(remark => remark.Kind)
            .ToLookup(remark => remark.Subject, remark => RiskRemarks.NoteOf(remark).Mark);
        return
        [
            .. customers.Where(pair => standing.Contains(pair.subject.Id)).GroupBy(pair => pair.subject.Id)
                .Select(group => Describe(group.First().subject, group.Select(pair => pair.customer), [.. remarks[group.Key]]))
                .OrderBy(candidate => candidate.Code, StringComparer.Ordinal),
        ];
    }

    public async IAsyncEnumerable<SubjectFigures> FiguresAsync(
        UnitId unit, int year, GasForm form, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var gathering = new SubjectGathering(year);
        await foreach (var row in RowsAsync(FiguresSql, unit, year - 1, year, form, cancellation))
        {
            if (gathering.Add(row) is { } finished)
            {
                yield return finished;
            }
        }

        if (gathering.Finish() is { } last)
        {
            yield return last;
        }
    }

    public async Task<decimal> UnitVolumeAsync(UnitId unit, int year, CancellationToken cancellation)
    {
        await foreach (var row in RowsAsync(UnitVolumeSql, unit, year, year, form: null, cancellation))
        {
            return GasVolume.FromStored(row.GetInt64(0)).CubicMetres;
        }

        return 0;
    }

    private static Candidate Describe(RatedSubject subject, IEnumerable<Customer> customers, IReadOnlyList<string> remarks)
    {
        var ordered = customers.OrderBy(customer => customer.Code, StringComparer.Ordinal).ToList();
        var industry = ordered.Find(customer => customer.Industry.Length > 0)?.Industry ?? "";
        return new Candidate(subject.Id, subject.Code, subject.Name, industry, ordered.Min(customer => customer.FirstContract?.Year), remarks);
    }

    private async IAsyncEnumerable<DbDataReader> RowsAsync(
        string sql, UnitId unit, int fromYear, int toYear, GasForm? form, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = sql;
            Bind(command, "@unit", unit.Value);
            Bind(command, "@from", new Month(fromYear, 1).Stamp);
            Bind(command, "@to", new Month(toYear, 12).Stamp);
            Bind(command, "@lastDay", (toYear * 10_000) + 1231);
            Bind(command, "@form", form?.ToString() ?? "");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                yield return reader;
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Bind(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
