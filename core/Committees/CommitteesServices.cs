using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Committees;

/// <summary>Registers the rating committees.</summary>
public static class CommitteesServices
{
    public static IServiceCollection AddCommittees(this IServiceCollection services) => services
        .AddScoped<ICommitteeRolls, CommitteeRolls>()
        .AddScoped<IWorkbookSheet, CommitteeSheet>();
}
