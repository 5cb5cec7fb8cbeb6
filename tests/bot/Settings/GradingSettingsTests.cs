using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using TeamsGrading.Bot;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Settings;

public sealed class GradingSettingsTests
{
    [Fact]
    public void Read_NothingSetInDevelopment_IsTheEmbeddedDefault()
    {
        var settings = Read("Development");

        Assert.Equal(DatabaseProvider.Sqlite, settings.Provider);
        Assert.Equal("/srv/bot/data", settings.DataFolder);
        Assert.Equal("/srv/bot/keys", settings.KeyFolder);
        Assert.Equal("Data Source=/srv/bot/data/grading.db", settings.ConnectionString);
    }

    [Theory]
    [InlineData("TeamsGrading:DataFolder", "KeyFolder=/k")]
    [InlineData("TeamsGrading:Appeals:AnswerWorkingDays", "DataFolder=/d", "KeyFolder=/k", "Appeals:AnswerWorkingDays=0")]
    [InlineData("TeamsGrading:Appeals:WarnWorkingDays", "DataFolder=/d", "KeyFolder=/k", "Appeals:WarnWorkingDays=soon")]
    [InlineData("TeamsGrading:KeyFolder", "DataFolder=/d")]
    [InlineData("TeamsGrading:KeyFolder", "DataFolder=/d", "KeyFolder=/d")]
    [InlineData("TeamsGrading:KeyFolder", "DataFolder=/d", "KeyFolder=/d/keys")]
    [InlineData("TeamsGrading:KeyFolder", "DataFolder=/d", "KeyFolder=/x/../d/keys")]
    [InlineData("TeamsGrading:Database:Provider", "DataFolder=/d", "KeyFolder=/k", "Database:Provider=Oracle")]
    [InlineData("TeamsGrading:Database:Provider", "DataFolder=/d", "KeyFolder=/k", "Database:Provider=7")]
    [InlineData("TeamsGrading:Database:ConnectionString", "DataFolder=/d", "KeyFolder=/k", "Database:Provider=SqlServer")]
    [InlineData("TeamsGrading:Database:ConnectionString", "DataFolder=/d", "KeyFolder=/k", "Database:Provider=SqlServer", "Database:ConnectionString=Sever=s")]
    [InlineData("TeamsGrading:Database:ConnectionString", "DataFolder=/d", "KeyFolder=/k", "Database:ConnectionString=grading.db")]
    [InlineData("TeamsGrading:Database:ConnectionString", "DataFolder=/d", "KeyFolder=/k", "Database:ConnectionString=Data Source=x;Cache=sometimes")]
    [InlineData("TeamsGrading:Database:MaxBatchSize", "DataFolder=/d", "KeyFolder=/k", "Database:MaxBatchSize=0")]
    [InlineData("TeamsGrading:Database:MaxBatchSize", "DataFolder=/d", "KeyFolder=/k", "Database:MaxBatchSize=abc")]
    public void Read_UnsafeOrMissingInProduction_NamesTheSetting(string setting, params string[] given)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read("Production", given));

        Assert.Equal(setting, refusal.Setting);
        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DataFolder=/d", "KeyFolder=/dkeys")]
    [InlineData("DataFolder=/d/data", "KeyFolder=/d/keys")]
    [InlineData("DataFolder=/d", "KeyFolder=/k", "Database:Provider=sqlserver", "Database:ConnectionString=Server=s")]
    public void Read_SafeInProduction_IsAccepted(params string[] given) => Assert.NotNull(Read("Production", given));

    [Fact]
    public void MakeDataFolder_OnUnix_IsItsUsersAlone()
    {
        using var folder = new TestFolder();
        var settings = Read("Development", $"DataFolder={folder.Path}/a/data");

        settings.MakeDataFolder();

        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode($"{folder.Path}/a/data") == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    private static GradingSettings Read(string environment, params string[] given) => GradingSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(pair =>
            KeyValuePair.Create("TeamsGrading:" + pair[..pair.IndexOf('=')], (string?)pair[(pair.IndexOf('=') + 1)..]))).Build(),
        new Environment(environment));

    private sealed record Environment(string EnvironmentName) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = EnvironmentName;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = "/srv/bot";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
