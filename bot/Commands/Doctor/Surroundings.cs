using TeamsGrading.Bot.Http;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Bot.Surveys;
using TeamsGrading.Bot.Teams;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>What the checks look at: the settings as the service would read them, each part on its own, so that one fault hides no other.</summary>
internal sealed class Surroundings
{
    private readonly List<SettingsException> faults = [];

    public Surroundings(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock, Outside outside)
    {
        (Configuration, Environment, Outside) = (configuration, environment, outside);
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Clock = clock;
        Grading = Read(() => GradingSettings.Read(configuration, environment));
        HasBot = !TeamsSettings.IsOff(configuration);
        Bot = HasBot ? Read(() => TeamsSettings.Read(configuration, environment)) : null;
        Mail = Read(() => MailSettings.Read(configuration, Grading?.DataFolder ?? environment.ContentRootPath));
        Persona = Read(() => SignIn.ChoosesPersona(configuration, environment) ? "persona" : "") is "persona";
        Entra = Persona ? null : Read(() => EntraSettings.Read(configuration));
        Read(() => SurveyAddress.Read(configuration));
        Read(() => AnswerLimit.Read(configuration));
        Read(() =>
        {
            Addresses.Check(configuration);
            return "";
        });
    }

    public IConfiguration Configuration { get; }

    public IHostEnvironment Environment { get; }

    /// <summary>The network; asked nothing when the doctor was told to stay inside.</summary>
    public Outside Outside { get; }

    public TimeProvider Clock { get; }

    /// <summary>The day in UTC, as expiry is counted.</summary>
    public DateOnly Today { get; }

    public bool IsDevelopment => Environment.IsDevelopment();

    /// <summary>A container, or an App Service of Azure.</summary>
    public bool IsContainer => Configuration["DOTNET_RUNNING_IN_CONTAINER"] is "true" or "1" || !string.IsNullOrEmpty(Configuration["WEBSITE_SITE_NAME"]);

    /// <summary>Null when a setting is missing or wrong; <see cref="Faults"/> says which. The same for the others.</summary>
    public GradingSettings? Grading { get; }

    /// <summary>False where the cloud has no bots.</summary>
    public bool HasBot { get; }

    public TeamsSettings? Bot { get; }

    public MailSettings? Mail { get; }

    /// <summary>Development: people are chosen, nobody signs in.</summary>
    public bool Persona { get; }

    public EntraSettings? Entra { get; }

    public IReadOnlyList<SettingsException> Faults => faults;

    private T? Read<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (SettingsException fault)
        {
            faults.Add(fault);
            return null;
        }
    }
}
