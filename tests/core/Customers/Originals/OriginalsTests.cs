using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Originals;

[Trait("Clause", "A12")]
public sealed class OriginalsTests : IAsyncLifetime
{
    private PapersStage stage = null!;

    public async Task InitializeAsync() => stage = await PapersStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Attach_LiesUnderItsHash_IsListed_AndComesBack()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone, name: "../..\\购销合同<1>.exe", note: "2026 年度")).Value;

        Assert.Equal("", Path.GetExtension(Assert.Single(stage.Files)));
        var line = Assert.Single((await stage.ListAsync("keeper", stage.Alone)).Value.Lines);
        Assert.Equal((id, "购销合同1.pdf", "2026 年度", FileType.Pdf, "keeper"), (line.Id, line.Name, line.Note, line.Type, line.By));
        var opened = (await OpenAsync("keeper", id)).Value;
        await using (opened.Content)
        {
            using var reader = new StreamReader(opened.Content);
            Assert.Equal(("购销合同1.pdf", "%PDF-1.7 x"), (opened.Name, await reader.ReadToEndAsync()));
        }
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task EveryWayOfReading_IsLogged_BeforeItAnswers()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone)).Value;
        Assert.Empty(await stage.LogAsync());

        await stage.ListAsync("keeper", stage.Alone);
        await (await OpenAsync("manager", id)).Value.Content.DisposeAsync();
        await FindAsync("officer", "合同");

        var log = await stage.LogAsync();
        Assert.Equal(3, log.Count);
        Assert.All(log, line => Assert.Equal(stage.Alone, line.Customer));
        Assert.Contains(log, line => line.Purpose == ReadingPurpose.Original);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task OtherUnits_FindNothing_ByAnyWay()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone)).Value;

        foreach (var reader in new[] { "east keeper", "east manager", "centre" })
        {
            Assert.NotNull((await stage.ListAsync(reader, stage.Alone)).Error);
            Assert.NotNull((await OpenAsync(reader, id)).Error);
            Assert.Empty((await FindAsync(reader, "合同")).Value);
            Assert.NotNull((await stage.AttachAsync(reader, stage.Alone, "%PDF-2")).Error);
            Assert.NotNull((await TakeOutAsync(reader, id, "x")).Error);
        }

        Assert.IsType<NothingThere>((await OpenAsync("east keeper", id)).Error);
        Assert.Equal((await OpenAsync("east keeper", new OriginalId(1))).Error, (await OpenAsync("east keeper", id)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.ListAsync("colleague", stage.Alone)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.AttachAsync("key account", stage.Alone, "%PDF-3")).Error);
        Assert.Single(stage.Files);
    }

    [Fact]
    public async Task Attach_EvidenceOfARemark_MayWhoeverMayMakeOne()
    {
        Assert.Null((await stage.AttachAsync("key account", stage.Alone, kind: OriginalKind.Evidence)).Error);
        Assert.IsType<ActionNotAllowed>((await stage.AttachAsync("party", stage.Alone, "%PDF-2", kind: OriginalKind.Evidence)).Error);
    }

    [Theory]
    [InlineData("MZ program", "letter.pdf")]
    [InlineData("#!/bin/sh", "a.pdf")]
    [InlineData("<html><script>", "a.pdf")]
    [InlineData("PK\u0003\u0004 no directory", "a.docx")]
    public async Task Attach_AProgramNamedPdf_IsRefused_AndNotKept(string content, string name)
    {
        Assert.IsType<FileTypeNotTaken>((await stage.AttachAsync("keeper", stage.Alone, content, name)).Error);
        Assert.Empty(stage.Files);
    }

    [Fact]
    public async Task Attach_Empty_WithoutKind_IsRefused()
    {
        Assert.IsType<FileIsEmpty>((await stage.AttachAsync("keeper", stage.Alone, "")).Error);
        Assert.IsType<OriginalNeedsKind>((await stage.AttachAsync("keeper", stage.Alone, kind: null)).Error);
        Assert.IsType<TextTooLong>((await stage.AttachAsync("keeper", stage.Alone, note: new string('备', 1001))).Error);
        Assert.Empty(stage.Files);
    }

    [Fact]
    public async Task Attach_ATwoGigabyteFile_IsRefusedEarly_AndNeverInMemory()
    {
        var who = await stage.WhoAsync("keeper");
        using var announced = new EndlessPdf();
        using var silent = new EndlessPdf();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var early = await AttachAsync(announced, 2L * 1024 * 1024 * 1024);
        var late = await AttachAsync(silent, null);

        Assert.Equal(new FileTooBig(50), early.Error);
        Assert.Equal(0, announced.Given);
        Assert.Equal(new FileTooBig(50), late.Error);
        Assert.InRange(silent.Given, 50L * 1024 * 1024, 51L * 1024 * 1024);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20L * 1024 * 1024);
        Assert.Empty(stage.Files);

        Task<Result<OriginalId>> AttachAsync(Stream content, long? length) => stage.Test.RunAsync((AttachOriginal use) =>
            use.RunAsync(who, stage.Alone, new OriginalWish(OriginalKind.Contract, "a.pdf", "", length), content, default));
    }

    [Fact]
    public async Task Attach_TheSameTwice_IsOneOriginal_AndTheSameForAnotherCustomerItsOwn()
    {
        await stage.AttachAsync("keeper", stage.Alone, name: "first.pdf");

        Assert.Equal(new OriginalIsThere("first.pdf"), (await stage.AttachAsync("keeper", stage.Alone, name: "second.pdf")).Error);
        Assert.Null((await stage.AttachAsync("keeper", stage.Shared)).Error);
        Assert.Single(stage.Files);
    }

    [Fact]
    public async Task Attach_TwiceAtOnce_IsOneOriginal()
    {
        var both = await Task.WhenAll(stage.AttachAsync("keeper", stage.Alone), stage.AttachAsync("keeper", stage.Alone));

        Assert.Single(both, each => each.Error is null);
        Assert.Single((await stage.ListAsync("keeper", stage.Alone)).Value.Lines);
    }

    [Fact]
    public async Task Open_ChangedInTheStore_IsNotHandedOut()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone)).Value;
        await File.AppendAllTextAsync(Assert.Single(stage.Files), "x");

        Assert.IsType<FileIsDamaged>((await OpenAsync("keeper", id)).Error);
        File.Delete(Assert.Single(stage.Files));
        Assert.IsType<FileIsDamaged>((await OpenAsync("keeper", id)).Error);
    }

    [Fact]
    public async Task TakeOut_NeedsAReason_StaysInTheListAndTheStore_AndMakesRoomForTheSame()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone)).Value;

        Assert.IsType<TakingOutNeedsReason>((await TakeOutAsync("keeper", id, " ")).Error);
        Assert.Null((await TakeOutAsync("keeper", id, "传错客户")).Error);
        Assert.IsType<OriginalIsTakenOut>((await TakeOutAsync("keeper", id, "x")).Error);

        var page = (await stage.ListAsync("keeper", stage.Alone)).Value;
        Assert.Equal((0, new DateOnly(2026, 11, 2), "传错客户"), (page.Standing, page.Lines[0].RemovedOn, page.Lines[0].RemovedReason));
        Assert.Single(stage.Files);
        Assert.Null((await stage.AttachAsync("keeper", stage.Alone)).Error);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Test.WithDbAsync(async db =>
        {
            db.RemoveRange(await db.Set<Original>().ToListAsync());
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task TakeOut_EvidenceOfAnOpenRemark_IsRefusedUntilItIsClosed()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone)).Value;
        var remark = (await stage.RemarkAsync("keeper", stage.Alone, paper: PapersStage.NoPaper, originals: id)).Value;

        Assert.IsType<OriginalIsEvidence>((await TakeOutAsync("keeper", id, "x")).Error);
        await stage.CloseAsync("manager", remark);
        Assert.Null((await TakeOutAsync("keeper", id, "x")).Error);
    }

    [Fact]
    public async Task Find_ByPartsOfNameAndNote_WhateverTheirCaseAndWidth_NewestFirst()
    {
        await stage.AttachAsync("keeper", stage.Alone, "%PDF-1", "华东购销合同.pdf", note: "原件在 3 号柜");
        stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.AttachAsync("keeper", stage.Shared, "%PDF-2", "LNG Supply.pdf", OriginalKind.Letter, "');DROP TABLE Originals;--");

        Assert.Equal("华东购销合同.pdf", Assert.Single((await FindAsync("manager", "购销")).Value).Name);
        Assert.Equal("LNG Supply.pdf", Assert.Single((await FindAsync("manager", "ｌｎｇ")).Value).Name);
        Assert.Single((await FindAsync("manager", "3 号柜")).Value);
        Assert.Equal(["LNG Supply.pdf", "华东购销合同.pdf"], (await FindAsync("manager", "pdf")).Value.Select(each => each.Name));
        Assert.Single((await FindAsync("manager", "');DROP")).Value);
        Assert.Empty((await FindAsync("manager", "%%")).Value);
        Assert.IsType<SearchNeedsMore>((await FindAsync("manager", "合")).Error);
        Assert.Single((await stage.ListAsync("manager", stage.Alone, "号柜")).Value.Lines);
    }

    [Fact]
    public async Task List_MoreThanAPage_IsTurned()
    {
        for (var number = 0; number < 12; number++)
        {
            stage.Test.Clock.Advance(TimeSpan.FromMinutes(1));
            await stage.AttachAsync("keeper", stage.Alone, FormattableString.Invariant($"%PDF-{number}"), FormattableString.Invariant($"{number}.pdf"));
        }

        var (first, last) = ((await stage.ListAsync("keeper", stage.Alone)).Value, (await stage.ListAsync("keeper", stage.Alone, page: 99)).Value);

        Assert.Equal((12, 2, "11.pdf"), (first.Standing, first.Pages, first.Lines[0].Name));
        Assert.Equal(["1.pdf", "0.pdf"], last.Lines.Select(line => line.Name));
    }

    [Fact]
    public async Task Import_OnWhichOriginalsStand_IsNotUndone()
    {
        var (south, imported) = ((await stage.ListAsync("keeper", stage.Alone)).Value.Customer.Unit, stage.Test.Clock.GetUtcNow().UtcDateTime);
        Assert.Null(await BlocksAsync());

        await stage.AttachAsync("keeper", stage.Alone);

        Assert.IsType<PapersStandOnImport>(await BlocksAsync());

        Task<Error?> BlocksAsync() => stage.Test.RunAsync((IUndoGuard guard) => guard.BlocksAsync([south], imported, default));
    }

    private async Task<Result<OpenedOriginal>> OpenAsync(string reader, OriginalId id)
    {
        var who = await stage.WhoAsync(reader);
        return await stage.Test.RunAsync((OpenOriginal use) => use.RunAsync(who, id, default));
    }

    private async Task<Result<IReadOnlyList<FoundOriginal>>> FindAsync(string reader, string query)
    {
        var who = await stage.WhoAsync(reader);
        return await stage.Test.RunAsync((FindOriginals use) => use.RunAsync(who, query, default));
    }

    private async Task<Result<CustomerId>> TakeOutAsync(string actor, OriginalId id, string reason)
    {
        var who = await stage.WhoAsync(actor);
        return await stage.Test.RunAsync((TakeOutOriginal use) => use.RunAsync(who, id, reason, default));
    }
}
