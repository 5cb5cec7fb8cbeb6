using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Surveys;

/// <summary>How many of a unit's customers were invited and have answered.</summary>
public sealed record Turnout(SurveyUnitId Part, UnitId Unit, string Name, int Invited, int Answered);

/// <summary>A question in a list.</summary>
public sealed record QuestionLine(QuestionId Id, QuestionKind Kind, Bilingual Words, IReadOnlyList<Bilingual> Choices, bool Required);

/// <summary>A survey as who runs it sees it.</summary>
/// <param name="Locked">Somebody answered: the questions stand.</param>
public sealed record SurveyView(
    SurveyId Id, Bilingual Title, Bilingual Intro, IReadOnlyList<CustomerStanding> Kinds, DateOnly Until, SurveyState State, bool Locked, int Version, DateOnly? OpenedOn, DateOnly? ClosedOn,
    IReadOnlyList<Turnout> Units, IReadOnlyList<QuestionLine> Questions)
{
    public int Invited => Units.Sum(unit => unit.Invited);

    public int Answered => Units.Sum(unit => unit.Answered);
}

/// <summary>A survey in a list. <paramref name="Part"/> is the reader's own unit's part, if it has one.</summary>
public sealed record SurveyLine(SurveyId Id, Bilingual Title, DateOnly Until, SurveyState State, int Invited, int Answered, SurveyUnitId? Part);

/// <summary>Surveys that the reader may see.</summary>
public sealed record SurveyList(bool MayRun, IReadOnlyList<SurveyLine> Surveys);

/// <summary>Shows surveys: to headquarters all of them, to units those that ask their customers.</summary>
public sealed class ViewSurveys(GradingDb db, SurveysGround ground, IDirectory directory)
{
    /// <summary>Surveys in one list; older ones are left out.</summary>
    public const int Most = 100;

    public async Task<Result<SurveyView>> OneAsync(PersonId reader, SurveyId id, CancellationToken cancellation)
    {
        var found = await ground.RunAsync(reader, id, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var survey = found.Value;
        return new SurveyView(
            id, new Bilingual(survey.Title, survey.EnglishTitle), new Bilingual(survey.Intro, survey.EnglishIntro), survey.Standings, survey.Until, survey.State, survey.Locked,
            survey.Version, survey.OpenedOn, survey.ClosedOn, await TurnoutAsync(id, await ground.PartsAsync(reader, id, cancellation), cancellation),
            [.. (await ground.QuestionsAsync(id, cancellation)).Select(question => new QuestionLine(question.Id, question.Kind, question.Words, question.Choices, question.Required))]);
    }

    /// <summary>Those that run first, then drafts, then the newest that are closed.</summary>
    public async Task<SurveyList> ListAsync(PersonId reader, CancellationToken cancellation)
    {
        var runs = await ground.MayRunAsync(reader, cancellation);
        var home = (await directory.PersonAsync(reader, cancellation))?.Unit;
        var lines = new List<SurveyLine>();
        foreach (var survey in (await db.Set<Survey>().AsNoTracking().ToListAsync(cancellation))
            .OrderBy(survey => survey.State switch { SurveyState.Open => 0, SurveyState.Draft => 1, _ => 2 }).ThenByDescending(survey => survey.Until).ThenBy(survey => survey.Id.Value))
        {
            var parts = await ground.PartsAsync(reader, survey.Id, cancellation);
            if (lines.Count == Most || (!runs && (survey.State == SurveyState.Draft || parts.Count == 0)))
            {
                continue;
            }

            var turnout = await TurnoutAsync(survey.Id, parts, cancellation);
            lines.Add(new SurveyLine(
                survey.Id, new Bilingual(survey.Title, survey.EnglishTitle), survey.Until, survey.State, turnout.Sum(unit => unit.Invited), turnout.Sum(unit => unit.Answered),
                survey.State == SurveyState.Draft ? null : parts.Where(part => part.Unit == home).Select(part => (SurveyUnitId?)part.Id).FirstOrDefault()));
        }

        return new SurveyList(runs, lines);
    }

    /// <summary>What the answerer will see.</summary>
    public async Task<Result<AnswerForm>> PreviewAsync(PersonId reader, SurveyId id, CancellationToken cancellation)
    {
        var found = await ground.RunAsync(reader, id, cancellation);
        return found.Refused(out var refusal) ? refusal : AnswerSurvey.FormOf(found.Value, await ground.QuestionsAsync(id, cancellation));
    }

    /// <summary>The units to choose from.</summary>
    public async Task<Result<IReadOnlyList<UnitCard>>> UnitsAsync(PersonId reader, CancellationToken cancellation)
    {
        if ((await ground.RunsAsync(reader, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        return (await directory.UnitsAsync(cancellation)).Where(unit => unit.Parent is not null).ToList();
    }

    internal async Task<IReadOnlyList<Turnout>> TurnoutAsync(SurveyId id, IReadOnlyList<SurveyUnit> parts, CancellationToken cancellation)
    {
        var counts = await db.Set<SurveyInvitation>().AsNoTracking().Where(invitation => invitation.Survey == id)
            .GroupBy(invitation => new { invitation.Unit, invitation.Answered })
            .Select(group => new { group.Key.Unit, group.Key.Answered, Count = group.Count() }).ToListAsync(cancellation);
        var names = (await directory.UnitsAsync(cancellation)).ToDictionary(unit => unit.Id, unit => (unit.Code, unit.Name));
        return
        [
            .. parts.OrderBy(part => names.GetValueOrDefault(part.Unit).Code, StringComparer.Ordinal).Select(part => new Turnout(
                part.Id, part.Unit, names.GetValueOrDefault(part.Unit).Name ?? "", counts.Where(count => count.Unit == part.Unit).Sum(count => count.Count),
                counts.Where(count => count.Unit == part.Unit && count.Answered).Sum(count => count.Count))),
        ];
    }
}
