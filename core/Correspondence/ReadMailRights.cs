using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Correspondence;

/// <summary>What a person may do with mail in at least one unit.</summary>
public sealed record MailRights(
    bool Look, bool LogAppeals, bool RaiseAppeals, bool LogInterviews, bool AddContacts, bool InsertVisits, bool InsertReports, bool InsertAnswers)
{
    public bool Any => Look || LogAppeals || RaiseAppeals || LogInterviews || AddContacts || InsertVisits || InsertReports || InsertAnswers;
}

/// <summary>Says what a person may do, so that a pane offers nothing else; every use case asks again.</summary>
public sealed class ReadMailRights(IAccess access, IAppealDesk appeals, IDirectory directory)
{
    public async Task<MailRights> RunAsync(PersonId reader, CancellationToken cancellation)
    {
        async Task<bool> MayAsync(GradingAction action) => (await access.UnitsAsync(reader, action, cancellation)).Count > 0;
        var own = await directory.PersonAsync(reader, cancellation) is { } person ? await appeals.ChancesAsync(reader, person.Unit, cancellation) : default;
        var (look, keep, reports) = (await MayAsync(GradingAction.ViewCustomers), await MayAsync(GradingAction.KeepFile), await MayAsync(GradingAction.ReadReport));
        return new MailRights(
            look, own.Draft || await MayAsync(GradingAction.DraftAppeals), own.Raise || await MayAsync(GradingAction.ReportAppeals),
            keep || await MayAsync(GradingAction.PlanVisits), keep, await MayAsync(GradingAction.ViewVisits), look || reports, own.Read || await MayAsync(GradingAction.ReadAppeals));
    }
}
