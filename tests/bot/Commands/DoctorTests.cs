using Microsoft.Data.Sqlite;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Commands;

/// <summary>What the doctor finds in a configuration, good and spoilt, and that it says so in words without a secret.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly DoctorStage stage = new();

    [Fact]
    public async Task Doctor_SoundProduction_FindsNothingToMend()
    {
        await stage.MigrateAsync();

        var (code, said) = await stage.RunAsync("--lang", "en");

        Assert.True(code == 0, said);
        Assert.Contains("Nothing has to be mended; 0 to be minded", said, StringComparison.Ordinal);
        foreach (var area in new[] { "settings", "folders", "database", "sign-in", "clock", "bot", "mail", "desk" })
        {
            Assert.Contains($"  ok      {area}: ", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_InChinese_SpeaksChinese()
    {
        await stage.MigrateAsync();

        var (_, said) = await stage.RunAsync("--lang", "zh-CN");

        Assert.Contains("正常", said, StringComparison.Ordinal);
        Assert.Contains("没有须处理的项目", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_NothingSetInProduction_NamesEveryMissingSettingAtOnce()
    {
        foreach (var name in new[] { "DataFolder", "Entra:TenantId", "Bot:AppId", "Mail:Sender" })
        {
            stage.Set(name, null);
        }

        var (code, said) = await stage.RunAsync("--lang", "en");

        Assert.Equal(1, code);
        foreach (var name in new[] { "DataFolder", "Entra:TenantId", "Bot:AppId", "Mail:Sender" })
        {
            Assert.Contains($"TeamsGrading:{name} is missing or wrong", said, StringComparison.Ordinal);
        }

        Assert.Contains("→ The setting names no folder", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_PersonaInProduction_IsRefused() => await stage.Set("Desk:Persona", "true").FindsAsync(1, "TeamsGrading:Desk:Persona is missing or wrong");

    [Fact]
    public async Task Folders_KeyFolderAway_IsWrongWithTheRemedy()
    {
        Directory.Delete(stage.At("keys"));

        await stage.FindsAsync(1, "the key folder is not there", "install -d -m 700");
    }

    [Fact]
    public async Task Folders_OpenToOthers_KeysAreWrongAndDataIsMinded()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(stage.At("data"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead);
        await stage.FindsAsync(0, "warn    folders: DataFolder is open to other users");

        File.SetUnixFileMode(stage.At("keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        await stage.FindsAsync(1, "FAIL    folders: KeyFolder is open to other users");
    }

    [Fact]
    public async Task Folders_OpenInAContainer_AreMinded()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(stage.At("keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
            stage.Variables["DOTNET_RUNNING_IN_CONTAINER"] = "true";
            await stage.FindsAsync(0, "warn    folders: KeyFolder is open to other users");
        }
    }

    [Fact]
    public async Task Folders_NotWritable_IsWrong()
    {
        if (OperatingSystem.IsLinux())
        {
            await stage.Set("KeyFolder", "/proc/self").FindsAsync(1, "KeyFolder cannot be written");
        }
    }

    [Fact]
    public async Task Folders_KeysReachedThroughALinkIntoTheData_AreFound()
    {
        DoctorStage.Private(stage.At("data", "hidden"));
        Directory.CreateSymbolicLink(stage.At("link"), stage.At("data", "hidden"));

        await stage.Set("KeyFolder", stage.At("link")).FindsAsync(1, "the key folder lies inside the data folder");
    }

    [Fact]
    public async Task Folders_DataInsideKeys_IsWrong()
    {
        DoctorStage.Private(stage.At("keys", "data"));

        await stage.Set("DataFolder", stage.At("keys", "data")).FindsAsync(1, "the data folder lies inside the key folder");
    }

    [Fact]
    public async Task Database_NotMade_NamesMigrate_AndIsNotMadeByLooking()
    {
        var (code, said) = await stage.RunAsync("--lang", "en");

        Assert.Equal(1, code);
        Assert.Contains("the database file is not there yet", said, StringComparison.Ordinal);
        Assert.Contains("Run migrate", said, StringComparison.Ordinal);
        Assert.False(File.Exists(stage.At("data", "grading.db")));
    }

    [Fact]
    public async Task Database_OlderSchema_SaysHowManySteps()
    {
        await stage.MigrateAsync();
        Execute("DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT MAX(MigrationId) FROM __EFMigrationsHistory)");

        await stage.FindsAsync(1, "its schema is 1 steps older");
    }

    [Fact]
    public async Task Database_NewerSchema_SaysSo()
    {
        await stage.MigrateAsync();
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('99991231235959_Later', '6.0.0')");

        await stage.FindsAsync(1, "its schema is newer than the program");
    }

    [Fact]
    public async Task Database_FileIsNone_SaysSo()
    {
        await File.WriteAllTextAsync(stage.At("data", "grading.db"), new string('x', 5000));

        await stage.FindsAsync(1, "the file it leads to is no database");
    }

    [Fact]
    public async Task Database_ServerAway_IsWrongAndShowsNoConnectionString()
    {
        stage.Set("Database:Provider", "SqlServer").Set("Database:ConnectionString", $"Server=127.0.0.1,1;User Id=grading;Password={DoctorStage.Secret};Connect Timeout=1;Encrypt=false");

        await stage.FindsAsync(1, "does not answer (SqlServer)");
    }

    [Fact]
    public async Task Development_BeforeTheFirstStart_IsWell()
    {
        using var bare = new DoctorStage { Environment = "Development" };
        foreach (var name in new[] { "Entra:TenantId", "Entra:Audience", "Bot:AppId", "Bot:TenantId", "Bot:ClientSecret", "Bot:ClientSecretExpires", "Mail:Way" })
        {
            bare.Set(name, null);
        }

        bare.Set("DataFolder", bare.At("new", "data")).Set("KeyFolder", bare.At("new", "keys"));

        var (code, said) = await bare.RunAsync("--lang", "en");

        Assert.True(code == 0, said);
        Assert.Contains("made at the first start", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bare.At("new")));
    }

    [Fact]
    public async Task Doctor_WrongArgument_EndsWith2() => Assert.Equal(2, (await stage.RunAsync("--ofline")).ExitCode);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={stage.At("data", "grading.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => stage.Dispose();
}
