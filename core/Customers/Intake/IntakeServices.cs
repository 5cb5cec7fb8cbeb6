using Microsoft.Extensions.DependencyInjection;

namespace TeamsGrading.Core.Customers.Intake;

/// <summary>Registers taking workbooks of files over.</summary>
public static class IntakeServices
{
    public static IServiceCollection AddFileIntake(this IServiceCollection services) => services
        .AddScoped<MonthJudge>()
        .AddScoped<IntakeJudge>()
        .AddScoped<IntakeWriter>()
        .AddScoped<TakeOverFiles>();
}
