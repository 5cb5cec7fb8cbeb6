using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>A link for one customer; <paramref name="Token"/> is told this once and kept nowhere.</summary>
public sealed record HandedLink(string Code, string Customer, string Token, DateOnly ExpiresOn);

/// <summary>Links that were made at once.</summary>
public sealed record HandedLinks(SurveyUnitId Part, string Title, string EnglishTitle, IReadOnlyList<HandedLink> Links);

/// <summary>
/// Makes links for customers of the unit who have not answered, for the liaison to hand on (001 §5.3). Only the hash of a link is kept, so one that
/// is lost is replaced by a new one, and the old one leads nowhere.
/// </summary>
public sealed class HandOutLinks(GradingDb db, SurveysGround ground, SurveySettings settings, ICustomers customers, ICardPosts cards)
{
    /// <summary>Links made at once.</summary>
    public const int Most = 10;

    public async Task<Result<HandedLinks>> RunAsync(PersonId actor, SurveyUnitId id, IReadOnlyCollection<InvitationId> wanted, CancellationToken cancellation)
    {
        var found = await ground.PartAsync(actor, id, GradingAction.HandOutSurvey, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (part, _) = found.Value;
        var some = wanted.Distinct().Take(Most).ToList();
        return await db.WriteWholeAsync<HandedLinks>(
            async () =>
            {
                var survey = await db.Set<Survey>().AsNoTracking().SingleAsync(each => each.Id == part.Survey, cancellation);
                if (survey.State != SurveyState.Open || survey.Until < ground.Today)
                {
                    return new SurveyIsClosed();
                }

                var invitations = await db.Set<SurveyInvitation>()
                    .Where(invitation => invitation.Survey == part.Survey && invitation.Unit == part.Unit && some.Contains(invitation.Id)).ToListAsync(cancellation);
                if (invitations.Count == 0)
                {
                    return new NothingThere();
                }

                if (invitations.TrueForAll(invitation => invitation.Answered))
                {
                    return new InvitationIsAnswered();
                }

                var names = (await customers.OfAsync([.. invitations.Select(invitation => invitation.Customer)], cancellation)).ToDictionary(card => card.Id);
                var last = ground.Today.AddDays(settings.LinkDays);
                var expires = last < survey.Until ? last : survey.Until;
                var links = new List<HandedLink>();
                foreach (var invitation in invitations.Where(invitation => !invitation.Answered))
                {
                    var token = LinkSecret.New();
                    invitation.HandOut(token, expires);
                    var customer = names.GetValueOrDefault(invitation.Customer);
                    links.Add(new HandedLink(customer?.Code ?? "", customer?.Name ?? "", token, expires));
                }

                await cards.RefreshAsync(SurveyCards.Unit, id.Value, null, cancellation);
                return new HandedLinks(id, survey.Title, survey.EnglishTitle, [.. links.OrderBy(link => link.Code, StringComparer.Ordinal)]);
            },
            cancellation);
    }
}
