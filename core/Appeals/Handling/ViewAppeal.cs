using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Appeals.Handling;

/// <summary>A step as it is shown.</summary>
public sealed record StepLine(int Number, AppealStepKind Kind, string? By, DateTime AtUtc, string Text, AppealCategory? Category, string? Person);

/// <summary>A file of an appeal as it is shown.</summary>
public sealed record FileLine(AppealFileId Id, string Name, long Size, DateTime AtUtc);

/// <summary>An appeal as a reader sees it, with what the reader may do now.</summary>
/// <param name="LeftDays">Working days left for the answer; 0 on the due day; null while no clock runs.</param>
/// <param name="Question">What headquarters asks, while the unit owes the reply.</param>
/// <param name="NoLiaison">Nobody is named as the unit's liaison.</param>
/// <param name="Remarks">Open remarks of risk of the customer, kind and day (A08).</param>
/// <param name="Steps">The last ones, newest first.</param>
public sealed record AppealView(
    AppealId Id, UnitId UnitId, string Unit, CustomerId CustomerId, string Customer, CustomerStanding Standing, bool Urgent, Month Month, AppealState State,
    AppealCategory Reported, AppealCategory Category, string Title, string Text, DateOnly? RaisedOn, string? RaisedBy, EscalationReason? Escalated, string? Assigned,
    DateOnly? DueOn, int? LeftDays, DateOnly? PausedOn, DateOnly? BreachedOn, string? Question, string Answer, string? AnsweredBy, DateOnly? AnsweredOn, string Decision,
    DateOnly? ClosedOn, bool NoLiaison, IReadOnlyList<string> Remarks, IReadOnlyList<FileLine> Files, IReadOnlyList<StepLine> Steps, int StepCount, int Version, AppealRights Rights);

/// <summary>What the reader may do with the appeal now.</summary>
public sealed record AppealRights(
    bool Edit, bool Send, bool Sort, bool AskBack, bool Reply, bool Answer, bool SendUp, bool Decide, bool Escalate, bool Close, bool Withdraw, bool Attach,
    IReadOnlyList<(PersonId Id, string Name)> People);

