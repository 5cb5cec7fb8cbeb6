using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>How many levels a unit may have, and the figure from which it follows. <paramref name="Sales"/> in 亿方.</summary>
public sealed record LevelsAllowed(string Unit, decimal Sales, int Levels);

/// <summary>Looks up standards and what they are checked against; knows no rights.</summary>
public sealed class StandardsBook(GradingDb db, IDirectory directory)
{
    /// <summary>The levels the unit may have now. Errors: <see cref="NoSalesFigure"/>, <see cref="NothingThere"/>.</summary>
    public async Task<Result<LevelsAllowed>> AllowedAsync(UnitId unit, CancellationToken cancellation)
    {
        var card = await directory.UnitAsync(unit, cancellation);
        return card is null ? new NothingThere()
            : card.LastYearSalesHundredMillions is not { } sales ? new NoSalesFigure(card.Name)
            : new LevelsAllowed(card.Name, sales, VipLevels.Allowed(GasVolume.FromHundredMillions(sales)));
    }

    /// <summary>The standards of the unit, year and form, drafted or in force.</summary>
    internal Task<Standards?> FindAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => db.Set<Standards>().AsNoTracking()
        .FirstOrDefaultAsync(each => each.Unit == unit && each.Year == year && each.Form == form, cancellation);

    /// <summary>The version in force, or null.</summary>
    internal async Task<StandardsVersion?> InForceAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => await (
        from standards in db.Set<Standards>().AsNoTracking()
        join version in db.Set<StandardsVersion>().AsNoTracking() on standards.Id equals version.Standards
        where standards.Unit == unit && standards.Year == year && standards.Form == form && version.Number == standards.InForce
        select version).FirstOrDefaultAsync(cancellation);

    /// <summary>The text that a draft stands for now: with today's sales figure, so that a figure imported meanwhile is noticed.</summary>
    internal async Task<string> TextAsync(Standards standards, CancellationToken cancellation)
    {
        var card = await directory.UnitAsync(standards.Unit, cancellation);
        var sales = card?.LastYearSalesHundredMillions ?? 0;
        var draft = standards.Draft;
        return Canon.Write(new StandardsText(
            StandardsText.Version, standards.Id, standards.Unit, standards.Year, standards.Form, sales / 1.0000000000000000000000000000m,
            VipLevels.Allowed(GasVolume.FromHundredMillions(sales)), draft.Levels, draft.TieBreak));
    }
}
