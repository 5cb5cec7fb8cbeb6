using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Reports;

/// <content>Figures that are outdated, readers who left.</content>
public sealed partial class PublishReportTests
{
    [Fact]
    public async Task Publish_FiguresOutdated_IsRefusedOnceAndShowsTheNewOnes()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));
        Count(9);

        Assert.IsType<ReportChangedMeanwhile>((await stage.PublishAsync(id)).Error);
        Assert.Equal(new ReportValue.Count(9), Made((await stage.SectionAsync(id, "Remarks")).Figures));
        Assert.Equal((0, 0, 0), await CountAsync());

        var edition = (await stage.PublishAsync(id)).Value;
        var paper = (await stage.ReadAsync(stage.Group.Officer, edition)).Value.Paper;
        Assert.Contains(paper.Sections, section => section.Figures.Any(block => block is ReportBlock.Sentence { Key: "Remarks" } && new ReportValue.Count(9).Equals(Made([block]))));
    }

    [Fact]
    public async Task Publish_SomethingHandedInWhileTheDocumentsAreWritten_IsRefusedOnceAndShowsIt()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));
        var seen = (await stage.ViewAsync(id)).Version;

        var late = await stage.Group.RunAsync<IServiceProvider, Result<EditionId>>(scope =>
            scope.GetRequiredService<PublishReport>().RunAsync(stage.Group.Officer.Id, id, seen, null, (paper, locale) => Interrupted(scope, paper, locale), default));

        Assert.IsType<ReportChangedMeanwhile>(late.Error);
        Assert.Equal((0, 0, 0), await CountAsync());
        Assert.IsType<ReportChangedMeanwhile>((await stage.PublishAsync(id)).Error);
        Assert.Equal(new ReportValue.Count(9), Made((await stage.SectionAsync(id, "Remarks")).Figures));
        Assert.Null((await stage.PublishAsync(id)).Error);

        byte[] Interrupted(IServiceProvider scope, ReportPaper paper, string locale)
        {
            Count(9);
            return scope.GetRequiredService<ReportDocument>().Write(paper, locale);
        }
    }

    [Fact]
    public async Task Publish_FiguresOutdatedBeneathAText_AsksWhichStandAndNotTwiceAboutTheSame()
    {
        var id = (await stage.DraftAsync()).Value;
        await stage.IncludeAsync(nameof(Role.UnitManager));
        await stage.WriteAsync(id, "Remarks", "一条新备注");
        Count(9);

        Assert.IsType<ReportChangedMeanwhile>((await stage.PublishAsync(id)).Error);
        Assert.Equal(new FiguresAreUndecided(1), (await stage.PublishAsync(id)).Error);
        await KeepFormerAsync(id);
        Count(10);
        Assert.IsType<ReportChangedMeanwhile>((await stage.PublishAsync(id)).Error);
        await KeepFormerAsync(id);
        await stage.WriteAsync(id, "Remarks", "仍按上月口径");

        Assert.Null((await stage.PublishAsync(id)).Error);
        Assert.Equal(new ReportValue.Count(1), Made((await stage.SectionAsync(id, "Remarks")).Figures));
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Read_ByARecipientWhoLeft_IsNothing()
    {
        var (_, edition) = await stage.PublishedAsync();
        Assert.Null((await stage.ReadAsync(stage.Group.ManagerA, edition)).Error);
        await stage.Group.Test.WithDbAsync(async db =>
        {
            (await db.Set<Person>().SingleAsync(each => each.Id == stage.Group.ManagerA.Id)).Leave(new DateOnly(2026, 12, 2));
            return await db.SaveChangesAsync();
        });
        stage.Group.Test.Clock.Advance(TimeSpan.FromSeconds(6)); // People are remembered for five seconds.

        Assert.IsType<NothingThere>((await stage.ReadAsync(stage.Group.ManagerA, edition)).Error);
    }

    private static ReportValue Made(IReadOnlyList<ReportBlock> figures) => Assert.IsType<ReportBlock.Sentence>(figures[0]).Values[0].Value;

    private void Count(int made) => stage.Remarks.Blocks[0] = new ReportBlock.Sentence(
        "Remarks", [("Made", new ReportValue.Count(made)), ("Ended", new ReportValue.Count(0)), ("Open", new ReportValue.Count(made))]);

    private async Task KeepFormerAsync(ReportId id)
    {
        var section = await stage.SectionAsync(id, "Remarks");
        Assert.Null((await stage.Group.RunAsync((EditReport use) => use.DecideFiguresAsync(stage.Group.Officer.Id, section.Id, false, default))).Error);
    }
}
