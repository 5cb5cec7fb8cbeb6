using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>Registers finding customers.</summary>
public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddScoped<FindCustomers>()
        .AddScoped<IndexCustomers>();
}
