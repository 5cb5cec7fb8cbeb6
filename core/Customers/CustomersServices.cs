using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Customers.Intake;
using TeamsGrading.Core.Customers.Page;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>Registers the customers slice.</summary>
public static class CustomersServices
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddScoped<ICandidates, Candidates>()
        .AddScoped<IFileCompleteness, FileCompleteness>()
        .AddScoped<ISubjects, Subjects>()
        .AddScoped<ISellingUnits, SellingUnits>()
        .AddScoped<IRiskRemarks, RiskRemarks>()
        .AddScoped<GuideBook>()
        .AddScoped<AccessLog>()
        .AddFileSeams()
        .AddSearchIndex()
        .AddUpkeepGround()
        .AddScoped<CustomerRegister>()
        .AddScoped<IWorkbookSheet, CustomerSheet>()
        .AddScoped<IWorkbookSheet, VolumeSheet>();

    /// <summary>What people do with customers and their files; stands on rights, people, levels and cards of other slices.</summary>
    public static IServiceCollection AddCustomerFiles(this IServiceCollection services) => services
        .AddFileExport()
        .AddCorrespondents()
        .AddFileIntake()
        .AddFileRights()
        .AddFiles()
        .AddGlance()
        .AddSearch()
        .AddCustomerPage();
}
