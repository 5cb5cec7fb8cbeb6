using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>Reminds liaisons 7, 3 and 1 days before the last day while customers of theirs have not answered. Each once; after a standstill only the latest.</summary>
public sealed class RemindSurveys(GradingDb db, SurveysGround ground, IAccess access, ICardPosts cards, TimeProvider clock)
{
    /// <summary>Nobody is reminded before this hour, Asia/Shanghai.</summary>
    private const int FirstHour = 9;

    private static readonly int[] DaysBefore = [7, 3, 1];

    /// <summary>How many units were reminded.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var reminded = 0;
        foreach (var (part, version, reached) in await DueAsync(cancellation))
        {
            reminded += await OnceAsync(part, version, reached, cancellation) ? 1 : 0;
        }

        return reminded;
    }

    /// <summary>How many units a run would remind now.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) => (await DueAsync(cancellation)).Count;

    private async Task<IReadOnlyList<(SurveyUnitId Part, int Version, int Reached)>> DueAsync(CancellationToken cancellation)
    {
        if (GroupTime.LocalOf(clock.GetUtcNow()).Hour < FirstHour)
        {
            return [];
        }

        var (today, last) = (ground.Today, ground.Today.AddDays(DaysBefore[0]));
        var parts = await (
            from part in db.Set<SurveyUnit>().AsNoTracking()
            join survey in db.Set<Survey>().AsNoTracking() on part.Survey equals survey.Id
            where survey.State == SurveyState.Open && survey.Until >= today && survey.Until <= last
                && db.Set<SurveyInvitation>().Any(invitation => invitation.Survey == part.Survey && invitation.Unit == part.Unit && !invitation.Answered)
            select new { part.Id, part.Version, part.RemindedFor, survey.Until }).ToListAsync(cancellation);
        var due = new List<(SurveyUnitId, int, int)>();
        foreach (var part in parts)
        {
            var left = part.Until.DayNumber - today.DayNumber;
            var reached = DaysBefore.Where(days => left <= days).Min();
            if (part.RemindedFor is null || part.RemindedFor > reached)
            {
                due.Add((part.Id, part.Version, reached));
            }
        }

        return due;
    }

    private async Task<bool> OnceAsync(SurveyUnitId id, int version, int days, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    var part = await db.Set<SurveyUnit>().SingleAsync(each => each.Id == id, cancellation);
                    if (part.Version != version)
                    {
                        return false;
                    }

                    part.Remind(days);
                    foreach (var person in await access.PeopleAsync(GradingAction.HandOutSurvey, part.Unit, cancellation))
                    {
                        await cards.RemindAsync(person, SurveyCards.Unit, id.Value, cancellation);
                    }

                    return true;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process was first.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
