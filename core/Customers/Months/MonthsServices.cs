using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Customers.Months;

/// <summary>Registers volumes and prices by month.</summary>
public static class MonthsServices
{
    public static IServiceCollection AddMonths(this IServiceCollection services) => services.AddScoped<RecordMonth>().AddScoped<ReadMonths>();
}
