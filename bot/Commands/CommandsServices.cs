namespace TeamsGrading.Bot.Commands;

/// <summary>Registers every command of the executable.</summary>
internal static class CommandsServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<FirstStart>()
        .AddScoped<Command, MigrateCommand>()
        .AddScoped<Command, ImportCommand>()
        .AddScoped<Command, UndoImportCommand>()
        .AddScoped<Command, TemplateCommand>()
        .AddScoped<Command, RoundsCommand>()
        .AddScoped<Command, ExportRoundCommand>()
        .AddScoped<Command, ExportYearCommand>()
        .AddScoped<Command, ExportFilesCommand>()
        .AddScoped<Command, ImportFilesCommand>()
        .AddScoped<Command, ImportCalendarCommand>()
        .AddScoped<Command, TraceCommand>()
        .AddScoped<Command, JobsCommand>()
        .AddScoped<Command, RunJobCommand>()
        .AddScoped<Command, VerifyCommand>()
        .AddScoped<Command, DoctorCommand>()
        .AddScoped<Command, DemoRoundCommand>()
        .AddScoped<Command, DemoMonthCommand>()
        .AddScoped<Command, DemoYearCommand>();
}
