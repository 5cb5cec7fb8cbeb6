using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Search;

/// <summary>Registers finding customers.</summary>
public static class SearchServices
{
    /// <summary>What the register of customers and its import need.</summary>
    internal static IServiceCollection AddSearchIndex(this IServiceCollection services) => services.AddScoped<IndexCustomers>();

    /// <summary>Finding; stands on rights, people and levels of other slices.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddScoped<FindCustomers>().AddScoped<ICustomerFinder, CustomerFinder>();
}
