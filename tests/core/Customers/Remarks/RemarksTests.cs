using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Remarks;

[Trait("Clause", "A08")]
public sealed class RemarksTests : IAsyncLifetime
{
    private PapersStage stage = null!;

    public async Task InitializeAsync() => stage = await PapersStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Theory]
    [InlineData(RiskKind.Misconduct)]
    [InlineData(RiskKind.Compliance)]
    [InlineData(RiskKind.Finance)]
    [InlineData(RiskKind.Other)]
    public async Task Remark_OfEachKind_IsSeenWithEveryCustomerOfTheSubject_AndThoseConcernedAreTold(RiskKind kind)
    {
        var id = (await stage.RemarkAsync("keeper", stage.Shared, kind)).Value;

        var note = Assert.Single((await OpenAsync(id))[(await stage.SeeAsync("keeper", id)).Value.Subject]);
        Assert.Equal((kind, new DateOnly(2026, 11, 2)), (note.Kind, note.On));
        Assert.Equal(
            ["east keeper", "east manager", "keeper", "key account", "manager", "officer"], await stage.WaitingAsync(RemarkCards.Remark, id.Value));
        Assert.Equal("连续三个月拖欠气款", (await stage.SeeAsync("east keeper", id)).Value.Text);
    }

    [Fact]
    public async Task Remark_Incomplete_NamesWhatIsMissing()
    {
        Assert.IsType<RemarkNeedsKind>((await stage.RemarkAsync("keeper", stage.Alone, kind: null)).Error);
        Assert.IsType<RemarkNeedsText>((await stage.RemarkAsync("keeper", stage.Alone, text: " ")).Error);
        Assert.IsType<RemarkNeedsEvidence>((await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.NoPaper)).Error);
        Assert.Equal("issuer", Missing(await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.Paper with { Issuer = null })));
        Assert.Equal("number", Missing(await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.Paper with { Number = "" })));
        Assert.Equal("issued", Missing(await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.Paper with { Issued = null })));
        Assert.Equal("passage", Missing(await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.Paper with { Passage = " " })));
        Assert.IsType<QuotedPaperInFuture>((await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.Paper with { Issued = new DateOnly(2026, 11, 3) })).Error);
        Assert.IsType<TextHasControlCharacters>((await stage.RemarkAsync("keeper", stage.Alone, text: "a\u202Eb")).Error);

        static string Missing(Result<RiskRemarkId> result) => Assert.IsType<QuotedPaperIncomplete>(result.Error).Field;
    }

    [Fact]
    public async Task Remark_OnOriginals_KeepsTheirHashes_AndOnlyOfThisCustomer()
    {
        var original = (await stage.AttachAsync("keeper", stage.Alone, name: "催款函.pdf")).Value;
        var foreign = (await stage.AttachAsync("east keeper", stage.Eastern, "%PDF-2")).Value;

        Assert.IsType<EvidenceIsGone>((await stage.RemarkAsync("keeper", stage.Alone, originals: foreign)).Error);
        var id = (await stage.RemarkAsync("keeper", stage.Alone, originals: [original, original])).Value;

        var evidence = (await stage.SeeAsync("manager", id)).Value.Evidence;
        Assert.Equal([(1, "催款函.pdf"), (2, "")], evidence.Select(piece => (piece.Number, piece.Name)));
        Assert.Equal((await stage.ListAsync("keeper", stage.Alone)).Value.Lines[0].Hash, evidence[0].Hash);
        Assert.Equal("（2026）执 12 号", evidence[1].Citation!.Number);
    }

    [Fact]
    public async Task Remark_SentTwice_IsMadeOnce()
    {
        var first = (await stage.RemarkAsync("keeper", stage.Alone)).Value;

        Assert.Equal(first, (await stage.RemarkAsync("keeper", stage.Alone)).Value);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Rights_OtherUnitsMakeSeeAndCloseNothing()
    {
        var id = (await stage.RemarkAsync("keeper", stage.Alone)).Value;

        Assert.IsType<NothingThere>((await stage.RemarkAsync("east keeper", stage.Alone)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.RemarkAsync("party", stage.Alone)).Error);
        Assert.IsType<NothingThere>((await stage.SeeAsync("east manager", id)).Error);
        Assert.IsType<NothingThere>((await stage.SeeAsync("centre", id)).Error);
        Assert.IsType<NothingThere>((await stage.CloseAsync("east manager", id)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.CloseAsync("key account", id)).Error);
        Assert.IsType<NothingThere>((await stage.CloseAsync("east manager", new RiskRemarkId(1))).Error);
        Assert.Empty((await ListAsync("east manager")).Lines);
        Assert.Single((await ListAsync("manager")).Lines);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task See_TextAndEvidence_IsLogged()
    {
        var id = (await stage.RemarkAsync("keeper", stage.Shared)).Value;

        await stage.SeeAsync("east keeper", id);
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.SeeAsync("officer", id);

        Assert.Equal([stage.Eastern, stage.Shared], (await stage.LogAsync()).Select(line => line.Customer!.Value));
    }

    [Theory]
    [Trait("Clause", "A11")]
    [InlineData("manager")]
    [InlineData("officer")]
    public async Task Mark_ForWhoMayRead_IsKindAndDayOnly_AndNotLogged(string reader)
    {
        var id = (await stage.RemarkAsync("keeper", stage.Alone)).Value;
        var who = await stage.WhoAsync(reader);

        var mark = (await stage.Test.RunAsync((ViewRemarks use) => use.MarkAsync(who, id, default))).Value;

        Assert.Equal((RiskKind.Finance, new DateOnly(2026, 11, 2), true, false), (mark.Kind, mark.On, mark.MayOpen, mark.MayClose));
        Assert.Null(mark.Text);
        Assert.Null(mark.By);
        Assert.Empty(mark.Evidence);
        Assert.Empty(await stage.LogAsync());
        Assert.False((await stage.SeeAsync(reader, id)).Value.MayOpen);
    }

    [Fact]
    public async Task Close_OnlyBySomebodyElse_WithAReason_Once_AndStaysReadable()
    {
        var id = (await stage.RemarkAsync("manager", stage.Alone)).Value;

        Assert.IsType<OwnRemark>((await stage.CloseAsync("manager", id)).Error);
        Assert.IsType<ClosingNeedsReason>((await stage.CloseAsync("officer", id, " ")).Error);
        Assert.True((await stage.SeeAsync("officer", id)).Value.MayClose);
        Assert.False((await stage.SeeAsync("manager", id)).Value.MayClose);
        Assert.Null((await stage.CloseAsync("officer", id)).Error);
        Assert.Equal(new RemarkIsClosed(new DateOnly(2026, 11, 2)), (await stage.CloseAsync("officer", id, "again")).Error);

        var seen = (await stage.SeeAsync("keeper", id)).Value;
        Assert.Equal((new DateOnly(2026, 11, 2), "officer", "欠款已结清"), (seen.ClosedOn, seen.ClosedBy, seen.ClosedReason));
        Assert.Empty(await OpenAsync(id));
        Assert.Empty(await stage.WaitingAsync(RemarkCards.Remark, id.Value));
    }

    [Fact]
    public async Task Close_TwoAtOnce_OneDecides()
    {
        var id = (await stage.RemarkAsync("keeper", stage.Alone)).Value;

        var both = await Task.WhenAll(stage.CloseAsync("manager", id, "1"), stage.CloseAsync("officer", id, "2"));

        Assert.Single(both, result => result.Error is null);
        Assert.Single(both, result => result.Error is RemarkIsClosed);
    }

    [Fact]
    public async Task Close_TheRemarkOfABar_IsRefused()
    {
        var (who, subject) = (await stage.WhoAsync("officer"), (await stage.SeeAsync("keeper", (await stage.RemarkAsync("keeper", stage.Alone)).Value)).Value.Subject);
        var id = await stage.Test.RunAsync(async (IServiceProvider services) =>
        {
            var db = (TeamsGrading.Core.Storage.GradingDb)services.GetService(typeof(TeamsGrading.Core.Storage.GradingDb))!;
            var made = await ((IRiskRemarks)services.GetService(typeof(IRiskRemarks))!).RecordAsync(subject, RiskKind.Misconduct, "barred", who, default);
            await db.SaveChangesAsync();
            return made;
        });

        Assert.IsType<RemarkEndsWithBar>((await stage.CloseAsync("manager", id)).Error);
        Assert.False((await stage.SeeAsync("manager", id)).Value.MayClose);
    }

    [Fact]
    public async Task Seen_LeavesOnesOwnDeskOnly()
    {
        var id = (await stage.RemarkAsync("keeper", stage.Alone)).Value;
        var who = await stage.WhoAsync("manager");

        Assert.Null((await stage.Test.RunAsync((SeenRemark use) => use.RunAsync(who, id, default))).Error);

        Assert.Equal(["keeper", "key account", "officer"], await stage.WaitingAsync(RemarkCards.Remark, id.Value));
    }

    private async Task<ILookup<SubjectId, RiskNote>> OpenAsync(RiskRemarkId id)
    {
        var subject = (await stage.SeeAsync("keeper", id)).Value.Subject;
        return await stage.Test.RunAsync((IRiskRemarks remarks) => remarks.OpenAsync([subject], default));
    }

    private async Task<RemarkPage> ListAsync(string reader)
    {
        var who = await stage.WhoAsync(reader);
        return await stage.Test.RunAsync((ListRemarks use) => use.OpenAsync(who, 1, default));
    }
}
