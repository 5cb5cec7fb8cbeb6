using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>As what somebody looks after a customer.</summary>
public enum CarerDuty
{
    /// <summary>档案专人 Keeps its file.</summary>
    Keeper,

    /// <summary>总部跟踪人 Follows the strategic customer at headquarters.</summary>
    Follower,

    /// <summary>单位联系人 Liaison of its unit.</summary>
    Liaison,
}

/// <summary>Somebody who looks after a customer.</summary>
public sealed record Carer(CarerDuty Duty, string Name, string Position);

/// <summary>What the reader may do now with a message of the customer.</summary>
/// <param name="LogAppeal">Appeals are written on strategic and VIP customers only (001 §8.1).</param>
/// <param name="RaiseAtOnce">An urgent one, sent now.</param>
public sealed record GlimpseRights(bool ReadFile, bool HasFile, bool LogInterview, bool LogAppeal, bool RaiseAtOnce, bool AddContact);

/// <summary>A customer beside a message.</summary>
/// <param name="OpenAppeals">Null for who may not read the unit's appeals.</param>
public sealed record CustomerGlimpse(
    CustomerLook Look, ContactCard? Contact, int? OpenAppeals, LastVisit? LastVisit, IReadOnlyList<Carer> LookedAfterBy, GlimpseRights May);

/// <summary>Describes customers beside a message, each thing for who may see it.</summary>
public sealed class Glimpses(ICorrespondents correspondents, IAppealDesk appeals, ILastVisits visits, ICareMap care, IAccess access, IDirectory directory, TimeProvider clock)
{
    /// <summary>Those of the customers that the reader may find, in the same order.</summary>
    internal async Task<IReadOnlyList<CustomerGlimpse>> OfAsync(PersonId reader, IReadOnlyList<Correspondent> found, CancellationToken cancellation)
    {
        var looks = new List<(CustomerLook Look, ContactCard? Contact)>(found.Count);
        foreach (var each in found)
        {
            var look = await correspondents.LookAsync(reader, each.Customer, cancellation);
            if (look.Error is null)
            {
                looks.Add((look.Value, each.Contact));
            }
        }

        var ids = looks.ConvertAll(each => each.Look.Card.Id);
        var (open, last) = (await appeals.OpenAsync(ids, cancellation), await visits.OfAsync(reader, ids, cancellation));
        var plans = await access.UnitsAsync(reader, GradingAction.PlanVisits, cancellation);
        var glimpses = new List<CustomerGlimpse>(looks.Count);
        foreach (var (look, contact) in looks)
        {
            var (card, chances) = (look.Card, await appeals.ChancesAsync(reader, look.Card.Unit, cancellation));
            var key = card.Standing is CustomerStanding.Strategic or CustomerStanding.Vip;
            glimpses.Add(new CustomerGlimpse(
                look, contact, chances.Read ? open.GetValueOrDefault(card.Id) : null, last.GetValueOrDefault(card.Id), await CarersAsync(reader, look, cancellation),
                new GlimpseRights(
                    look.MayRead, look.HasFile, look.HasFile && (look.MayKeep || plans.Contains(card.Unit)), key && chances.Draft, key && chances.Raise, look.HasFile && look.MayKeep)));
        }

        return glimpses;
    }

    private async Task<IReadOnlyList<Carer>> CarersAsync(PersonId reader, CustomerLook look, CancellationToken cancellation)
    {
        var carers = new List<Carer>();
        if (look.Keeper is { Gone: false } keeper)
        {
            carers.Add(new Carer(CarerDuty.Keeper, keeper.Name, keeper.Position));
        }

        if (!(await access.UnitsAsync(reader, GradingAction.ViewCare, cancellation)).Contains(look.Card.Unit))
        {
            return carers;
        }

        var today = GroupTime.DateOf(clock.GetUtcNow());
        if ((await care.FollowersAsync([look.Card.Subject], today, cancellation)).TryGetValue(look.Card.Subject, out var follower))
        {
            await AddAsync(CarerDuty.Follower, follower.Acting);
        }

        if ((await care.LiaisonsAsync([look.Card.Unit], today, cancellation)).TryGetValue(look.Card.Unit, out var liaison))
        {
            await AddAsync(CarerDuty.Liaison, liaison.Acting);
        }

        return carers;

        async Task AddAsync(CarerDuty duty, PersonId person)
        {
            if (await directory.PersonAsync(person, cancellation) is { Gone: false } card)
            {
                carers.Add(new Carer(duty, card.Name, card.Position));
            }
        }
    }
}
