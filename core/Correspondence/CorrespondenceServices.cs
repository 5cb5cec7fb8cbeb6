using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Registers what is done with mail; stands on customers, appeals, visits and care.</summary>
public static class CorrespondenceServices
{
    public static IServiceCollection AddCorrespondence(this IServiceCollection services) => services
        .AddScoped<LogLines>()
        .AddScoped<WriteLog>()
        .AddScoped<Glimpses>()
        .AddScoped<LookAtMessage>()
        .AddScoped<FindCustomer>()
        .AddScoped<ProposeCategory>()
        .AddScoped<LogAsAppeal>()
        .AddScoped<LogAsInterview>()
        .AddScoped<AmendLog>()
        .AddScoped<AttachToLog>()
        .AddScoped<ReadMailRights>();
}
