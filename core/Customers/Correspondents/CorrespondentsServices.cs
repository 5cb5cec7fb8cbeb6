using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Correspondents;

/// <summary>Registers what those ask who read mail; stands on rights, people and levels of other slices.</summary>
public static class CorrespondentsServices
{
    public static IServiceCollection AddCorrespondents(this IServiceCollection services) => services.AddScoped<ICorrespondents, Correspondents>().AddScoped<AddContact>();
}
