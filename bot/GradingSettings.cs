using System.Globalization;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Surveys;
using TeamsGrading.Core.Visits;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Bot;

/// <summary>
/// The settings of section <c>TeamsGrading</c> that every room needs, checked once at start. A wrong or missing one stops the start with
/// its name and the remedy.
/// </summary>
internal sealed record GradingSettings(
    DatabaseProvider Provider, string ConnectionString, int MaxBatchSize, string DataFolder, string KeyFolder, int RemindAfterWorkingDays = 3)
{
    /// <summary>When self-checks are due.</summary>
    public SupervisionSettings Supervision { get; init; } = new();

    /// <summary>Whether the demo group begins with key customers.</summary>
    public bool DemoLevels { get; init; } = true;

    /// <summary>How much may be exported at once.</summary>
    public ExportSettings Export { get; init; } = new();

    /// <summary>How much of a sheet may be taken over at once.</summary>
    public UploadSettings Upload { get; init; } = new();

    /// <summary>How large originals may be.</summary>
    public OriginalSettings Originals { get; init; } = new();

    /// <summary>When updates of files are due.</summary>
    public UpkeepSettings Upkeep { get; init; } = new();

    /// <summary>Within how many working days appeals are answered.</summary>
    public AppealSettings Appeals { get; init; } = new();
    /// <summary>When targets of programmes stand still.</summary>
    public ProgrammeSettings Programmes { get; init; } = new();

    /// <summary>How long links of surveys lead somewhere.</summary>
    public SurveySettings Surveys { get; init; } = new();
    /// <summary>When people are reminded of the monthly appeals.</summary>
    public ReminderSettings Reminders { get; init; } = new();

    /// <summary>When summaries of visits are due.</summary>
    public VisitsSettings Visits { get; init; } = new();

    public const string Section = "TeamsGrading";

    /// <param name="standAlone">The command at hand touches neither database nor keys: it runs on a machine where nothing is set up.</param>
    /// <exception cref="SettingsException">A setting is missing, malformed or unsafe.</exception>
    public static GradingSettings Read(IConfiguration configuration, IHostEnvironment environment, bool standAlone = false)
    {
        if (standAlone)
        {
            return new GradingSettings(DatabaseProvider.Sqlite, "Data Source=:memory:", 1, environment.ContentRootPath, environment.ContentRootPath);
        }

        var section = configuration.GetSection(Section);
        var data = FolderOf(section, "DataFolder", "data", environment);
        var keys = FolderOf(section, "KeyFolder", "keys", environment);
        var provider = ProviderOf(section);
        var connection = section["Database:ConnectionString"];
        if (provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connection))
        {
            throw new SettingsException($"{Section}:Database:ConnectionString", "is needed for SqlServer");
        }

        if (!string.IsNullOrWhiteSpace(connection) && !StorageServices.CanRead(provider, connection))
        {
            throw new SettingsException($"{Section}:Database:ConnectionString", $"is no connection string of {provider}; the part before each = must be a name it knows");
        }

        if (!environment.IsDevelopment() && Inside(keys, data))
        {
            throw new SettingsException($"{Section}:KeyFolder", $"must not lie inside {Section}:DataFolder: a copy of the data would carry its keys");
        }

        if (string.IsNullOrWhiteSpace(connection))
        {
            connection = $"Data Source={Path.Combine(data, "grading.db")}";
        }

        var batch = NumberOf("Database:MaxBatchSize", section["Database:MaxBatchSize"], 200, 1000);
        var remind = NumberOf("Approvals:RemindAfterWorkingDays", section["Approvals:RemindAfterWorkingDays"], 3, 60);
        return new GradingSettings(provider, connection, batch, data, keys, remind)
        {
            DemoLevels = YesOrNo("Demo:Levels", section["Demo:Levels"], true),
            Supervision = SelfCheckDue(section["Supervision:SelfCheckDue"]),
            Export = new ExportSettings(
                NumberOf("Export:MostRows", section["Export:MostRows"], ExportSettings.Default, ExportSettings.Highest),
                NumberOf("Export:MostTableRows", section["Export:MostTableRows"], ExportSettings.DefaultTable, ExportSettings.Highest - 4)),
            Upload = new UploadSettings(
                NumberOf("Import:MostSheetRows", section["Import:MostSheetRows"], UploadSettings.Default, UploadSettings.Highest),
                NumberOf("Import:UploadHours", section["Import:UploadHours"], 2, 24)),
            Originals = new OriginalSettings(NumberOf("Originals:MostMegabytes", section["Originals:MostMegabytes"], 50, 500)),
            Upkeep = new UpkeepSettings(
                NumberOf("Upkeep:VolumesDay", section["Upkeep:VolumesDay"], 10, 28), NumberOf("Upkeep:EventWorkingDays", section["Upkeep:EventWorkingDays"], 5, 60)),
            Appeals = new AppealSettings(
                NumberOf("Appeals:AnswerWorkingDays", section["Appeals:AnswerWorkingDays"], 10, 60),
                NumberOf("Appeals:UrgentWorkingDays", section["Appeals:UrgentWorkingDays"], 2, 60),
                NumberOf("Appeals:VipWorkingDays", section["Appeals:VipWorkingDays"], 5, 60),
                NumberOf("Appeals:WarnWorkingDays", section["Appeals:WarnWorkingDays"], 2, 30)),
            Programmes = new ProgrammeSettings(NumberOf("Programmes:StalledAfterDays", section["Programmes:StalledAfterDays"], 14, 365)),
            Surveys = new SurveySettings(NumberOf("Surveys:LinkDays", section["Surveys:LinkDays"], 30, 183)),
            Reminders = new ReminderSettings(LadderOf(section["Reminders:Ladder"]), NumberOf("Reminders:Hour", section["Reminders:Hour"], 9, 22)),
            Visits = new VisitsSettings(NumberOf("Visits:SummaryWorkingDays", section["Visits:SummaryWorkingDays"], 5, 60)),
        };
    }

    /// <summary>Makes the data folder unless it is there.</summary>
    /// <exception cref="SettingsException">It cannot be made.</exception>
    public void MakeDataFolder() => Make(DataFolder, nameof(DataFolder));

    /// <summary>Makes the key folder unless it is there.</summary>
    /// <exception cref="SettingsException">It cannot be made.</exception>
    public void MakeKeyFolder() => Make(KeyFolder, nameof(KeyFolder));

    /// <summary>A folder that is made here is its user's alone: database, write-ahead log and originals hold customers' data.</summary>
    private static void Make(string folder, string name)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"{Section}:{name}", "names a folder that cannot be made; a file may be in its way, or the program's user may not write there");
        }
    }

    private static string FolderOf(IConfigurationSection section, string name, string otherwise, IHostEnvironment environment)
    {
        var value = section[name];
        return string.IsNullOrWhiteSpace(value) && !environment.IsDevelopment()
            ? throw new SettingsException($"{Section}:{name}", "names no folder; only Development has a default")
            : Path.GetFullPath(string.IsNullOrWhiteSpace(value) ? otherwise : value, environment.ContentRootPath);
    }

    private static int NumberOf(string name, string? written, int otherwise, int most) =>
        string.IsNullOrWhiteSpace(written) ? otherwise
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new SettingsException($"{Section}:{name}", $"must be a number from 1 to {most}");

    private static bool YesOrNo(string name, string? written, bool otherwise) =>
        string.IsNullOrWhiteSpace(written) ? otherwise
        : bool.TryParse(written, out var yes) ? yes
        : throw new SettingsException($"{Section}:{name}", "must be true or false");

    /// <summary>A day that every year has: 02-29 is refused.</summary>
    private static SupervisionSettings SelfCheckDue(string? written) =>
        string.IsNullOrWhiteSpace(written) ? new SupervisionSettings()
        : DateOnly.TryParseExact($"2001-{written}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new SupervisionSettings(day.Month, day.Day)
            : throw new SettingsException($"{Section}:Supervision:SelfCheckDue", "must be a day of every year such as 11-30");

    /// <summary>Working days before the due day such as <c>7,3,1,0</c>; 0 is the day itself.</summary>
    private static IReadOnlyList<int> LadderOf(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return new ReminderSettings().Ladder;
        }

        var days = written.Split(',').Select(part => int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 15 ? number : -1).ToList();
        return days.Contains(-1) || days.Distinct().Count() != days.Count
            ? throw new SettingsException($"{Section}:Reminders:Ladder", "must be working days before the due day, each from 0 to 15 and once, such as 7,3,1,0")
            : [.. days.OrderDescending()];
    }

    private static DatabaseProvider ProviderOf(IConfigurationSection section)
    {
        var value = section["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        return Enum.TryParse<DatabaseProvider>(value, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new SettingsException($"{Section}:Database:Provider", "must be Sqlite or SqlServer");
    }

    private static bool Inside(string folder, string parent)
    {
        var relative = Path.GetRelativePath(parent, folder);
        return relative == "." || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}

/// <summary>A setting that must be mended before the program can start. The value is never part of the message.</summary>
internal sealed class SettingsException(string setting, string remedy) : Exception($"Setting {setting} {remedy}.")
{
    public string Setting { get; } = setting;

    /// <summary>What is wrong with it and what would be right, as the rest of a sentence.</summary>
    public string Remedy { get; } = remedy;
}
