using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TeamsGrading.Core.Workbooks.Uploads;

/// <summary>Registers import from the sheet in front of a person; the limits are the default unless others are registered before.</summary>
internal static class UploadServices
{
    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.TryAddSingleton(new UploadSettings());
        return services
            .AddScoped<UploadPlans>()
            .AddScoped<UploadGround>()
            .AddScoped<StartUpload>()
            .AddScoped<KeepPart>()
            .AddScoped<ViewUpload>()
            .AddScoped<TryUpload>()
            .AddScoped<CommitUpload>()
            .AddScoped<UndoUpload>()
            .AddScoped<DropUpload>()
            .AddScoped<SweepUploads>()
            .AddScoped<RememberColumns>()
            .AddScoped<ProposeColumns>();
    }
}
