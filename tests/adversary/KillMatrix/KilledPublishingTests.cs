using System.Globalization;
using Microsoft.Data.Sqlite;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Adversary.KillMatrix;

/// <summary>kill -9 at each point of publishing the monthly report: afterwards there is nothing of the edition, or all of it, and it can be published exactly once.</summary>
[Trait("Kind", "Slow")]
[Trait("Clause", "M14")]
[Collection(BrowserCollection.Name)]
public sealed class KilledPublishingTests
{
    private const string Officer = "林致远";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("report.composed", 0)]
    [InlineData("report.kept", 0)]
    [InlineData("report.staged", 0)]
    [InlineData("report.saved", 0)]
    [InlineData("report.committed", 1)]
    public async Task Publishing_KilledAtAPoint_LeavesNothingOrAWholeEdition(string point, int editions)
    {
        using var folder = new TestFolder();
        await using (var doomed = await BotProcess.StartAsync(folder.Path, CrashPoints.KillAt(point)))
        {
            using var officer = await DeskClient.SignInAsync(doomed.Address, Officer);
            await DraftAsync(officer);
            await officer.ActAsync("report.include", new Dictionary<string, string> { ["role"] = "GeneralManager", ["unit"] = "all", ["name"] = "" });
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => PublishAsync(officer));
            await doomed.WaitForExitAsync(Patience);
            Assert.Equal(137, doomed.ExitCode);
        }

        await using var restarted = await BotProcess.StartAsync(folder.Path);
        Assert.Equal((editions, editions, editions, editions), Count(folder));
        using var again = await DeskClient.SignInAsync(restarted.Address, Officer);
        if (editions == 0)
        {
            await PublishAsync(again);
        }
        else
        {
            await Assert.ThrowsAsync<DeskRefusal>(() => PublishAsync(again));
        }

        Assert.Equal((1, 1, 1, 1), Count(folder));
    }

    /// <summary>The month before, with leading words, so that it is never empty. On the first days of a month it may be drafted by itself already.</summary>
    private static async Task DraftAsync(DeskClient officer)
    {
        var list = await officer.CommandAsync("月报");
        var running = Month.Of(GroupTime.DateOf(TimeProvider.System.GetUtcNow())).Stamp.ToString(CultureInfo.InvariantCulture);
        var month = CardJson.ByVerb(list, "report.draft").Select(button => CardJson.Data(button)["month"])
            .Where(each => string.CompareOrdinal(each.Replace("-", "", StringComparison.Ordinal), running) < 0).Order(StringComparer.Ordinal).FirstOrDefault();
        var report = month is null
            ? await officer.ActAsync("report.show", CardJson.Data(CardJson.ByVerb(list, "report.show").First()))
            : await officer.ActAsync("report.draft", new Dictionary<string, string> { ["month"] = month });
        var lead = CardJson.ByVerb(report, "report.section").First();
        var form = await officer.ActAsync("report.section", CardJson.Data(lead));
        var save = CardJson.Data(CardJson.ByVerb(form, "report.save").First());
        save["text"] = "本月无事。";
        await officer.ActAsync("report.save", save);
    }

    private static async Task PublishAsync(DeskClient officer)
    {
        var list = await officer.CommandAsync("月报");
        var show = CardJson.ByVerb(list, "report.show").First();
        var ask = await officer.ActAsync("report.publish", CardJson.Data(show));
        await officer.ActAsync("report.confirm", CardJson.Data(CardJson.ByVerb(ask, "report.confirm").First()));
    }

    private static (int Editions, int Recipients, int Cards, int Mails) Count(TestFolder folder)
    {
        using var connection = new SqliteConnection($"Data Source={folder.At("data", "grading.db")};Pooling=False");
        connection.Open();
        int Of(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        return (
            Of("SELECT COUNT(*) FROM ReportEditions"), Of("SELECT COUNT(*) FROM ReportRecipients"), Of("SELECT COUNT(*) FROM CardPosts WHERE Kind='report'"),
            Of("SELECT COUNT(*) FROM Mails WHERE Kind='report'"));
    }
}
