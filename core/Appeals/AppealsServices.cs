using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Appeals.Records;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Appeals;

/// <summary>Registers appeals: the monthly return, the way of an appeal, its clock.</summary>
public static class AppealsServices
{
    /// <param name="settings">Null for the ordinary ones.</param>
    public static IServiceCollection AddAppeals(this IServiceCollection services, AppealSettings? settings = null)
    {
        services.TryAddSingleton(settings ?? new AppealSettings());
        services.TryAddScoped<ICareMap, NoCare>();
        services.TryAddScoped<IWorkingDays, PublishedDays>();
        services.TryAddScoped<IReportMonths, NoReports>();
        return services
            .AddScoped<AppealsGround>()
            .AddScoped<AppealTurn>()
            .AddScoped<AppealLines>()
            .AddScoped<StrategicCustomers>()
            .AddScoped<MonthBook>()
            .AddScoped<WriteDraft>()
            .AddScoped<SayNothing>()
            .AddScoped<SubmitMonth>()
            .AddScoped<ViewMonth>()
            .AddScoped<ViewCustomerMonth>()
            .AddScoped<ReleaseCustomers>()
            .AddScoped<StepAppeal>()
            .AddScoped<RaiseAppeal>()
            .AddScoped<EscalateAppeal>()
            .AddScoped<SortAppeal>()
            .AddScoped<AskBack>()
            .AddScoped<SendUp>()
            .AddScoped<AnswerAppeal>()
            .AddScoped<CloseAppeal>()
            .AddScoped<ViewAppeal>()
            .AddScoped<ListAppeals>()
            .AddScoped<WatchAppeals>()
            .AddScoped<ChooseCustomer>()
            .AddScoped<ListDrafts>()
            .AddScoped<ViewMonthState>()
            .AddScoped<AttachFile>()
            .AddScoped<ListAnswered>()
            .AddScoped<IAppealDesk, AppealDesk>()
            .AddScoped<IMonthlyDues, MonthlyDues>()
            .AddScoped<IReportSections, AppealReport>()
            .AddScoped<ITableRows, AppealRows>()
            .AddScoped<ICustomerTimeline, AppealTimeline>();
    }
}
