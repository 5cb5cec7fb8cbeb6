using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>Registers what customers contribute to headquarters' monthly report.</summary>
public static class ReportSectionsServices
{
    public static IServiceCollection AddCustomerReportSections(this IServiceCollection services) => services
        .AddScoped<KeyCustomers>()
        .AddScoped<IReportSections, VolumesSection>()
        .AddScoped<IReportSections, RemarksSection>();
}
