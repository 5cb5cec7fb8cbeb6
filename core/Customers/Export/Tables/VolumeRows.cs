using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>月度气量 Volumes and prices of chosen customers of a unit, or of all, as a table: by code of the customer, the earliest month first.</summary>
internal sealed class VolumeRows(GradingDb db, IAccess access) : ITableRows
{
    private static readonly TableColumn[] Columns =
    [
        new("Code"), new("Name"), new("Month"), new("Contracted", IsNumber: true), new("Actual", IsNumber: true), new("Price", IsNumber: true),
        new("Cost", IsNumber: true), new("Receivable", IsNumber: true), new("PaidOnTime", IsNumber: true),
    ];

    public TableTopic Topic => TableTopic.Volumes;

    public async Task<Result> DemandAsync(PersonId reader, TableWish wish, CancellationToken cancellation) =>
        wish.From is not { } from || wish.To is not { } to || from.CompareTo(to) > 0
            ? new MonthsAreWrong()
            : await access.DemandAsync(reader, GradingAction.ReadFile, wish.Unit, cancellation);

    public async Task<Result<TableHead>> LookAsync(TableWish wish, CancellationToken cancellation)
    {
        var chosen = await Customers(wish).Select(customer => customer.Id).ToListAsync(cancellation);
        return chosen.Count < wish.Customers.Distinct().Count() ? new NothingThere()
            : new TableHead(Columns, await Months(wish).CountAsync(cancellation), wish.Customers.Count > 0 ? chosen : []);
    }

    public async Task<TablePage> ReadAsync(TableWish wish, string? after, int most, CancellationToken cancellation)
    {
        var months = Months(wish);
        if (after is not null)
        {
            var month = Month.FromStamp(int.Parse(after.AsSpan(0, 6), System.Globalization.CultureInfo.InvariantCulture));
            var code = after[6..];
            months = months.Where(each => string.Compare(each.Code, code) >= 0 && (each.Code != code || each.Volume.Month > month));
        }

        var page = await months.OrderBy(each => each.Code).ThenBy(each => each.Volume.Month).Take(most).ToListAsync(cancellation);
        return new TablePage(
            [.. page.Select(IReadOnlyList<object?> (each) =>
            [
                each.Code, each.Name, each.Volume.Month, each.Volume.Contracted.CubicMetres, each.Volume.Actual.CubicMetres, each.Volume.Price.Yuan,
                each.Volume.Cost.Yuan, each.Volume.Receivable.Yuan, each.Volume.PaidOnTime.Yuan,
            ])],
            page.Count < most ? null : FormattableString.Invariant($"{page[^1].Volume.Month.Stamp:000000}{page[^1].Code}"));
    }

    private IQueryable<Customer> Customers(TableWish wish)
    {
        var all = db.Set<Customer>().AsNoTracking().Where(customer => customer.Unit == wish.Unit);
        return wish.Customers.Count == 0 ? all : all.Where(customer => wish.Customers.Contains(customer.Id));
    }

    private IQueryable<CustomerMonth> Months(TableWish wish)
    {
        var (first, last) = (wish.From!.Value, wish.To!.Value);
        return from customer in Customers(wish)
               join volume in db.Set<MonthlyVolume>().AsNoTracking() on customer.Id equals volume.Customer
               where volume.Month >= first && volume.Month <= last
               select new CustomerMonth { Code = customer.Code, Name = customer.Name, Volume = volume };
    }

    private sealed class CustomerMonth
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required MonthlyVolume Volume { get; init; }
    }
}
