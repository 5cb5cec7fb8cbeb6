using System.Diagnostics;
using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Bot.Appeals;
using TeamsGrading.Tests.Bot.Approvals;
using TeamsGrading.Tests.Bot.Care;
using TeamsGrading.Tests.Bot.Committees;
using TeamsGrading.Tests.Bot.Customers;
using TeamsGrading.Tests.Bot.Mail;
using TeamsGrading.Tests.Bot.Programmes;
using TeamsGrading.Tests.Bot.Records;
using TeamsGrading.Tests.Bot.Reminders;
using TeamsGrading.Tests.Bot.Reports;
using TeamsGrading.Tests.Bot.Rounds;
using TeamsGrading.Tests.Bot.Rules;
using TeamsGrading.Tests.Bot.Supervision;
using TeamsGrading.Tests.Bot.Surveys;
using TeamsGrading.Tests.Bot.Tiers;
using TeamsGrading.Tests.Bot.Visits;
using TeamsGrading.Tests.Bot.Years;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Cards;

public sealed class CardFilesTests
{
    private const int Limit = 80 * 1024;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Cards_WithTwoHundredCandidates_StayBelowTheMessageLimit(string locale) =>
        Assert.All(Samples(locale), sample =>
            Assert.InRange(Encoding.UTF8.GetString(sample.Card.Utf8Json.Span).Length * 2, 1, Limit));

    [Fact]
    [Trait("Kind", "Slow")]
    public async Task Cards_AllOfThem_PassMicrosoftsParserAndTheSchema()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-cards-").FullName;
        try
        {
            Write(folder);
            var schema = Schema();

            var (status, output) = await NodeAsync("check.mjs", schema is null ? [folder] : [folder, schema]);

            Assert.True(status == 0, output);
            Assert.True(schema is not null || output.Contains("schema not there", StringComparison.Ordinal), output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Trait("Kind", "Slow")]
    public async Task Cards_AllOfThem_FitAPhoneScreen()
    {
        var folder = Directory.CreateTempSubdirectory("teamsgrading-cards-").FullName;
        var pictures = Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") ?? Path.Combine(folder, "pictures");
        try
        {
            Write(folder);

            var (status, output) = await NodeAsync("draw.mjs", [folder, pictures, Chromium.Find()]);

            Assert.True(status == 0 && output.Length == 0, output);
            Assert.Equal(2 * Directory.GetFiles(folder, "*.json").Length, Directory.GetFiles(pictures, "*.png").Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The cards of every slice.</summary>
    private static IEnumerable<(string Name, Card Card)> Samples(string locale) =>
    [
        .. SampleCards.All(locale),
        .. RecordsSamples.All(locale),
        .. RuleSamples.All(locale),
        .. YearSamples.All(locale),
        .. HomeSamples.All(locale),
        .. CommitteeSamples.All(locale),
        .. PlanSamples.All(locale),
        .. CheckSamples.All(locale),
        .. FileCheckSamples.All(locale),
        .. ApprovalSamples.All(locale),
        .. AppealSamples.All(locale),
        .. TierSamples.All(locale),
        .. SpecialSamples.All(locale),
        .. OriginalSamples.All(locale),
        .. SearchSamples.All(locale),
        .. UpkeepSamples.All(locale),
        .. FileSamples.All(locale),
        .. MailSamples.All(locale),
        .. ReminderSamples.All(locale),
        .. RightSamples.All(locale),
        .. ReportSamples.All(locale),
        .. ProgrammeSamples.All(locale),
        .. SurveySamples.All(locale),
        .. VisitSamples.All(locale),
        .. CareSamples.All(locale),
    ];

    private static void Write(string folder)
    {
        foreach (var locale in new[] { "zh-CN", "en" })
        {
            foreach (var (name, card) in Samples(locale))
            {
                File.WriteAllBytes(Path.Combine(folder, $"{name}.{locale}.json"), card.Utf8Json.ToArray());
            }
        }
    }

    /// <summary>The official schema where it lies beside the project, upwards from the repository, or null.</summary>
    private static string? Schema()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "adaptive-card-1.5.0.schema.json");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Runs a script of tests/support/cards, after installing its pinned packages once.</summary>
    private static async Task<(int Status, string Output)> NodeAsync(string script, string[] arguments)
    {
        var home = Path.Combine(Repository.Root, "tests", "support", "cards");
        if (!Directory.Exists(Path.Combine(home, "node_modules", "adaptivecards")))
        {
            var (status, output) = await RunAsync(home, "npm", ["ci", "--no-audit", "--no-fund"]);
            Assert.True(status == 0, output);
        }

        return await RunAsync(home, "node", [script, .. arguments]);
    }

    private static async Task<(int Status, string Output)> RunAsync(string home, string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
