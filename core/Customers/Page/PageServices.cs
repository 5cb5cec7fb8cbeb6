using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Customers.Page;

/// <summary>Registers what the page of a customer reads.</summary>
internal static class PageServices
{
    public static IServiceCollection AddCustomerPage(this IServiceCollection services) => services.AddScoped<ReadCustomerPage>();
}
