using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Programmes;

[Trait("Clause", "M04")]
public sealed class ProgrammeTests : IAsyncLifetime
{
    private ProgrammesStage stage = null!;

    public async Task InitializeAsync() => stage = await ProgrammesStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Publish_National_ReachesTheLiaisonsOfItsUnitsAndNoOthers()
    {
        var id = await stage.NationalAsync();

        var posted = stage.Group.Posts.Log.Where(line => line.StartsWith("post programme.unit", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            new[] { stage.Group.LiaisonA, stage.Group.LiaisonB }.Select(person => $"post programme.unit {person.Id.Value}").Order(), posted.Order());
        Assert.Equal(ProgrammeScope.National, (await stage.SeeAsync(stage.Group.LiaisonA, id)).Value.Scope);
        Assert.IsType<NothingThere>((await stage.SeeAsync(stage.Group.LiaisonC, id)).Error);
    }

    [Fact]
    public async Task Draft_IsSeenByWhoPreparesItOnly()
    {
        var id = (await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A))).Value;

        Assert.Null((await stage.SeeAsync(stage.Group.Officer, id)).Error);
        Assert.IsType<NothingThere>((await stage.SeeAsync(stage.Group.LiaisonA, id)).Error);
        Assert.IsType<NothingThere>((await stage.PublishAsync(stage.Group.LiaisonA, id)).Error);
    }

    [Fact]
    public async Task Publish_WithoutUnits_IsRefused()
    {
        var id = (await stage.DraftAsync(stage.Group.Officer, stage.Typed())).Value;

        Assert.IsType<ProgrammeNeedsUnits>((await stage.PublishAsync(stage.Group.Officer, id)).Error);
    }

    [Fact]
    public async Task Publish_AfterItsLastDay_IsRefused()
    {
        var id = (await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A) with { Until = new DateOnly(2026, 11, 1) })).Value;

        Assert.IsType<ProgrammePeriodIsOver>((await stage.PublishAsync(stage.Group.Officer, id)).Error);
    }

    [Fact]
    public async Task Publish_Twice_ReachesEverybodyOnce()
    {
        var id = await stage.NationalAsync();

        Assert.Null((await stage.PublishAsync(stage.Group.Officer, id)).Error);

        Assert.Equal(2, stage.Group.Posts.Log.Count(line => line.StartsWith("post programme.unit", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Save_TheSameFormTwice_MakesOne()
    {
        var id = ProgrammeId.New();
        await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A), id);
        await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A), id);

        var list = await stage.Group.RunAsync((ViewProgrammes use) => use.ListAsync(stage.Group.Officer.Id, default));
        Assert.Equal(id, Assert.Single(list).Id);
    }

    [Fact]
    public async Task Save_OnAnOlderVersion_IsRefused()
    {
        var id = (await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A))).Value;
        Assert.Null((await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.B), id)).Error);

        Assert.IsType<ProgrammeChangedMeanwhile>((await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.C), id)).Error);
        Assert.IsType<ProgrammeChangedMeanwhile>((await stage.PublishAsync(stage.Group.Officer, id)).Error);
    }

    [Fact]
    public async Task Save_OfWhatIsPublished_IsRefused()
    {
        var id = await stage.NationalAsync();

        Assert.IsType<ProgrammeIsPublished>((await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.C), id, 1)).Error);
    }

    [Theory]
    [InlineData("", "text", "name")]
    [InlineData("name", "", "text")]
    public async Task Save_WithoutATextThatIsNeeded_NamesTheField(string name, string text, string field)
    {
        var saved = await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A) with { Name = name, Text = text });

        Assert.Equal(field, Assert.IsType<ProgrammeTextMissing>(saved.Error).Field);
    }

    [Fact]
    public async Task Save_TwentyThousandCharacters_IsRefusedWithTheLimit()
    {
        var saved = await stage.DraftAsync(stage.Group.Officer, stage.Typed(stage.Group.A) with { Text = new string('长', 20_000) });

        Assert.Equal(new ProgrammeTextWrong("text", Programme.Long), saved.Error);
    }

    [Fact]
    public async Task Save_AnImpossiblePeriod_IsRefused()
    {
        var typed = stage.Typed(stage.Group.A);

        Assert.IsType<ProgrammePeriodIsWrong>((await stage.DraftAsync(stage.Group.Officer, typed with { Until = new DateOnly(2026, 10, 31) })).Error);
        Assert.IsType<ProgrammePeriodIsWrong>((await stage.DraftAsync(stage.Group.Officer, typed with { From = null })).Error);
        Assert.IsType<ProgrammeNeedsKind>((await stage.DraftAsync(stage.Group.Officer, typed with { Kind = null })).Error);
    }

    [Fact]
    [Trait("Clause", "M05")]
    public async Task Regional_StaysInsideTheRegionOfItsUnit()
    {
        Assert.IsType<UnitIsOutsideRegion>((await stage.DraftAsync(stage.Group.LiaisonA, stage.Typed(stage.Group.A, stage.Group.B))).Error);

        var id = (await stage.DraftAsync(stage.Group.LiaisonA, stage.Typed(stage.Group.A))).Value;
        Assert.Null((await stage.PublishAsync(stage.Group.LiaisonA, id)).Error);
        Assert.Equal(ProgrammeScope.Regional, (await stage.SeeAsync(stage.Group.Officer, id)).Value.Scope);
        Assert.IsType<NothingThere>((await stage.SeeAsync(stage.Group.LiaisonB, id)).Error);
        Assert.IsType<NothingThere>((await stage.CloseAsync(stage.Group.LiaisonB, id, "x")).Error);
    }

    [Fact]
    public async Task National_ByAUnit_IsNotItsToLead()
    {
        var id = await stage.NationalAsync();

        Assert.IsAssignableFrom<Error>((await stage.ExtendAsync(stage.Group.LiaisonA, id, new DateOnly(2027, 1, 31))).Error);
        Assert.IsAssignableFrom<Error>((await stage.CloseAsync(stage.Group.LiaisonA, id, "x")).Error);
        Assert.Equal((ProgrammeState.Published, new DateOnly(2026, 12, 31)), ((await stage.SeeAsync(stage.Group.Officer, id)).Value.State, (await stage.SeeAsync(stage.Group.Officer, id)).Value.Until));
    }

    [Fact]
    public async Task Close_WithItsResult_SettlesWhatWaited_AndStands()
    {
        var id = await stage.NationalAsync();

        Assert.IsType<ProgrammeTextMissing>((await stage.CloseAsync(stage.Group.Officer, id, " ")).Error);
        Assert.Null((await stage.CloseAsync(stage.Group.Officer, id, "签约 3 家")).Error);
        Assert.Null((await stage.CloseAsync(stage.Group.Officer, id, "签约 3 家")).Error);
        Assert.IsType<ProgrammeIsClosed>((await stage.CloseAsync(stage.Group.Officer, id, "签约 4 家")).Error);

        Assert.Equal("签约 3 家", (await stage.SeeAsync(stage.Group.LiaisonA, id)).Value.Outcome);
        Assert.Contains("settle programme.unit", stage.Group.Posts.Log);
        Assert.IsType<ProgrammeIsClosed>((await stage.ExtendAsync(stage.Group.Officer, id, new DateOnly(2027, 3, 1))).Error);
    }

    [Fact]
    public async Task File_OfAProgramme_IsKeptOnce_AndOpenedByItsUnitsOnly()
    {
        var id = await stage.NationalAsync();
        var first = await AttachAsync(id);
        Assert.IsType<ProgrammeFileIsThere>((await AttachAsync(id)).Error);

        var opened = await stage.Group.RunAsync((KeepProgrammeFile use) => use.OpenAsync(stage.Group.LiaisonA.Id, first.Value, default));
        Assert.Equal("方案.pdf", opened.Value.Name);
        await opened.Value.Content.DisposeAsync();
        Assert.IsType<NothingThere>((await stage.Group.RunAsync((KeepProgrammeFile use) => use.OpenAsync(stage.Group.LiaisonC.Id, first.Value, default))).Error);
        Assert.NotNull((await stage.Group.RunAsync((KeepProgrammeFile use) => use.AttachAsync(stage.Group.LiaisonA.Id, id, "x.pdf", null, Pdf("other"), default))).Error);
    }

    private Task<Result<long>> AttachAsync(ProgrammeId id) =>
        stage.Group.RunAsync((KeepProgrammeFile use) => use.AttachAsync(stage.Group.Officer.Id, id, "../方案.exe", null, Pdf("plan"), default));

    private static MemoryStream Pdf(string text) => new(System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}"));
}
