using TeamsGrading.Bot.Appeals;
using TeamsGrading.Bot.Approvals;
using TeamsGrading.Bot.Calendars;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Care;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Bot.Committees;
using TeamsGrading.Bot.Correspondence;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Desk;
using TeamsGrading.Bot.Home;
using TeamsGrading.Bot.Http;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Bot.Organization;
using TeamsGrading.Bot.Programmes;
using TeamsGrading.Bot.Records;
using TeamsGrading.Bot.Reminders;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Bot.Rules;
using TeamsGrading.Bot.Schedule;
using TeamsGrading.Bot.Supervision;
using TeamsGrading.Bot.Surveys;
using TeamsGrading.Bot.Teams;
using TeamsGrading.Bot.Tiers;
using TeamsGrading.Bot.Visits;
using TeamsGrading.Bot.Workbooks;
using TeamsGrading.Bot.Years;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Calendars;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;
using TeamsGrading.Core.Surveys;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Core.Visits;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Core.Years;

namespace TeamsGrading.Bot;

/// <summary>Composes the program from its rooms; nothing is decided here.</summary>
internal static class GradingHost
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = CommandLine.Names(args) ? [] : args,
            ContentRootPath = ContentRoot.Find(),
        });
        var settings = GradingSettings.Read(builder.Configuration, builder.Environment, CommandLine.NeedsNothing(args));
        // A command that needs nothing to be right starts whatever the settings say; the doctor reads them itself.
        IConfiguration edges = CommandLine.NeedsNothing(args) ? new ConfigurationBuilder().Build() : builder.Configuration;
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddGradingStorage(settings.Provider, settings.ConnectionString, settings.MaxBatchSize);
        builder.Services.AddRooms(settings.KeyFolder, settings.RemindAfterWorkingDays, Path.Combine(settings.DataFolder, "evidence"), settings.Originals);
        builder.Services.AddSingleton(settings.Supervision);
        builder.Services.AddSingleton(settings.Export);
        builder.Services.AddSingleton(settings.Upload);
        builder.Services.AddSingleton(settings.Upkeep);
        builder.Services.AddSingleton(settings.Appeals);
        builder.Services.AddSingleton(settings.Programmes);
        builder.Services.AddSingleton(settings.Surveys);
        builder.Services.AddSingleton(SurveyAddress.Read(edges));
        builder.Services.AddSurveyLimits(AnswerLimit.Read(edges));
        builder.Services.AddSingleton(settings.Reminders);
        builder.Services.AddSingleton(MailSettings.ReadSecret(edges));
        builder.Services.AddSingleton(settings.Visits);
        builder.Services.AddSignIn(builder.Configuration, builder.Environment, CommandLine.NeedsNothing(args));
        builder.Services.AddDesk();
        builder.Services.AddAddinApi(AddinLimit.Read(edges));
        if (!CommandLine.Names(args))
        {
            if (!TeamsSettings.IsOff(builder.Configuration))
            {
                builder.Services.AddTeams(builder.Configuration, builder.Environment);
            }

            builder.Services.AddMailSending(builder.Configuration, settings.DataFolder);
        }

        // Does nothing unless the service control manager of Windows started the program.
        builder.Services.AddWindowsService(service => service.ServiceName = "TeamsGrading");
        builder.Services.AddCommands();
        builder.Services.AddHealth();
        builder.Services.AddSchedule(settings.Provider, settings.ConnectionString);
        return builder;
    }

    /// <summary>Every room with its cards, without the edges that need a web server: what the rehearsal of a year stands on too.</summary>
    public static IServiceCollection AddRooms(this IServiceCollection services, string keyFolder, int remindAfterWorkingDays, string evidenceFolder, OriginalSettings? originals = null)
    {
        services.AddOrganization();
        services.AddApprovals(new ApprovalSettings(remindAfterWorkingDays));
        services.AddCommittees();
        services.AddCommitteeProposals();
        services.AddRules();
        services.AddRuleDrafting();
        services.AddCustomers();
        services.AddUpkeep();
        services.AddCustomerFiles();
        services.AddFileStore(evidenceFolder);
        services.AddOriginals(originals);
        services.AddRemarks();
        services.AddSpecialTiers();
        services.AddWorkbooks();
        services.AddWorkbookFiles();
        services.AddScoped<SeedDemo>();
        services.AddScoped<SeedLevels>();
        services.AddDeliveries();
        services.AddMails();
        services.AddReminders();
        services.AddRounds(keyFolder);
        services.AddTiers();
        services.AddServicePlans();
        services.AddSupervision();
        services.AddFileChecks();
        services.AddCalendars();
        services.AddCare();
        services.AddReports();
        services.AddCustomerReportSections();
        services.AddAwardsSection();
        services.AddAppeals();
        services.AddProgrammes();
        services.AddSurveys(keyFolder);
        services.AddVisits();
        services.AddCorrespondence();
        services.AddYears();
        services.AddRecords();
        services.AddCards();
        services.AddHome();
        services.AddRoundCards();
        services.AddRulesCards();
        services.AddApprovalCards();
        services.AddTiersCards();
        services.AddServicePlanCards();
        services.AddSupervisionCards();
        services.AddFileCheckCards();
        services.AddCommitteeCards();
        services.AddSpecialTierCards();
        services.AddYearsCards();
        services.AddVersionsPage();
        services.AddRecordsCards();
        services.AddFileCards();
        services.AddSearchCards();
        services.AddUpkeepCards();
        services.AddGuideCards();
        services.AddRightCards();
        services.AddPersonCards();
        services.AddFileExportPages();
        services.AddMailCards();
        services.AddReminderCards();
        services.AddOriginalCards();
        services.AddRemarkCards();
        services.AddReportCards();
        services.AddCareCards();
        services.AddCalendarCards();
        services.AddAppealCards();
        services.AddProgrammeCards();
        services.AddSurveyCards();
        services.AddJobs();
        services.AddVisitCards();
        return services;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UseProblems();
        app.UseSurveyLimits();
        app.UseAuthentication();
        app.UseAddinLimits();
        app.UseAuthorization();
        app.MapHealth();
        app.MapDesk();
        app.MapAddin();
        app.MapYears();
        app.MapRecords();
        app.MapRankings();
        app.MapGroupRanking();
        app.MapVersions();
        app.MapPictures();
        app.MapPlans();
        app.MapEvidence();
        app.MapFileExport();
        app.MapCustomerPage();
        app.MapAccessLog();
        app.MapFilePage();
        app.MapRightsPage();
        app.MapDuePage();
        app.MapCustomersPage();
        app.MapOriginalsPage();
        app.MapMonthPage();
        app.MapOriginals();
        app.MapReports();
        app.MapAppealFiles();
        app.MapVisitPapers();
        app.MapFileIntake();
        app.MapProgrammeFiles();
        app.MapSurveys();
        app.MapMessages();
        app.MapContacts();
        app.MapPlansToWrite();
        app.MapReportsToWrite();
        app.MapAnswersToWrite();
        app.MapUploads();
        app.MapTables();
        app.MapTeams();
        return app;
    }

    /// <summary>Brings the schema up to date and, in Development on an empty database, makes the demo group.</summary>
    public static Task PrepareAsync(WebApplication app) => app.Services.GetRequiredService<FirstStart>().RunAsync(app.Lifetime.ApplicationStopping);
}
