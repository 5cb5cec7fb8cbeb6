using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Tiers;

/// <summary>What every use case of bars stands on: the bar with its customer, and whether the person may.</summary>
public sealed class BarGround(GradingDb db, IAccess access, ISubjects subjects, IDeciders deciders)
{
    /// <summary>The unit for which the person bars this customer: headquarters, or the person's own unit when it is a customer there.</summary>
    public async Task<Result<UnitId>> UnitForAsync(PersonId actor, SubjectCard subject, CancellationToken cancellation)
    {
        var mine = await access.UnitsAsync(actor, GradingAction.BarCustomer, cancellation);
        var headquarters = await deciders.HeadquartersAsync(cancellation);
        if (mine.Contains(headquarters))
        {
            return headquarters;
        }

        foreach (var unit in subject.Units.Where(mine.Contains))
        {
            return unit;
        }

        // Kept as a refusal, and answered as the unit concerned answers.
        return (await access.DemandAsync(actor, GradingAction.BarCustomer, subject.Units.Append(headquarters).First(), cancellation)).Error ?? new NothingThere();
    }

    /// <summary>The bar, when the person may write bars of its unit.</summary>
    public async Task<Result<Bar>> ToWriteAsync(PersonId actor, BarId id, CancellationToken cancellation)
    {
        var bar = await db.Set<Bar>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        return bar is null ? new NothingThere()
            : (await access.DemandAsync(actor, GradingAction.BarCustomer, bar.Unit, cancellation)).Refused(out var refusal) ? refusal : bar;
    }

    /// <summary>
    /// The bar, when the person sees bars of one of the units whose customer it is, or the year of the unit that barred. A draft is seen by
    /// those who may write it.
    /// </summary>
    public async Task<Result<Bar>> ToSeeAsync(PersonId actor, BarId id, CancellationToken cancellation)
    {
        var bar = await db.Set<Bar>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == id, cancellation);
        if (bar is null)
        {
            return new NothingThere();
        }

        if (bar.State == BarState.Draft)
        {
            return await ToWriteAsync(actor, id, cancellation);
        }

        var subject = await SubjectAsync(bar.Subject, cancellation);
        var seen = await access.UnitsAsync(actor, GradingAction.SeeBars, cancellation);
        return subject.Units.Append(bar.Unit).Any(seen.Contains) ? bar
            : (await access.DemandAsync(actor, GradingAction.ViewYear, bar.Unit, cancellation)).Refused(out var refusal) ? refusal : bar;
    }

    public async Task<SubjectCard> SubjectAsync(SubjectId subject, CancellationToken cancellation) =>
        (await subjects.OfAsync([subject], cancellation)).SingleOrDefault() ?? throw new InvalidOperationException($"no subject {subject.Value}");

    /// <summary>Unit (each whose customer it is), headquarters and the key-account managers: those who are told.</summary>
    public async Task<IReadOnlyList<PersonId>> AudienceAsync(SubjectCard subject, UnitId unit, CancellationToken cancellation)
    {
        var people = new HashSet<PersonId>();
        foreach (var each in subject.Units.Append(unit).Append(await deciders.HeadquartersAsync(cancellation)).Distinct())
        {
            people.UnionWith(await access.PeopleAsync(GradingAction.SeeBars, each, cancellation));
        }

        return [.. people];
    }
}

/// <summary>Kinds of the cards of this part of the rating year.</summary>
public static class SpecialCards
{
    /// <summary>A bar; subject is its id.</summary>
    public const string Bar = "bar";

    /// <summary>A gift; subject is its id.</summary>
    public const string Gift = "gift";

    /// <summary>The strategic list; subject is its id.</summary>
    public const string Strategic = "strategic";
}
