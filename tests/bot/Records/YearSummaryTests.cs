using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Records;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Records;

public sealed class YearSummaryTests
{
    [Theory]
    [InlineData("zh-CN", "本结果为销售评级，不是信用评级。", "评级工作小组")]
    [InlineData("en", "This is a sales rating and no credit rating.", "Rating committee")]
    [Trait("Clause", "R03")]
    [Trait("Clause", "R21")]
    public async Task Summary_OfAYear_IsAValidWordDocumentAndSaysWhatItIs(string locale, string nature, string heading)
    {
        await using var stage = await YearStage.CreateAsync();
        var word = await WriteAsync(stage, locale);
        if (Environment.GetEnvironmentVariable("TEAMSGRADING_PICTURES") is { } pictures)
        {
            await File.WriteAllBytesAsync(Path.Combine(pictures, $"year.{locale}.docx"), word);
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(word), false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        var text = document.MainDocumentPart!.Document.InnerText;
        Assert.Contains(nature, text, StringComparison.Ordinal);
        Assert.Contains(heading, text, StringComparison.Ordinal);
        Assert.Contains("Unit 1", text, StringComparison.Ordinal);
        Assert.Contains((await stage.TryExportAsync()).Value.Hash, text, StringComparison.Ordinal);
        Assert.Contains("<b> & ", text, StringComparison.Ordinal);
    }

    private static async Task<byte[]> WriteAsync(YearStage stage, string locale)
    {
        var services = stage.Rounds.Test.Services;
        IYearSheet[] sheets =
        [
            new CommitteeSheet(services.GetRequiredService<ICommitteeRolls>(), services.GetRequiredService<IDirectory>(), stage.Rounds.Test.Clock),
            new RuleSheet(services.GetRequiredService<IRuleBook>()),
            new ResultSheet(new FixedResults()),
            new StepSheet([new FixedSteps()], stage.Rounds.Test.Clock),
        ];
        return await new YearSummary(sheets, stage.Rounds.Test.Clock).WriteAsync((await stage.TryExportAsync()).Value, new Wording().For(locale), default);
    }

    private sealed class FixedResults : IRoundResults
    {
        private static readonly RatedRound Round = new(
            new RoundId(1), RoundStage.Unit, 2026, GasForm.Gaseous, IsVote: false, new DateTime(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc),
            new DateTime(2026, 11, 5, 0, 0, 0, DateTimeKind.Utc),
            [
                .. Enumerable.Range(1, 60).Select(at => new RatedRow(
                    new SubjectId(at), FormattableString.Invariant($"HN{at:000}"), "东莞恒源燃气发电有限公司 <b> & \u0001 \uFFFE", at, 95.5m - at, 90m - at, null, false)),
                new RatedRow(new SubjectId(61), "HN061", "佛山城燃集团有限公司", null, null, null, null, Barred: true),
            ]);

        public Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) =>
            Task.FromResult(form == GasForm.Gaseous ? Round : null);

        public Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed class FixedSteps : IYearSteps
    {
        public Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<YearStep>>(
            [
                new("Committee", null, YearStepState.Done, new DateOnly(2026, 3, 1), new DateOnly(2026, 2, 3), null, 0),
                new("Unworded", GasForm.Liquid, YearStepState.Late, new DateOnly(2026, 10, 1), null, null, 0),
            ]);
    }
}
