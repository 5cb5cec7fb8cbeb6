using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Approvals;

/// <summary>Registers approvals and filings.</summary>
public static class ApprovalsServices
{
    /// <param name="settings">Null for the ordinary ones.</param>
    public static IServiceCollection AddApprovals(this IServiceCollection services, ApprovalSettings? settings = null) => services
        .AddSingleton(settings ?? new ApprovalSettings())
        .AddScoped<Mandates>()
        .AddScoped<WaitingCards>()
        .AddScoped<ProposeVersion>()
        .AddScoped<IApprovals>(scope => scope.GetRequiredService<ProposeVersion>())
        .AddScoped<IApprovalList>(scope => scope.GetRequiredService<ProposeVersion>())
        .AddScoped<DecideStep>()
        .AddScoped<WithdrawProposal>()
        .AddScoped<HandleFiling>()
        .AddScoped<NameStandIn>()
        .AddScoped<EndStandIn>()
        .AddScoped<WaitingForMe>()
        .AddScoped<MyProposals>()
        .AddScoped<ListFilings>()
        .AddScoped<ListStandIns>()
        .AddScoped<ViewApproval>()
        .AddScoped<ViewVersions>()
        .AddScoped<IUnitFigures, OpenFilings>()
        .AddScoped<SeeOutcome>()
        .AddScoped<RemindWaiting>()
        .AddScoped<VerifyChain>()
        .AddScoped<ApprovalRecords>()
        .AddScoped<IYearRecords>(scope => scope.GetRequiredService<ApprovalRecords>())
        .AddSingleton<IYearRecordCheck, ApprovalRecordCheck>();
}
