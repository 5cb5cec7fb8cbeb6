using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Commands;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Bot.Demo.Play;
using TeamsGrading.Bot.Records;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Records;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Bot.Play;

/// <summary>A whole rated year of three units and headquarters through cards only, from the draft of the rule to the verified pack.</summary>
[Trait("Kind", "Slow")]
public sealed class RatedYearTests
{
    /// <summary>What is refused on the way, in its order.</summary>
    private static readonly string[] Refused =
    [
        "Rules.ItemsDoNotSumTo100", "Rules.ItemPointsImpossible", "Approvals.OutOfOrder", "Approvals.OwnProposal", "Committees.CommitteeIsEven",
        "Rules.DifferentialPointsExceeded", "Tiers.CutOffsCross", "Tiers.BarNeedsEvidence", "Tiers.NotFirstYear", "Tiers.GiftNeedsReason",
        "Tiers.BarNeedsEvidence", "Tiers.PlanBreaksOrder", "Tiers.NotOnHighestLevel", "Supervision.PointsAreOpen", "Supervision.TooEarlyToDraw",
    ];

    [Fact]
    [Trait("Clause", "R02")]
    [Trait("Clause", "R03")]
    [Trait("Clause", "R04")]
    [Trait("Clause", "R09")]
    [Trait("Clause", "R11")]
    [Trait("Clause", "R12")]
    [Trait("Clause", "R13")]
    [Trait("Clause", "R14")]
    [Trait("Clause", "R15")]
    [Trait("Clause", "R16")]
    [Trait("Clause", "R17")]
    [Trait("Clause", "R20")]
    public async Task Year_ThroughCardsOnly_ComesToItsListsAndAVerifiedPack()
    {
        await using var stage = await YearOnDisk.CreateAsync(instances: 1);

        var play = await stage.PlayAsync("en");

        Assert.Equal(Refused, play.Refusals);
        await AssertOutcomeAsync(stage);
        Assert.DoesNotContain("{", stage.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Year_ThroughTwoInstancesRacingEveryDecision_ComesToTheSame()
    {
        await using var stage = await YearOnDisk.CreateAsync(instances: 2);

        var play = await stage.PlayAsync("zh-CN");

        Assert.Equal(Refused, play.Refusals);
        Assert.InRange(stage.Instances.Races.Raced, 40, 400);
        await AssertOutcomeAsync(stage);
    }

    private static async Task AssertOutcomeAsync(YearOnDisk stage)
    {
        await using var scope = stage.Instances.Next.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<GradingDb>();

        // Everything proposed once was approved once and, where the route says so, filed and acknowledged.
        var approvals = await db.Set<Approval>().AsNoTracking().ToListAsync();
        Assert.Equal(approvals.Count, approvals.Select(each => (each.Matter, each.Object, each.Version)).Distinct().Count());
        Assert.All(approvals, each => Assert.True(each.State is ApprovalState.Approved or ApprovalState.Returned, $"{each.Matter} {each.State}"));
        Assert.DoesNotContain(approvals, each => each.Filing is FilingState.Filed or FilingState.AskedBack);
        Assert.Equal(5, approvals.Count(each => each.Matter == ApprovalMatter.VipList));
        Assert.Equal(5, await db.Set<Round>().CountAsync(round => round.Outcome == RoundOutcome.Published));

        var units = (await services.GetRequiredService<IDirectory>().UnitsAsync(default)).ToDictionary(unit => unit.Code);
        var awards = await db.Set<Award>().AsNoTracking().Where(award => award.Origin == AwardOrigin.List).ToListAsync();
        Assert.Equal([2, 3, 3], Levels("HN", GasForm.Gaseous));
        Assert.Equal([1, 2, 3], Levels("HN", GasForm.Liquid));
        Assert.Equal([2, 4], Levels("HD", GasForm.Gaseous));
        Assert.Equal([3], Levels("QN", GasForm.Gaseous));
        Assert.Single(Levels("QN", GasForm.Liquid));
        Assert.All(awards, award => Assert.Equal(AwardPeriod.Of(award.From).Until, award.Until));

        // The gift and the strategic customers beside the lists; one revoked, one bar lifted; whoever was barred in the round has no level.
        var all = await db.Set<Award>().AsNoTracking().ToListAsync();
        Assert.Equal(TierLevel.Vip2, Assert.Single(all, award => award.Origin == AwardOrigin.Gift).Level);
        Assert.Equal(2, all.Count(award => award.Origin == AwardOrigin.Strategic && award.Level == TierLevel.Strategic));
        Assert.Equal(AwardEnd.Revoked, Assert.Single(all, award => award.EndedOn is not null).EndedBy);
        var bars = await db.Set<Bar>().AsNoTracking().ToListAsync();
        Assert.Equal([BarState.InForce, BarState.Lifted], bars.Select(bar => bar.State).Order());
        Assert.DoesNotContain(all, award => award.Subject == bars.Single(bar => bar.State == BarState.Lifted).Subject);

        foreach (var code in new[] { "HQ", "HN", "HD", "QN" })
        {
            var pack = (await services.GetRequiredService<ExportYear>().PackAsync(code, YearPlay.Rated, default)).Value;
            using var zip = new MemoryStream();
            pack.WriteTo(zip);
            var report = services.GetRequiredService<VerifyYear>().Run(zip);
            Assert.True(report.Passed, $"{code}: {string.Join("\n", report.Checks.Where(check => !check.Passed))}");
            await AssertReadableAsync(services.GetRequiredService<YearSummary>(), pack, code == "HN");
        }

        int[] Levels(string code, GasForm form) =>
            [.. awards.Where(award => award.Unit == units[code].Id && award.Form == form).GroupBy(award => award.Level).OrderBy(level => level.Key).Select(level => level.Count())];
    }

    /// <summary>The Word document is one, in both languages, and of the unit that did everything it tells everything.</summary>
    private static async Task AssertReadableAsync(YearSummary summary, YearExported pack, bool whole)
    {
        foreach (var locale in new[] { "zh-CN", "en" })
        {
            var texts = new Wording().For(locale);
            using var document = WordprocessingDocument.Open(new MemoryStream(await summary.WriteAsync(pack, texts, default)), false);
            Assert.Equal("", string.Join("\n", new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")));
            var text = document.MainDocumentPart!.Document.InnerText;
            string[] told = whole
                ? [texts["Summary.Nature"], "珠海横琴综合能源有限公司", "清远华北陶瓷有限公司", texts["Summary.Bar.Lifted"], texts["Summary.Filing.Resolution"], texts["Summary.Check.Finished"]]
                : [texts["Summary.Nature"]];
            Assert.All(told, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    /// <summary>One database on disk, and the programs on it.</summary>
    private sealed class YearOnDisk : IAsyncDisposable
    {
        private readonly DirectoryInfo folder;
        private readonly DemoClock clock;
        private readonly List<ServiceProvider> programs;
        private readonly StringWriter told = new();

        private YearOnDisk(DirectoryInfo folder, DemoClock clock, List<ServiceProvider> programs)
        {
            (this.folder, this.clock, this.programs) = (folder, clock, programs);
            Instances = new Instances(programs);
        }

        public Instances Instances { get; }

        public string Told => told.ToString();

        public static async Task<YearOnDisk> CreateAsync(int instances)
        {
            var folder = Directory.CreateTempSubdirectory("teamsgrading-year-");
            var clock = DemoYearCommand.Clock();
            var programs = Enumerable.Range(0, instances).Select(_ => DemoYearCommand.Compose(folder, clock)).ToList();
            await programs[0].Migrate(default);
            await using var scope = programs[0].CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SeedDemo>().IfEmptyAsync(default, ruleOf: YearPlay.Rated - 1);
            return new YearOnDisk(folder, clock, programs);
        }

        public async Task<YearPlay> PlayAsync(string locale)
        {
            var play = new YearPlay(Instances, clock, new Wording().For(locale), told, default);
            await new RatedYear(play).PlayAsync();
            return play;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var program in programs)
            {
                await program.DisposeAsync();
            }

            folder.Delete(recursive: true);
        }
    }
}
