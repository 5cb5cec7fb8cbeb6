using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>Who is told of a plan in a unit; gaps are shown where the plan is mailed.</summary>
/// <param name="Liaison">Whoever acts for it today; null when the unit has none.</param>
public sealed record UnitAudience(UnitId Unit, PersonId? Liaison, IReadOnlyList<PersonId> Managers)
{
    public bool IsEmpty => Liaison is null && Managers.Count == 0;
}

/// <summary>Puts a version of a plan on its way to the units concerned, by mail and card, in the caller's transaction.</summary>
public sealed class PublishPlan(GradingDb db, ICareMap care, IAccess access, IDirectory directory, ICardPosts cards, IMails mails, VisitGround ground)
{
    /// <summary>Changes of the same plan within this time become one mail: only the newest version is written when its turn comes.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMinutes(10);

    /// <summary>The liaison of each unit and those who answer for it.</summary>
    public async Task<IReadOnlyList<UnitAudience>> AudienceAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancellation)
    {
        var liaisons = await care.LiaisonsAsync(units, ground.Today, cancellation);
        var audience = new List<UnitAudience>();
        foreach (var unit in units)
        {
            var managers = new List<PersonId>();
            foreach (var person in await access.PeopleAsync(GradingAction.HearOfVisits, unit, cancellation))
            {
                if (await directory.PersonAsync(person, cancellation) is { Gone: false } card && card.Unit == unit)
                {
                    managers.Add(person);
                }
            }

            audience.Add(new UnitAudience(unit, liaisons.TryGetValue(unit, out var liaison) ? liaison.Acting : null, [.. managers.OrderBy(person => person.Value)]));
        }

        return audience;
    }

    /// <summary>How many people were told.</summary>
    internal async Task<int> StageAsync(Visit visit, PersonId by, bool atOnce, CancellationToken cancellation)
    {
        var number = visit.Publish();
        var now = ground.Now;
        db.Add(MailedPlan.Of(visit, number, by, now));
        var units = (await db.Set<VisitUnit>().Where(unit => unit.Visit == visit.Id && unit.Concerned).ToListAsync(cancellation)).ConvertAll(unit => unit.Unit);
        var told = new HashSet<PersonId>();
        foreach (var unit in await AudienceAsync(units, cancellation))
        {
            foreach (var (person, role) in unit.Managers.Select(person => (person, NoticeRole.Manager))
                .Prepend((unit.Liaison ?? default, NoticeRole.Liaison)).Where(each => each.Item1 != default && told.Add(each.Item1)))
            {
                var notice = PlanNotice.Of(visit.Id, number, unit.Unit, person, role);
                db.Add(notice);
                await mails.QueueAsync(new NewMail(notice.MailKey, person, VisitMails.Plan, notice.Id.Value, atOnce ? null : now + Gathering), cancellation);
                await cards.PostAsync(person, VisitCards.Visit, visit.Id.Value, null, cancellation);
            }
        }

        return told.Count;
    }

    /// <summary>Tells those who were told of the plan in units that it concerns no more, unless they are told of it in another, so that they clear their calendars.</summary>
    internal async Task WithdrawAsync(VisitId visit, IReadOnlyCollection<UnitId> gone, IReadOnlyCollection<UnitId> left, CancellationToken cancellation)
    {
        var stay = (await AudienceAsync(left, cancellation)).SelectMany(unit => unit.Managers.Append(unit.Liaison ?? default)).ToHashSet();
        var notices = await db.Set<PlanNotice>().AsNoTracking().Where(notice => notice.Visit == visit && gone.Contains(notice.Unit)).ToListAsync(cancellation);
        foreach (var last in notices.Where(notice => !stay.Contains(notice.Person)).OrderByDescending(notice => notice.Number).DistinctBy(notice => notice.Person))
        {
            await mails.QueueAsync(
                new NewMail(PlanNotice.WithdrawalKey(visit, last.Number, last.Person), last.Person, VisitMails.Withdrawn, last.Id.Value), cancellation);
            await cards.SettleAsync(VisitCards.Visit, visit.Value, last.Person, cancellation);
        }
    }
}
