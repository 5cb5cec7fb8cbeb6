using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Approvals;

/// <summary>By what a person may decide: an office of his own, or that of <paramref name="Holder"/> as a stand-in.</summary>
internal sealed record Mandate(PersonId Holder, StandIn? StandIn)
{
    /// <summary>For whom the person stands in, or null.</summary>
    public PersonId? For => StandIn is null ? null : Holder;
}

/// <summary>
/// Who may decide a step today: who holds its decider, and who stands in for a holder while both work in the same unit. Never the proposer, nor a stand-in of the
/// proposer.
/// </summary>
public sealed class Mandates(GradingDb db, IDeciders deciders, IDirectory directory, TimeProvider clock)
{
    private DateOnly Today => GroupTime.DateOf(clock.GetUtcNow());

    /// <summary>By what the person may decide it, or why not.</summary>
    internal async Task<Result<Mandate>> OfAsync(PersonId person, Decider decider, UnitId unit, PersonId proposer, CancellationToken cancellation)
    {
        var holders = await deciders.HoldersAsync(decider, unit, cancellation);
        var mine = await db.Set<StandIn>().AsNoTracking().Where(each => each.Person == person && holders.Contains(each.For)).ToListAsync(cancellation);
        mine = await FitAsync(mine, cancellation);
        var active = mine.Where(each => each.ActiveOn(Today)).OrderBy(each => each.For == proposer).FirstOrDefault();
        if (holders.Contains(person))
        {
            return person == proposer ? new OwnProposal() : new Mandate(person, null);
        }

        if (active is not null)
        {
            return person == proposer || active.For == proposer ? new OwnProposal() : new Mandate(active.For, active);
        }

        var other = mine.OrderByDescending(each => each.Ends).FirstOrDefault();
        return other is null ? new NotTheDecider(decider)
            : other.EndedUtc is null && other.Begins > Today ? new StandInNotBegun(other.Begins)
            : new StandInIsOver(other.EndedUtc is { } ended && GroupTime.DateOf(ended) < other.Ends ? GroupTime.DateOf(ended) : other.Ends);
    }

    /// <summary>Everybody who may decide it today.</summary>
    internal async Task<IReadOnlyList<PersonId>> PeopleAsync(Decider decider, UnitId unit, PersonId proposer, CancellationToken cancellation)
    {
        var holders = (await deciders.HoldersAsync(decider, unit, cancellation)).Where(holder => holder != proposer).ToList();
        var today = Today;
        var standing = await db.Set<StandIn>().AsNoTracking()
            .Where(each => holders.Contains(each.For) && each.EndedUtc == null && each.Begins <= today && each.Ends >= today && each.Person != proposer)
            .ToListAsync(cancellation);
        return [.. holders.Union((await FitAsync(standing, cancellation)).Select(each => each.Person))];
    }

    /// <summary>Every office in which the person may decide today, with whom he stands in for.</summary>
    internal async Task<IReadOnlyList<(HeldDecider Office, PersonId? For)>> HeldAsync(PersonId person, CancellationToken cancellation)
    {
        var today = Today;
        var held = (await deciders.HeldAsync(person, cancellation)).Select(office => (office, (PersonId?)null)).ToList();
        var standing = await db.Set<StandIn>().AsNoTracking()
            .Where(each => each.Person == person && each.EndedUtc == null && each.Begins <= today && each.Ends >= today)
            .ToListAsync(cancellation);
        foreach (var decider in (await FitAsync(standing, cancellation)).Select(each => each.For))
        {
            held.AddRange((await deciders.HeldAsync(decider, cancellation))
                .Where(office => office.Decider != Decider.MarketDepartment && held.TrueForAll(known => known.office != office))
                .Select(office => (office, (PersonId?)decider)));
        }

        return held;
    }

    /// <summary>Those whose stand-in still works where the holder does: whoever left or moved decides nothing there any more, however long he was named for.</summary>
    private async Task<List<StandIn>> FitAsync(List<StandIn> standIns, CancellationToken cancellation)
    {
        var fit = new List<StandIn>();
        foreach (var standIn in standIns)
        {
            if (await directory.PersonAsync(standIn.Person, cancellation) is { Gone: false, Moved: false } person
                && await directory.PersonAsync(standIn.For, cancellation) is { } holder && holder.Unit == person.Unit)
            {
                fit.Add(standIn);
            }
        }

        return fit;
    }
}
