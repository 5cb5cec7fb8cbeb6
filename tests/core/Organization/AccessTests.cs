using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Organization;

/// <summary>Every role and duty × every action × own unit, other unit, headquarters, against a table written out by hand.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    // y allowed, n not allowed, - as if it did not exist. Columns: own unit, other unit, headquarters; then the same person at headquarters: headquarters, any unit.
    private const string Expected = """
        Liaison                   | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit y-- yy | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer y-- yy | RunSelfCheck y-- yy | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars y-- yy | ReadFile y-- yy | KeepFile y-- yy | RemarkRisk y-- yy | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess y-- yy | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare y-- yy | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals y-- yy | DraftAppeals y-- yy | ReportAppeals y-- yy | AnswerVipAppeals y-- yy | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme y-- yy | RunProgramme y-- yy | SeeProgramme y-- yy | RunSurvey n-- nn | HandOutSurvey y-- yy | SeeSurvey y-- yy | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits y-- yy | PlanVisits y-- yy | HearOfVisits n-- nn | SupportVisits n-- nn
        UnitManager               | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound y-- yy | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit y-- yy | ProposeForGroup n-- nn | DecideApproval y-- yy | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer y-- yy | RunSelfCheck y-- yy | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars y-- yy | ReadFile y-- yy | KeepFile n-- nn | RemarkRisk y-- yy | CloseRemark y-- yy | ExportFiles y-- yy | RequestAccess y-- yy | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles y-- yy | PublishReport n-- nn | ReadReport n-- nn | ViewCare y-- yy | NameLiaison y-- yy | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals y-- yy | DraftAppeals y-- yy | ReportAppeals y-- yy | AnswerVipAppeals y-- yy | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme y-- yy | RunProgramme n-- nn | SeeProgramme y-- yy | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey y-- yy | RunJobs n-- nn | AnswerForAppeals y-- yy | WatchReminders n-- nn | ViewVisits y-- yy | PlanVisits y-- yy | HearOfVisits y-- yy | SupportVisits n-- nn
        PartyRecorder             | ViewUnit y-- yy | ViewCustomers n-- nn | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval y-- yy | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        HeadquartersOfficer       | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook y-- yy | OpenRound n-- nn | WatchRound y-- yy | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup y-- yy | DecideApproval n-- nn | ViewYear y-- yy | AnswerFiling y-- yy | ViewGroupRanking y-- yy | BarCustomer y-- yy | RunSelfCheck n-- nn | RunSpotCheck y-- yy | ExportYear n-- nn | SeeBars y-- yy | ReadFile y-- yy | KeepFile n-- nn | RemarkRisk y-- yy | CloseRemark y-- yy | ExportFiles y-- yy | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog y-- yy | PublishGuide y-- yy | CheckFiles y-- yy | WatchMails y-- yy | AnswerForFiles n-- nn | PublishReport y-- yy | ReadReport y-- yy | ViewCare y-- yy | NameLiaison y-- yy | NameFollower y-- yy | KeepCalendar y-- yy | ReadAppeals y-- yy | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals y-- yy | DecideGroupAppeals n-- nn | PublishProgramme y-- yy | RunProgramme n-- nn | SeeProgramme y-- yy | RunSurvey y-- yy | HandOutSurvey n-- nn | SeeSurvey y-- yy | RunJobs y-- yy | AnswerForAppeals n-- nn | WatchReminders y-- yy | ViewVisits y-- yy | PlanVisits y-- yy | HearOfVisits n-- nn | SupportVisits y-- yy
        ResourceCommitteeRecorder | ViewUnit y-- yy | ViewCustomers n-- nn | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval y-- yy | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking y-- yy | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        KeyAccountManager         | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult n-- nn | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear n-- nn | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars y-- yy | ReadFile y-- yy | KeepFile n-- nn | RemarkRisk y-- yy | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare y-- yy | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals y-- yy | DraftAppeals y-- yy | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme y-- yy | SeeProgramme y-- yy | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits y-- yy | PlanVisits y-- yy | HearOfVisits n-- nn | SupportVisits n-- nn
        InformationCentre         | ViewUnit y-- yy | ViewCustomers n-- nn | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult n-- nn | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear n-- nn | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess y-- yy | ReadAccessLog y-- yy | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails y-- yy | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar y-- yy | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs y-- yy | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        ArchiveKeeper             | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult n-- nn | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear n-- nn | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile y-- yy | KeepFile y-- yy | RemarkRisk y-- yy | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits y-- yy | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        Inspector                 | ViewUnit y-- yy | ViewCustomers n-- nn | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound y-- yy | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking y-- yy | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear y-- yy | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        LeaderInCharge            | ViewUnit y-- yy | ViewCustomers n-- nn | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval y-- yy | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking y-- yy | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport y-- yy | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals y-- yy | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals y-- yy | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        GeneralManager            | ViewUnit y-- yy | ViewCustomers n-- nn | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval y-- yy | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking y-- yy | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport y-- yy | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        Leader                    | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound y-- yy | RemindMembers n-- nn | CloseRound n-- nn | CastBallot y-- yy | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit y-- yy | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        Member                    | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound n-- nn | WatchRound n-- nn | RemindMembers n-- nn | CloseRound n-- nn | CastBallot y-- yy | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit n-- nn | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer n-- nn | RunSelfCheck n-- nn | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars n-- nn | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        Secretary                 | ViewUnit y-- yy | ViewCustomers y-- yy | ImportWorkbook n-- nn | OpenRound y-- yy | WatchRound y-- yy | RemindMembers y-- yy | CloseRound y-- yy | CastBallot n-- nn | ViewResult y-- yy | ExportRound n-- nn | ProposeForUnit y-- yy | ProposeForGroup n-- nn | DecideApproval n-- nn | ViewYear y-- yy | AnswerFiling n-- nn | ViewGroupRanking n-- nn | BarCustomer y-- yy | RunSelfCheck y-- yy | RunSpotCheck n-- nn | ExportYear n-- nn | SeeBars y-- yy | ReadFile n-- nn | KeepFile n-- nn | RemarkRisk n-- nn | CloseRemark n-- nn | ExportFiles n-- nn | RequestAccess n-- nn | OpenAccess n-- nn | ReadAccessLog n-- nn | PublishGuide n-- nn | CheckFiles n-- nn | WatchMails n-- nn | AnswerForFiles n-- nn | PublishReport n-- nn | ReadReport n-- nn | ViewCare n-- nn | NameLiaison n-- nn | NameFollower n-- nn | KeepCalendar n-- nn | ReadAppeals n-- nn | DraftAppeals n-- nn | ReportAppeals n-- nn | AnswerVipAppeals n-- nn | HandleAppeals n-- nn | DecideGroupAppeals n-- nn | PublishProgramme n-- nn | RunProgramme n-- nn | SeeProgramme n-- nn | RunSurvey n-- nn | HandOutSurvey n-- nn | SeeSurvey n-- nn | RunJobs n-- nn | AnswerForAppeals n-- nn | WatchReminders n-- nn | ViewVisits n-- nn | PlanVisits n-- nn | HearOfVisits n-- nn | SupportVisits n-- nn
        """;

    private readonly Unit headquarters = Unit.Establish("HQ", "总部", null, null);
    private TestDatabase test = null!;
    private Unit own = null!;
    private Unit other = null!;

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in Expected.Split('\n'))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var cell in parts[1..])
            {
                var (action, answers) = (cell[..cell.IndexOf(' ')], cell[cell.IndexOf(' ')..].Replace(" ", ""));
                rows.Add(parts[0], action, answers);
            }
        }

        return rows;
    }

    [Fact]
    public void Expected_Table_NamesEveryRoleDutyAndAction()
    {
        var named = Rows().Select(row => ((string)row[0], (string)row[1])).ToHashSet();
        var all = Enum.GetNames<Role>().Concat(Enum.GetNames<CommitteeDuty>())
            .SelectMany(role => Enum.GetNames<GradingAction>().Select(action => (role, action))).ToHashSet();

        Assert.True(all.SetEquals(named));
    }

    [Theory]
    [Trait("Clause", "A09")]
    [MemberData(nameof(Rows))]
    public async Task Demand_RoleActionScope_AnswersAsTheTableSays(string role, string action, string answers)
    {
        var wanted = Enum.Parse<GradingAction>(action);
        var inUnit = await PersonAsync(role, own);
        var atTop = await PersonAsync(role, headquarters);

        var seen = string.Concat(
            await AnswerAsync(inUnit, wanted, own),
            await AnswerAsync(inUnit, wanted, other),
            await AnswerAsync(inUnit, wanted, headquarters),
            await AnswerAsync(atTop, wanted, headquarters),
            await AnswerAsync(atTop, wanted, own));

        Assert.Equal(answers, seen);
        Assert.Equal(answers.Count(answer => answer != 'y'), await test.WithDbAsync(db => db.Set<Refusal>().CountAsync()));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Demand_UnknownPersonOrUnit_LooksAsIfNothingWereThere()
    {
        var person = await PersonAsync(nameof(Role.HeadquartersOfficer), headquarters);

        Assert.Equal('-', await AnswerAsync(PersonId.New(), GradingAction.ViewUnit, own));
        Assert.Equal('-', await AnswerAsync(person, GradingAction.ViewUnit, Unit.Establish("GHOST", "", null, null)));
        foreach (var action in Enum.GetValues<GradingAction>())
        {
            // Nobody belongs to no unit: that would tell what is not there from what is hidden.
            Assert.Equal(new NothingThere(), (await test.RunAsync((IAccess access) => access.DemandAsync(PersonId.New(), action, default, default))).Error);
        }
    }

    [Fact]
    public async Task People_EntitledToSeeAResult_AreThoseWhoDemandSuccessfully()
    {
        var people = new List<PersonId>();
        foreach (var role in Enum.GetNames<Role>().Concat(Enum.GetNames<CommitteeDuty>()))
        {
            people.Add(await PersonAsync(role, own));
            people.Add(await PersonAsync(role, other));
            people.Add(await PersonAsync(role, headquarters));
        }

        foreach (var action in Enum.GetValues<GradingAction>().Where(action => action != GradingAction.ViewUnit))
        {
            var named = await test.RunAsync<IAccess, IReadOnlyList<PersonId>>(access => access.PeopleAsync(action, own.Id, default));
            var allowed = new HashSet<PersonId>();
            foreach (var person in people)
            {
                var units = await test.RunAsync<IAccess, IReadOnlyList<UnitId>>(access => access.UnitsAsync(person, action, default));
                if (units.Contains(own.Id))
                {
                    allowed.Add(person);
                }
            }

            Assert.True(allowed.SetEquals(named), action.ToString());
        }
    }

    [Fact]
    [Trait("Clause", "R07")]
    public async Task Demand_SeatInAnOlderCommittee_GivesNoRightAnyMore()
    {
        var former = await PersonAsync(nameof(CommitteeDuty.Secretary), own);
        await test.WithDbAsync(async db =>
        {
            db.Add(Committee.Establish(own.Id, "2026-2", new DateOnly(2026, 6, 1), [new CommitteeSeat(PersonId.New(), CommitteeDuty.Member)], null));
            return await db.SaveChangesAsync();
        });

        Assert.Equal('n', await AnswerAsync(former, GradingAction.OpenRound, own));
    }

    [Fact]
    public async Task Demand_WhileWriting_IsABug()
    {
        var person = await PersonAsync(nameof(Role.Liaison), own);

        await test.RunAsync<IServiceProvider, int>(async scope =>
        {
            var db = (GradingDb)scope.GetService(typeof(GradingDb))!;
            var access = (IAccess)scope.GetService(typeof(IAccess))!;
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                db.WriteAsync(() => access.DemandAsync(person, GradingAction.ViewUnit, own.Id, default), default));
            return 0;
        });
    }

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(services => services.AddOrganization().AddCommittees());
        own = Unit.Establish("A", "甲", headquarters.Id, null);
        other = Unit.Establish("B", "乙", headquarters.Id, null);
        await test.WithDbAsync(async db =>
        {
            db.AddRange(headquarters, own, other);
            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    private async Task<PersonId> PersonAsync(string role, Unit unit)
    {
        Role[] roles = Enum.TryParse<Role>(role, out var named) ? [named] : [];
        var person = Person.Join($"{role}-{unit.Code}", new PersonDetails(role, "", null, unit.Id, "", null, "zh-CN"), roles);
        await test.WithDbAsync(async db =>
        {
            db.Add(person);
            var committee = await db.Set<Committee>().SingleOrDefaultAsync(committee => committee.Unit == unit.Id);
            if (Enum.TryParse<CommitteeDuty>(role, out var duty))
            {
                var seats = (committee?.Seats ?? []).Select(seat => new CommitteeSeat(seat.Person, seat.Duty)).Append(new CommitteeSeat(person.Id, duty));
                db.RemoveRange(committee is null ? [] : [committee]);
                db.Add(Committee.Establish(unit.Id, "2026-1", new DateOnly(2026, 1, 1), seats, null));
            }

            return await db.SaveChangesAsync();
        });
        return person.Id;
    }

    private async Task<char> AnswerAsync(PersonId person, GradingAction action, Unit unit)
    {
        var answer = await test.RunAsync<IAccess, Result>(access => access.DemandAsync(person, action, unit.Id, default));
        return answer.Error switch { null => 'y', ActionNotAllowed => 'n', NothingThere => '-', _ => '?' };
    }
}
