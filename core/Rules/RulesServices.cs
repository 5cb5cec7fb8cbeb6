using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>Registers the rules slice.</summary>
public static class RulesServices
{
    /// <summary>The book of rules and its import; needs an <see cref="ICandidates"/> beside it.</summary>
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddScoped<IRuleBook, RuleBook>()
        .AddScoped<MeasureSubjects>()
        .AddScoped<WriteRule>()
        .AddScoped<IWorkbookSheet, RuleSheet>()
        .AddScoped<RuleYear>()
        .AddSingleton<IYearRecordCheck, RuleRecordCheck>()
        .AddScoped<IYearSteps>(scope => scope.GetRequiredService<RuleYear>())
        .AddScoped<IYearRecords>(scope => scope.GetRequiredService<RuleYear>());

    /// <summary>Drafting, proposing, preview and the group-wide ranking; needs the organisation, approvals, card posts and results of rounds as well.</summary>
    public static IServiceCollection AddRuleDrafting(this IServiceCollection services) => services
        .AddScoped<DraftCheck>()
        .AddScoped<StartDraft>()
        .AddScoped<EditDraft>()
        .AddScoped<DiscardDraft>()
        .AddScoped<ProposeDraft>()
        .AddScoped<ViewDraft>()
        .AddScoped<PreviewRule>()
        .AddScoped<ViewRules>()
        .AddScoped<ViewSupplements>()
        .AddScoped<ViewGroupRanking>()
        .AddScoped<ITableRows, GroupRankingRows>()
        .AddScoped<IApprovalEffect, RuleApproval>()
        .AddScoped<IApprovalEffect, SupplementApproval>();
}