/// <summary>Shows an appeal to whoever reads the unit's; a draft to those who write it.</summary>
public sealed class ViewAppeal(
    GradingDb db, AppealsGround ground, AppealTurn turns, SortAppeal sort, ICustomers customers, IDirectory directory, IRiskRemarks remarks, IWorkingDays days)
{
    public const int StepsAtOnce = 6;

    public async Task<Result<AppealView>> RunAsync(PersonId reader, AppealId id, CancellationToken cancellation)
    {
        var found = await ground.AppealAsync(reader, id, GradingAction.ReadAppeals, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var appeal = found.Value;
        var steps = await StepsAsync(id, 0, StepsAtOnce, cancellation);
        var question = appeal.State != AppealState.AskedBack ? null : await db.Set<AppealStep>().AsNoTracking()
            .Where(step => step.Appeal == id && step.Kind == AppealStepKind.AskedBack).OrderByDescending(step => step.Number).Select(step => step.Text).FirstOrDefaultAsync(cancellation);
        var calendar = await days.CalendarAsync(cancellation);
        return new AppealView(
            id, appeal.Unit, (await directory.UnitAsync(appeal.Unit, cancellation))?.Name ?? "", appeal.Customer,
            (await customers.OfAsync([appeal.Customer], cancellation)).SingleOrDefault()?.Name ?? "", appeal.Standing, appeal.Urgent, appeal.Month, appeal.State,
            appeal.Reported, appeal.Category, appeal.Title, appeal.Text,
            appeal.RaisedUtc is { } raised ? DateOnly.FromDateTime(GroupTime.LocalOf(raised)) : null, await NameAsync(appeal.RaisedBy ?? appeal.DraftedBy, cancellation),
            appeal.Escalated, await NameAsync(appeal.Assigned, cancellation), appeal.ClockRuns ? appeal.DueOn : null,
            appeal.ClockRuns ? calendar.WorkingDaysBetween(ground.Today, appeal.DueOn!.Value) : null, appeal.State == AppealState.AskedBack ? appeal.ClockPausedOn : null,
            appeal.BreachedOn ?? (appeal.ClockRuns && appeal.Clock.IsLate(ground.Today) ? appeal.DueOn!.Value.AddDays(1) : null),
            question, appeal.Answer, await NameAsync(appeal.AnsweredBy, cancellation), appeal.AnsweredOn, appeal.Decision, appeal.ClosedOn,
            await turns.HasNoLiaisonAsync(appeal.Unit, cancellation),
            [.. (await remarks.OpenAsync([appeal.Subject], cancellation)).SelectMany(each => each).Select(note => note.Mark)],
            [
                .. (await db.Set<AppealFile>().AsNoTracking().Where(file => file.Appeal == id && file.StandingKey != null).OrderBy(file => file.AtUtc).ToListAsync(cancellation))
                    .Select(file => new FileLine(file.Id, file.Name, file.Size, file.AtUtc)),
            ],
            steps, appeal.Steps, appeal.Version, await RightsAsync(reader, appeal, cancellation));
    }

    /// <summary>The history, newest first, whole texts; a page of it.</summary>
    public async Task<Result<(AppealView Appeal, int Page, int Pages, IReadOnlyList<StepLine> Steps)>> HistoryAsync(PersonId reader, AppealId id, int page, CancellationToken cancellation)
    {
        var view = await RunAsync(reader, id, cancellation);
        if (view.Refused(out var refusal))
        {
            return refusal;
        }

        var pages = Math.Max(1, (view.Value.StepCount + StepsAtOnce - 1) / StepsAtOnce);
        var shown = Math.Clamp(page, 1, pages);
        return (view.Value, shown, pages, await StepsAsync(id, (shown - 1) * StepsAtOnce, StepsAtOnce, cancellation));
    }

    private async Task<IReadOnlyList<StepLine>> StepsAsync(AppealId id, int skip, int most, CancellationToken cancellation)
    {
        var lines = new List<StepLine>();
        foreach (var step in await db.Set<AppealStep>().AsNoTracking().Where(step => step.Appeal == id).OrderByDescending(step => step.Number).Skip(skip).Take(most).ToListAsync(cancellation))
        {
            lines.Add(new StepLine(step.Number, step.Kind, await NameAsync(step.By, cancellation), step.AtUtc, step.Text, step.Category, await NameAsync(step.Person, cancellation)));
        }

        return lines;
    }

    private async Task<AppealRights> RightsAsync(PersonId reader, Appeal appeal, CancellationToken cancellation)
    {
        Task<bool> MayAsync(GradingAction action) => ground.MayAsync(reader, action, appeal.Unit, cancellation);
        var (handles, reports, drafts, answers) = (
            await MayAsync(GradingAction.HandleAppeals), await MayAsync(GradingAction.ReportAppeals), await MayAsync(GradingAction.DraftAppeals),
            await MayAsync(GradingAction.AnswerVipAppeals));
        var state = appeal.State;
        var sorts = handles && state is (AppealState.WithHeadquarters or AppealState.AskedBack or AppealState.AtGroup);
        var people = new List<(PersonId, string)>();
        foreach (var person in sorts ? await sort.PeopleAsync(cancellation) : [])
        {
            people.Add((person, await NameAsync(person, cancellation) ?? ""));
        }

        return new AppealRights(
            Edit: drafts && state == AppealState.Draft,
            Send: reports && state == AppealState.Draft,
            Sort: sorts,
            AskBack: handles && state == AppealState.WithHeadquarters,
            Reply: reports && state == AppealState.AskedBack,
            Answer: appeal.IsOfTheUnit ? answers && state == AppealState.WithUnit : handles && state == AppealState.WithHeadquarters,
            SendUp: handles && state == AppealState.WithHeadquarters,
            Decide: state == AppealState.AtGroup && await MayAsync(GradingAction.DecideGroupAppeals),
            Escalate: answers && state == AppealState.WithUnit,
            Close: reports && state == AppealState.Answered,
            Withdraw: reports && state is (AppealState.WithUnit or AppealState.WithHeadquarters or AppealState.AskedBack),
            Attach: appeal.State == AppealState.Draft ? drafts : appeal.IsOpen && (reports || handles),
            people);
    }

    private async Task<string?> NameAsync(PersonId? person, CancellationToken cancellation) =>
        person is { } id ? (await directory.PersonAsync(id, cancellation))?.Name : null;
}
