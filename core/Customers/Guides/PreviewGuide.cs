using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Guides;

/// <summary>Files of a unit that are complete today and would not be by the draft.</summary>
/// <param name="Names">Some of their customers.</param>
public sealed record BecomeIncomplete(UnitId Unit, string Name, int Files, IReadOnlyList<string> Names);

/// <summary>What publishing would do.</summary>
/// <param name="LookedAt">Complete files that were looked at.</param>
/// <param name="All">False: there are more than were looked at.</param>
public sealed record GuidePreview(int Token, IReadOnlyList<FieldDifference> Differences, int Files, int LookedAt, bool All, IReadOnlyList<BecomeIncomplete> Units);

/// <summary>Shows before publishing which files the draft makes incomplete (A04). A file that is incomplete already is not among them.</summary>
public sealed class PreviewGuide(GradingDb db, EditGuide guide, RecountFiles recount, IDirectory directory)
{
    private const int Step = 200;

    /// <summary>Complete files that are looked at, at most.</summary>
    private const int Most = 20_000;

    private const int NamesOfAUnit = 5;

    public async Task<Result<GuidePreview>> RunAsync(PersonId actor, CancellationToken cancellation)
    {
        var seen = await guide.ViewAsync(actor, cancellation);
        if (seen.Refused(out var refusal))
        {
            return refusal;
        }

        if (!seen.Value.MayEdit)
        {
            return new NothingThere();
        }

        var (broken, looked, after) = (new List<(UnitId Unit, CustomerId Customer)>(), 0, 0);
        while (looked < Most)
        {
            var files = await db.Set<CustomerFile>().AsNoTracking().Where(file => file.Filled == file.Required)
                .OrderBy(file => file.Customer).Skip(after).Take(Step).ToListAsync(cancellation);
            broken.AddRange((await recount.CountAsync(files, seen.Value.Shown, cancellation)).Where(each => each.Count.Filled < each.Count.Required).Select(each => (each.File.Unit, each.File.Customer)));
            (looked, after) = (looked + files.Count, after + files.Count);
            if (files.Count < Step)
            {
                break;
            }
        }

        return new GuidePreview(seen.Value.Token, seen.Value.Differences, broken.Count, looked, looked < Most, await UnitsAsync(broken, cancellation));
    }

    private async Task<IReadOnlyList<BecomeIncomplete>> UnitsAsync(List<(UnitId Unit, CustomerId Customer)> broken, CancellationToken cancellation)
    {
        var units = new List<BecomeIncomplete>();
        foreach (var unit in broken.GroupBy(each => each.Unit).OrderByDescending(group => group.Count()))
        {
            var some = unit.Take(NamesOfAUnit).Select(each => each.Customer).ToList();
            var names = await db.Set<Customer>().AsNoTracking().Where(customer => some.Contains(customer.Id)).OrderBy(customer => customer.Code).Select(customer => customer.Name).ToListAsync(cancellation);
            units.Add(new BecomeIncomplete(unit.Key, (await directory.UnitAsync(unit.Key, cancellation))?.Name ?? "", unit.Count(), names));
        }

        return units;
    }
}
