using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Committees;

/// <summary>Registers the rating committees.</summary>
public static class CommitteesServices
{
    /// <summary>Which committee is in force, and its sheet of the workbook.</summary>
    public static IServiceCollection AddCommittees(this IServiceCollection services) => services
        .AddScoped<ICommitteeRolls, CommitteeRolls>()
        .AddScoped<IWorkbookSheet, CommitteeSheet>();

    /// <summary>Drafts, proposals and what they come to; stands on approvals.</summary>
    /// <param name="due">Null for the ordinary day.</param>
    public static IServiceCollection AddCommitteeProposals(this IServiceCollection services, CommitteeDue? due = null) => services
        .AddSingleton(due ?? new CommitteeDue())
        .AddScoped<DraftDesk>()
        .AddScoped<ViewCommittee>()
        .AddScoped<ListCommittees>()
        .AddScoped<ViewCommitteeDraft>()
        .AddScoped<EditCommitteeDraft>()
        .AddScoped<FindMembers>()
        .AddScoped<ProposeCommittee>()
        .AddScoped<IApprovalEffect, CommitteeEffect>()
        .AddScoped<IYearSteps, CommitteeYear>()
        .AddScoped<IYearRecords, CommitteeYear>()
        .AddSingleton<IYearRecordCheck, CommitteeYearCheck>();
}
