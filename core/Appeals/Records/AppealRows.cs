using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Records;

/// <summary>当月诉求 Appeals that were sent in a month as a table: of a unit, of headquarters' every unit's. For whoever reads them.</summary>
internal sealed class AppealRows(GradingDb db, AppealsGround ground, ICustomers customers, IDirectory directory) : ITableRows
{
    private static readonly TableColumn[] Columns =
    [
        new("Unit"), new("Code"), new("Customer"), new("Category"), new("Subject"), new("Text"), new("Urgent"), new("State"), new("Raised"), new("Due"), new("Answer"),
    ];

    public TableTopic Topic => TableTopic.Appeals;

    public async Task<Result> DemandAsync(PersonId reader, TableWish wish, CancellationToken cancellation) =>
        wish.From is null ? new NothingThere() : await ground.DemandAsync(reader, GradingAction.ReadAppeals, wish.Unit, cancellation);

    public async Task<Result<TableHead>> LookAsync(TableWish wish, CancellationToken cancellation) =>
        new TableHead(Columns, await (await OfAsync(wish, cancellation)).CountAsync(cancellation), []);

    public async Task<TablePage> ReadAsync(TableWish wish, string? after, int most, CancellationToken cancellation)
    {
        var appeals = await OfAsync(wish, cancellation);
        if (after is not null)
        {
            var parts = after.Split(':');
            var at = new DateTime(long.Parse(parts[0], CultureInfo.InvariantCulture), DateTimeKind.Utc);
            var id = new AppealId(long.Parse(parts[1], CultureInfo.InvariantCulture));
            appeals = appeals.Where(each => each.RaisedUtc > at || (each.RaisedUtc == at && each.Id > id));
        }

        var page = await appeals.OrderBy(each => each.RaisedUtc).ThenBy(each => each.Id).Take(most).ToListAsync(cancellation);
        var names = (await customers.OfAsync([.. page.Select(appeal => appeal.Customer).Distinct()], cancellation)).ToDictionary(customer => customer.Id);
        var rows = new List<IReadOnlyList<object?>>(page.Count);
        foreach (var appeal in page)
        {
            var customer = names.GetValueOrDefault(appeal.Customer);
            rows.Add([
                (await directory.UnitAsync(appeal.Unit, cancellation))?.Name, customer?.Code, customer?.Name, appeal.Category, appeal.Title, appeal.Text, appeal.Urgent,
                appeal.State, DateOnly.FromDateTime(GroupTime.LocalOf(appeal.RaisedUtc!.Value)), appeal.DueOn, appeal.Answer,
            ]);
        }

        return new TablePage(rows, page.Count < most ? null : FormattableString.Invariant($"{page[^1].RaisedUtc!.Value.Ticks}:{page[^1].Id.Value}"));
    }

    private async Task<IQueryable<Appeal>> OfAsync(TableWish wish, CancellationToken cancellation)
    {
        var month = wish.From!.Value;
        var sent = db.Set<Appeal>().AsNoTracking()
            .Where(each => each.Month == month && each.RaisedUtc != null && each.State != AppealState.Draft && each.State != AppealState.Withdrawn);
        return (await directory.UnitAsync(wish.Unit, cancellation))?.Parent is null ? sent : sent.Where(each => each.Unit == wish.Unit);
    }
}
