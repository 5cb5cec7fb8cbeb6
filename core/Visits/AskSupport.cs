using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>A unit that is going to visit a strategic customer asks headquarters for support (001 §7.2.4, M09): the customer's follower and the officers have it at once.</summary>
public sealed class AskSupport(GradingDb db, VisitGround ground, IAccess access, ICareMap care, ICustomers customers, ICardPosts cards, IMails mails)
{
    public async Task<Result<SupportId>> RunAsync(PersonId actor, VisitId id, string? text, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, id, GradingAction.PlanVisits, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var visit = found.Value;
        if (visit.Direction != VisitDirection.Outgoing || visit.ByHeadquarters || !await IsStrategicAsync(visit, cancellation))
        {
            return new SupportIsForStrategicVisits();
        }

        var asked = VisitText.Read("text", text, VisitSupport.Longest);
        if (asked.Refused(out refusal))
        {
            return refusal;
        }

        if (asked.Value.Length == 0)
        {
            return new SupportNeedsText();
        }

        return await db.WriteWholeAsync<SupportId>(
            async () =>
            {
                var now = await db.Set<Visit>().AsNoTracking().SingleAsync(each => each.Id == id, cancellation);
                if (VisitGround.Ended(now) is { } ended)
                {
                    return ended;
                }

                if (now.StartUtc <= ground.Now)
                {
                    return new SupportComesTooLate();
                }

                if (await db.Set<VisitSupport>().AsNoTracking().FirstOrDefaultAsync(each => each.OpenKey == id.Value, cancellation) is { } open)
                {
                    return open.AskedBy == actor && open.Text == asked.Value ? open.Id : new SupportIsAsked();
                }

                var support = VisitSupport.Ask(id, asked.Value, actor, ground.Now);
                db.Add(support);
                foreach (var person in await AnswerersAsync(visit, cancellation))
                {
                    await cards.PostAsync(person, VisitCards.Support, support.Id.Value, now.StartUtc, cancellation);
                    await mails.QueueAsync(
                        new NewMail(string.Create(CultureInfo.InvariantCulture, $"{VisitMails.Support}:{support.Id.Value}:{person.Value}"), person, VisitMails.Support, support.Id.Value),
                        cancellation);
                }

                await cards.RefreshAsync(VisitCards.Visit, id.Value, null, cancellation);
                return support.Id;
            },
            cancellation);
    }

    /// <summary>Whether support can be asked for at all.</summary>
    internal async Task<bool> IsStrategicAsync(Visit visit, CancellationToken cancellation) =>
        visit.Strategic || (await customers.OfAsync([visit.Customer], cancellation)).FirstOrDefault()?.Standing == CustomerStanding.Strategic;

    /// <summary>The customer's follower first, then everybody else who answers.</summary>
    internal async Task<IReadOnlyList<PersonId>> AnswerersAsync(Visit visit, CancellationToken cancellation)
    {
        var officers = await access.PeopleAsync(GradingAction.SupportVisits, visit.Unit, cancellation);
        var followers = await care.FollowersAsync([visit.Subject], ground.Today, cancellation);
        return followers.TryGetValue(visit.Subject, out var follower) ? [follower.Acting, .. officers.Where(person => person != follower.Acting)] : officers;
    }
}

/// <summary>Headquarters answers: it supports the visit, with what and whom, or says why not.</summary>
public sealed class AnswerSupport(GradingDb db, VisitGround ground, ICardPosts cards, IMails mails)
{
    public async Task<Result> RunAsync(PersonId actor, SupportId id, bool given, string? answer, CancellationToken cancellation)
    {
        if (await db.Set<VisitSupport>().AsNoTracking().FirstOrDefaultAsync(support => support.Id == id, cancellation) is not { } found)
        {
            return new NothingThere();
        }

        if ((await ground.DemandAsync(actor, found.Visit, GradingAction.SupportVisits, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var said = VisitText.Read("answer", answer, VisitSupport.Longest);
        if (said.Refused(out refusal))
        {
            return refusal;
        }

        if (said.Value.Length == 0)
        {
            return new SupportNeedsAnswer();
        }

        var answered = await db.WriteWholeAsync<bool>(
            async () =>
            {
                var support = await db.Set<VisitSupport>().SingleAsync(each => each.Id == id, cancellation);
                if (support.State != SupportState.Asked)
                {
                    return support.AnsweredBy == actor && support.Answer == said.Value && support.State == SupportState.Given == given ? true : new SupportIsAnswered();
                }

                support.Reply(given, said.Value, actor, ground.Now);
                var planner = await db.Set<Visit>().AsNoTracking().Where(visit => visit.Id == support.Visit).Select(visit => visit.Planner).SingleAsync(cancellation);
                await cards.SettleAsync(VisitCards.Support, id.Value, null, cancellation);
                foreach (var person in new[] { support.AskedBy, planner }.Distinct())
                {
                    await cards.PostAsync(person, VisitCards.Visit, support.Visit.Value, null, cancellation);
                    await mails.QueueAsync(
                        new NewMail(string.Create(CultureInfo.InvariantCulture, $"{VisitMails.Answer}:{id.Value}:{person.Value}"), person, VisitMails.Answer, id.Value), cancellation);
                }

                await cards.RefreshAsync(VisitCards.Visit, support.Visit.Value, null, cancellation);
                return true;
            },
            cancellation);
        return answered.Error is { } error ? error : Result.Done;
    }
}
