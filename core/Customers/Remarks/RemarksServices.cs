using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers.Remarks;

/// <summary>Registers remarks of risk.</summary>
public static class RemarksServices
{
    public static IServiceCollection AddRemarks(this IServiceCollection services) => services
        .AddScoped<RemarksGround>()
        .AddScoped<RemarkRisk>()
        .AddScoped<CloseRemark>()
        .AddScoped<SeenRemark>()
        .AddScoped<ViewRemarks>()
        .AddScoped<ListRemarks>()
        .AddScoped<ICustomerTimeline, RemarkTimeline>();
}
