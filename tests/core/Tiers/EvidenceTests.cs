using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Core.Tiers;

[Trait("Clause", "R20")]
public sealed class EvidenceTests : IAsyncLifetime
{
    private SpecialStage stage = null!;
    private BarId draft;

    public async Task InitializeAsync()
    {
        stage = await SpecialStage.CreateAsync();
        draft = await stage.DraftBarAsync("liaison", await stage.CustomerAsync(stage.South, new DateOnly(2019, 5, 1)), evidence: false);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task File_Attached_LiesUnderItsHash_NeverExecutable_AndComesBack()
    {
        Assert.Null((await stage.FileAsync("liaison", draft, name: "..\\..\\催款函<1>.exe")).Error);

        var kept = Assert.Single(Directory.GetFiles(stage.Folder, "*", SearchOption.AllDirectories));
        Assert.Equal("", Path.GetExtension(kept));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(kept) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var opened = await OpenAsync("liaison");
        Assert.Equal(("催款函1.pdf", FileType.Pdf, "%PDF-1.7 x"), (opened.Value.Name, opened.Value.Type, Encoding.UTF8.GetString(opened.Value.Content)));
    }

    [Fact]
    public async Task File_ChangedInTheStore_IsNotHandedOut()
    {
        await stage.FileAsync("liaison", draft);
        await File.AppendAllTextAsync(Assert.Single(Directory.GetFiles(stage.Folder, "*", SearchOption.AllDirectories)), "x");

        Assert.IsType<FileIsDamaged>((await OpenAsync("liaison")).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task File_OfADraft_IsSeenByThoseWhoMayWriteItOnly()
    {
        await stage.FileAsync("liaison", draft);

        Assert.Null((await OpenAsync("manager")).Error);
        Assert.Null((await OpenAsync("officer")).Error);
        Assert.IsType<ActionNotAllowed>((await OpenAsync("colleague")).Error);
        Assert.IsType<NothingThere>((await OpenAsync("east")).Error);
        Assert.NotNull((await stage.FileAsync("key account", draft, "%PDF-2")).Error);
        Assert.Null((await stage.BarAsync("liaison", draft)).Error);
        Assert.Null((await OpenAsync("key account")).Error);
        Assert.Null((await OpenAsync("party")).Error);
        Assert.IsType<NothingThere>((await OpenAsync("east")).Error);
    }

    [Theory]
    [InlineData("MZ program")]
    [InlineData("#!/bin/sh")]
    [InlineData("<html><script>")]
    [InlineData("PK\u0003\u0004 broken zip")]
    [InlineData(" %PDF-1.7")]
    public async Task File_OfATypeNotTaken_IsRefused_WhateverItsName(string content)
    {
        Assert.IsType<FileTypeNotTaken>((await stage.FileAsync("liaison", draft, content, "letter.pdf")).Error);
        Assert.Empty(Directory.GetFiles(stage.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task File_Empty_IsRefused() => Assert.IsType<FileIsEmpty>((await stage.FileAsync("liaison", draft, "")).Error);

    [Fact]
    public async Task File_OfTwentyMegabytes_IsKept_AndOneByteMoreIsRefused()
    {
        var most = "%PDF-" + new string('x', (20 * 1024 * 1024) - 5);

        Assert.Equal(new FileTooBig(20), (await stage.FileAsync("liaison", draft, most + "x")).Error);
        Assert.Empty(Directory.GetFiles(stage.Folder, "*", SearchOption.AllDirectories));
        Assert.Null((await stage.FileAsync("liaison", draft, most)).Error);
    }

    [Theory]
    [InlineData("word/document.xml", FileType.Docx)]
    [InlineData("xl/workbook.xml", FileType.Xlsx)]
    [InlineData("other.xml", null)]
    [InlineData("word/document.xml|word/vbaProject.bin", null)]
    public void Package_ByItsParts_IsKnown(string parts, FileType? type)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.Split('|').Append("[Content_Types].xml"))
            {
                zip.CreateEntry(part);
            }
        }

        Assert.Equal(type, FileTypes.Of(target));
    }

    [Fact]
    public async Task Citation_Incomplete_NamesWhatIsMissing()
    {
        var who = await stage.WhoAsync("liaison");
        var whole = new TypedCitation("法院", "1 号", new DateOnly(2026, 10, 1), "原文");

        Assert.Equal("issuer", Missing(await CiteAsync(whole with { Issuer = " " })));
        Assert.Equal("number", Missing(await CiteAsync(whole with { Number = null })));
        Assert.Equal("issued", Missing(await CiteAsync(whole with { Issued = null })));
        Assert.Equal("passage", Missing(await CiteAsync(whole with { Passage = "" })));
        Assert.IsType<CitationInFuture>((await CiteAsync(whole with { Issued = new DateOnly(2026, 11, 3) })).Error);
        Assert.Null((await CiteAsync(whole)).Error);
        Assert.IsType<EvidenceIsThere>((await CiteAsync(whole)).Error);

        Task<Result> CiteAsync(TypedCitation typed) => stage.Test.RunAsync((AttachEvidence use) => use.CiteAsync(who, draft, typed, default));

        static string Missing(Result result) => Assert.IsType<CitationIncomplete>(result.Error).Field;
    }

    [Fact]
    public async Task Evidence_MoreThanFits_IsRefused_AndTakenAwayMakesRoom()
    {
        var who = await stage.WhoAsync("liaison");
        for (var piece = 0; piece < AttachEvidence.Most; piece++)
        {
            Assert.Null((await stage.CiteAsync("liaison", draft, FormattableString.Invariant($"passage {piece}"))).Error);
        }

        Assert.IsType<EvidenceIsFull>((await stage.FileAsync("liaison", draft)).Error);
        Assert.Null((await stage.Test.RunAsync((AttachEvidence use) => use.TakeAwayAsync(who, draft, 3, default))).Error);
        Assert.Null((await stage.FileAsync("liaison", draft)).Error);
        Assert.Equal(AttachEvidence.Most, await stage.Test.WithDbAsync(db => db.Set<BarEvidence>().CountAsync()));
    }

    private async Task<Result<OpenedEvidence>> OpenAsync(string actor)
    {
        var who = await stage.WhoAsync(actor);
        return await stage.Test.RunAsync((OpenEvidence use) => use.RunAsync(who, draft, 1, default));
    }
}
