using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rules;

/// <summary>Registers the rules slice; it needs an <see cref="ICandidates"/> beside it.</summary>
public static class RulesServices
{
    public static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddScoped<IRuleBook, RuleBook>()
        .AddScoped<MeasureSubjects>()
        .AddScoped<WriteRule>()
        .AddScoped<IWorkbookSheet, RuleSheet>();
}
