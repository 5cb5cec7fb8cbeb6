using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>A customer who was invited. <paramref name="ExpiresOn"/> is null before a link was made.</summary>
public sealed record InvitedLine(InvitationId Id, string Code, string Name, CustomerStanding Standing, bool Answered, DateOnly? ExpiresOn);

/// <summary>A unit's part in a survey with one page of its customers, those that have not answered first.</summary>
/// <param name="MayHandOut">The reader may make links now.</param>
public sealed record SurveyUnitView(
    SurveyUnitId Id, SurveyId Survey, string Unit, Bilingual Title, DateOnly Until, SurveyState State, int Invited, int Answered, bool MayHandOut,
    IReadOnlyList<InvitedLine> Lines, int Page, int Pages);

/// <summary>Shows who of a unit was invited and whether they answered; never what.</summary>
public sealed class ViewSurveyUnit(GradingDb db, SurveysGround ground, IAccess access, IDirectory directory, ICustomers customers)
{
    public async Task<Result<SurveyUnitView>> RunAsync(PersonId reader, SurveyUnitId id, int page, CancellationToken cancellation)
    {
        var found = await ground.PartAsync(reader, id, GradingAction.SeeSurvey, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var (part, survey) = found.Value;
        var all = db.Set<SurveyInvitation>().AsNoTracking().Where(invitation => invitation.Survey == part.Survey && invitation.Unit == part.Unit);
        var (invited, answered) = (await all.CountAsync(cancellation), await all.CountAsync(invitation => invitation.Answered, cancellation));
        var pages = Math.Max(1, (invited + HandOutLinks.Most - 1) / HandOutLinks.Most);
        var shown = Math.Clamp(page, 1, pages);
        var some = await all.OrderBy(invitation => invitation.Answered).ThenBy(invitation => invitation.Customer)
            .Skip((shown - 1) * HandOutLinks.Most).Take(HandOutLinks.Most).ToListAsync(cancellation);
        var names = (await customers.OfAsync([.. some.Select(invitation => invitation.Customer)], cancellation)).ToDictionary(card => card.Id);
        return new SurveyUnitView(
            id, survey.Id, (await directory.UnitAsync(part.Unit, cancellation))?.Name ?? "", new Bilingual(survey.Title, survey.EnglishTitle), survey.Until, survey.State, invited, answered,
            survey.State == SurveyState.Open && survey.Until >= ground.Today && (await access.UnitsAsync(reader, GradingAction.HandOutSurvey, cancellation)).Contains(part.Unit),
            [.. some.Select(invitation => LineOf(invitation, names.GetValueOrDefault(invitation.Customer)))], shown, pages);
    }

    private static InvitedLine LineOf(SurveyInvitation invitation, CustomerCard? customer) => new(
        invitation.Id, customer?.Code ?? "", customer?.Name ?? "", customer?.Standing ?? CustomerStanding.General, invitation.Answered, invitation.ExpiresOn);
}
