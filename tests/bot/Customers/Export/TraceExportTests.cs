using System.IO.Compression;
using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers.Export;

[Trait("Clause", "A11")]
public sealed class TraceExportTests : IAsyncLifetime
{
    private ExportStage stage = null!;
    private byte[] bytes = [];
    private string mark = "";

    public async Task InitializeAsync()
    {
        stage = await ExportStage.CreateAsync();
        (var file, bytes) = await stage.WorkbookAsync();
        mark = ExportMark.Write(file.Id);
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Trace_OfTheVeryFile_TellsByItsHashWhoTookIt()
    {
        var found = Assert.Single((await TraceAsync(stage.Group.Officer, bytes)).Value);
        Assert.Equal((mark, true, "manager A", "3", "A公司", 2), (found.Mark, found.Unchanged, found.ByName, found.ByNumber, found.UnitName, found.Customers));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("no properties")]
    [InlineData("one sheet")]
    public async Task Trace_OfAChangedCopy_TellsByTheMarkInIt(string kept)
    {
        var copy = Repack(bytes, name => kept switch
        {
            "no properties" => !name.StartsWith("docProps/", StringComparison.Ordinal),
            "one sheet" => name == "xl/worksheets/sheet3.xml",
            _ => true,
        });
        var found = Assert.Single((await TraceAsync(stage.Group.Officer, copy)).Value);
        Assert.Equal((mark, false), (found.Mark, found.Unchanged));
    }

    [Fact]
    public async Task Trace_OfADocumentOrOfText_TellsByTheMarkInIt()
    {
        var (document, word) = await ExportStage.ReadAsync(await stage.TryDocumentAsync(stage.Group.ManagerA, stage.First));
        var changed = Repack(word, name => !name.StartsWith("docProps/", StringComparison.Ordinal));
        Assert.Equal(ExportMark.Write(document.Id), Assert.Single((await TraceAsync(stage.Group.Officer, changed)).Value).Mark);
        Assert.Equal(mark, Assert.Single((await TraceAsync(stage.Group.Officer, Encoding.UTF8.GetBytes($"客户,{mark},1\n"))).Value).Mark);
        Assert.Equal(mark, Assert.Single((await TraceAsync(stage.Group.Officer, Encoding.Unicode.GetBytes($"客户\t{mark}"))).Value).Mark);
    }

    [Fact]
    public async Task Trace_OfATypedMark_TellsIt()
    {
        Assert.Equal(mark, Assert.Single((await TypeAsync(stage.Group.Officer, mark.ToLowerInvariant())).Value).Mark);
        Assert.Equal(mark, Assert.Single((await TypeAsync(null, mark)).Value).Mark);
        Assert.IsType<NoExportFound>((await TypeAsync(stage.Group.Officer, ExportMark.Write(new FileExportId(4711)))).Error);
        Assert.IsType<NoExportFound>((await TypeAsync(stage.Group.Officer, "nothing")).Error);
    }

    [Fact]
    public async Task Card_OfATypedNumber_TellsWhoTookItOut_AndRefusesWhoeverMayNotReadTheLog()
    {
        Assert.IsType<CardReply.Show>(await stage.Group.ActAsync(stage.Group.Officer, "export.trace"));

        var found = Assert.IsType<CardReply.Show>(await stage.Group.ActAsync(stage.Group.Officer, "export.trace", ("mark", mark.ToLowerInvariant())));

        Assert.Contains("manager A", Encoding.UTF8.GetString(found.Card.Utf8Json.Span), StringComparison.Ordinal);
        Assert.Equal("mark", Assert.IsType<CardReply.Refuse>(await stage.Group.ActAsync(stage.Group.Officer, "export.trace", ("mark", "TG-1"))).Field);
        foreach (var typed in new[] { "", mark })
        {
            Assert.IsType<CardReply.Refuse>(await stage.Group.ActAsync(stage.Group.ManagerA, "export.trace", ("mark", typed)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a foreign text")]
    [InlineData("PK\u0003\u0004 but no archive")]
    public async Task Trace_OfAForeignFile_FindsNothing(string content) =>
        Assert.IsType<NoExportFound>((await TraceAsync(stage.Group.Officer, Encoding.UTF8.GetBytes(content))).Error);

    [Fact]
    public async Task Trace_ByWhoeverMayNotReadTheLog_IsRefused() =>
        Assert.IsType<ActionNotAllowed>((await TraceAsync(stage.Group.ManagerA, bytes)).Error);

    private Task<Result<IReadOnlyList<TracedExport>>> TraceAsync(PersonCard actor, byte[] copy) =>
        stage.Group.RunAsync<TraceExport, Result<IReadOnlyList<TracedExport>>>(trace => trace.RunAsync(actor.Id, new MemoryStream(copy), default));

    private Task<Result<IReadOnlyList<TracedExport>>> TypeAsync(PersonCard? actor, string typed) =>
        stage.Group.RunAsync<TraceExport, Result<IReadOnlyList<TracedExport>>>(trace => trace.RunAsync(actor?.Id, typed, default));

    private static byte[] Repack(byte[] file, Func<string, bool> keep)
    {
        var target = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(entry => keep(entry.FullName)))
            {
                using var source = entry.Open();
                using var copy = to.CreateEntry(entry.FullName).Open();
                source.CopyTo(copy);
            }
        }

        return target.ToArray();
    }
}
