using System.Text.Json.Nodes;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.E2e.Commands;

/// <summary>The own data of a group over the command line, in an empty folder: what issue 2 calls 'own data'.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class ImportCommandTests
{
    [Fact]
    [Trait("Clause", "R10")]
    public async Task Import_FromTemplateToARoundOnTheImportedCustomers()
    {
        using var folder = new TestFolder();
        await SaysAsync(folder, 0, null, "template", "template.xlsx", "--lang", "en");
        await SaysAsync(folder, 1, null, "template", "template.xlsx", "--lang", "en");
        Assert.True(new FileInfo(Path.Combine(folder.Path, "template.xlsx")).Length > 1000);
        await SaysAsync(folder, 0, "The workbook has no rows", "import", "template.xlsx", "--lang", "en");
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "group.xlsx"), Group().Bytes().ToArray());

        await SaysAsync(folder, 0, null, "import", "group.xlsx", "--dry-run", "--report", "report.xlsx", "--lang", "en");
        await SaysAsync(folder, 1, null, "undo-import", "--lang", "en");
        await SaysAsync(folder, 0, null, "import", "group.xlsx", "--lang", "en");
        await SaysAsync(folder, 0, "nothing changed", "import", "group.xlsx", "--lang", "en");
        await SaysAsync(folder, 0, null, "undo-import", "--lang", "en");
        await SaysAsync(folder, 0, null, "import", "group.xlsx", "--lang", "en");
        await SaysAsync(folder, 0, "There is no round yet", "rounds", "--lang", "en");

        await using (var bot = await BotProcess.StartAsync(folder.Path))
        {
            using var secretary = await DeskClient.SignInAsync(bot.Address, "陈一");
            await OpenAsync(secretary);
            foreach (var name in new[] { "林二", "王三", "赵四", "孙五", "周六" })
            {
                using var member = await DeskClient.SignInAsync(bot.Address, name);
                await Support.DeskRound.ScoreAsync(member);
                await Support.DeskRound.FinishAsync(member);
            }

            Assert.Contains("恒源发电", await Support.DeskRound.ResultAsync(secretary, TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
            await bot.StopAsync(TimeSpan.FromSeconds(30));
        }

        await SaysAsync(folder, 1, null, "undo-import", "--lang", "en");
        var rounds = await SaysAsync(folder, 0, "archived", "rounds", "--lang", "en");
        var id = rounds.Split('\n').Single(line => line.Contains("archived", StringComparison.Ordinal)).Trim().Split(' ')[0];
        await SaysAsync(folder, 0, null, "export", "round", id, "pack.zip");
        await SaysAsync(folder, 1, null, "export", "round", id, "other.zip", "--by", "2");
        Assert.False(File.Exists(Path.Combine(folder.Path, "other.zip")));
        await SaysAsync(folder, 1, "There is no round 4611686018427387904", "export", "round", "4611686018427387904", "other.zip", "--lang", "en");
        File.Move(Path.Combine(folder.Path, "pack.zip"), Path.Combine(folder.Path, "kept.zip"));
        Assert.DoesNotContain("pack.zip", await SaysAsync(folder, 0, "kept.zip", "verify", "kept.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WrongRowsNoWorkbookOrLockedDatabase_IsRefusedWithExitCode1()
    {
        using var folder = new TestFolder();
        var bent = Group();
        bent.People[2][4] = "XX";
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "bent.xlsx"), bent.Bytes().ToArray());
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "text.xlsx"), "no workbook");

        var wrong = await SaysAsync(folder, 1, null, "import", "bent.xlsx", "--wrong", "wrong.xlsx", "--lang", "zh-CN");
        await SaysAsync(folder, 1, null, "import", "text.xlsx", "--lang", "en");
        await SaysAsync(folder, 1, null, "import", "absent.xlsx", "--lang", "en");
        await SaysAsync(folder, 2, null, "import", "bent.xlsx", "--what");
        await SaysAsync(folder, 2, null, "no-command");

        Assert.Contains("没有这个单位代码", wrong, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "wrong.xlsx")));
        await using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.Path, "data", "grading.db")};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "group.xlsx"), Group().Bytes().ToArray());
        var locked = await SaysAsync(folder, 1, null, "import", "group.xlsx", "--lang", "en");
        Assert.DoesNotContain("   at ", locked, StringComparison.Ordinal);
    }

    private static GroupWorkbook Group() => new();

    private static async Task OpenAsync(DeskClient secretary)
    {
        JsonNode card = await secretary.CommandAsync("开轮");
        var inputs = CardJson.Inputs(card).ToDictionary(
            input => (string)input["id"]!, input => (string?)input["value"] ?? (input["choices"] is null ? "" : CardJson.Choices(input)[0]));
        inputs["year"] = "2026";
        inputs["form"] = "Gaseous";
        inputs["kind"] = "Scoring";
        card = await secretary.PressAsync(card, "Card.New.Next", inputs);
        await secretary.PressAsync(card, "Card.Prepared.Open");
    }

    /// <summary>Runs the command; its output, which must hold <paramref name="text"/> and no trace of a crash.</summary>
    private static async Task<string> SaysAsync(TestFolder folder, int exitCode, string? text, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(folder.Path, "Development", bare: false, arguments);
        Assert.True(run.ExitCode == exitCode, $"{string.Join(' ', arguments)}: {run.ExitCode}\n{run.Output}");
        Assert.DoesNotContain("Unhandled", run.Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output.Trim());
        if (text is not null)
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }

        return run.Output;
    }
}
