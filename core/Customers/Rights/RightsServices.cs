using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Rights;

/// <summary>Registers rights that the information centre opens, and the reading of the access log; the log itself comes with the customers.</summary>
public static class RightsServices
{
    public static IServiceCollection AddFileRights(this IServiceCollection services) => services
        .AddScoped<ViewAccessLog>()
        .AddScoped<VerifyAccessLog>()
        .AddScoped<RequestRight>()
        .AddScoped<DecideRight>()
        .AddScoped<CloseRight>()
        .AddScoped<ViewRights>()
        .AddScoped<SweepRights>()
        .AddScoped<SeeRight>()
        .AddScoped<IDepartures, Departures>()
        .AddScoped<IOpenedRights, OpenedRights>();
}
