using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Shared.Workbooks;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Workbooks;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Workbooks;

public sealed class BadWorkbookTests : ImportTest
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public async Task Import_NoWorkbook_SaysWhatItIs()
    {
        Assert.Equal(new FileIsEmpty(), (await ImportAsync(new MemoryStream())).Error);
        Assert.Equal(new NotAWorkbook(), (await ImportAsync(new MemoryStream("单位,代码"u8.ToArray()))).Error);
        Assert.Equal(new OldWorkbook(), (await ImportAsync(new MemoryStream([.. Compound, .. new byte[4096]]))).Error);
        Assert.Equal(
            new EncryptedWorkbook(),
            (await ImportAsync(new MemoryStream([.. Compound, .. new byte[2048], .. Encoding.Unicode.GetBytes("EncryptedPackage")]))).Error);
        Assert.Equal(new NotAWorkbook(), (await ImportAsync(Zip(("readme.txt", "x")))).Error);
        Assert.IsType<DamagedWorkbook>((await ImportAsync(new MemoryStream([0x50, 0x4B, 3, 4, 0, 0, 0, 0]))).Error);
    }

    [Fact]
    public async Task Import_CutOrMalformedParts_AreDamage()
    {
        using var target = new MemoryStream();
        using (var builder = new WorkbookBuilder(target))
        {
            using (var part = builder.Part("xl/worksheets/sheet1.xml"))
            {
                part.Write("<worksheet><sheetData><row>");
            }

            builder.Sheet("单位", []);
        }

        Assert.IsType<DamagedWorkbook>((await ImportAsync(target, partial: true)).Error);
        var whole = new GroupWorkbook().Bytes().ToArray();
        Assert.IsType<DamagedWorkbook>((await ImportAsync(new MemoryStream(whole[..^40]))).Error);
        Assert.Empty(await DumpAsync());
    }

    [Fact]
    public async Task Import_EntityInAPart_IsRefusedUnread()
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types/>");
            Add(archive, "xl/_rels/workbook.xml.rels", "<Relationships/>");
            Add(archive, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>");
        }

        Assert.IsType<DamagedWorkbook>((await ImportAsync(target)).Error);
    }

    [Fact]
    public async Task Import_ZipBomb_IsRefusedBeforeReading()
    {
        Assert.Equal(new WorkbookTooBig(), (await ImportAsync(Zip(("xl/workbook.xml", new string(' ', 8 << 20)), ("[Content_Types].xml", "")))).Error);
    }

    [Fact]
    public async Task Import_MissingSheets_AreNamedAndRefusedUnlessPartial()
    {
        await ImportAsync(new GroupWorkbook().Bytes());

        Assert.Equal(new MissingSheets("气量 Volumes、小组 Committee"), (await ImportAsync(new GroupWorkbook().Bytes("气量", "小组"))).Error);
        Assert.Null((await ImportAsync(new GroupWorkbook().Bytes("气量", "小组"), partial: true)).Error);
        Assert.IsType<NoKnownSheet>((await ImportAsync(WorkbookBuilder.Of(("Sheet1", [["a"]])), partial: true)).Error);
        Assert.IsType<SheetTwice>((await ImportAsync(WorkbookBuilder.Of(("单位", [["a"]]), ("Units", [["a"]])), partial: true)).Error);
    }

    [Fact]
    public async Task Import_HeadersMissingOrTwice_AreNamed()
    {
        using var bent = WorkbookBuilder.Of(("单位", [["单位代码", "Unit code", "上级单位代码"], ["HQ", "x", null]]));

        Assert.Equal(["Units 1 - ColumnTwice", "Units 1 - MissingColumn"], Faults((await ImportAsync(bent, partial: true)).Value));
    }

    [Theory]
    [InlineData("1E-7", "TooManyDecimals")]
    [InlineData("1.0E-30", "TooManyDecimals")]
    [InlineData("0.1234567890123456", "TooManyDecimals")]
    [InlineData("1E300", "OutOfRange")]
    [InlineData("NaN", "NotANumber")]
    [InlineData("Infinity", "NotANumber")]
    [InlineData("-5", "OutOfRange")]
    [InlineData("1.1000000000000001", null)]
    [InlineData("1.5E3", null)]
    public async Task Import_NumberCells_AreTakenExactlyOrRefused(string written, string? reason) =>
        Assert.Equal(reason, await VolumeFaultAsync(new NumberCell(written)));

    [Theory]
    [InlineData("1,234.5", null)]
    [InlineData("１２３４．５", null)]
    [InlineData("  1234.5 \u3000", null)]
    [InlineData("1,23", "NotANumber")]
    [InlineData("1.1000000000000001", "TooManyDecimals")]
    [InlineData("NaN", "NotANumber")]
    [InlineData("abc", "NotANumber")]
    [InlineData("=1+1", "NotANumber")]
    [InlineData("99999999999999999999", "OutOfRange")]
    public async Task Import_NumbersAsText_AreTakenExactlyOrRefused(string written, string? reason) =>
        Assert.Equal(reason, await VolumeFaultAsync(written));

    [Fact]
    public async Task Import_FormulasAndErrors_AreRefusedNotComputed()
    {
        Assert.Equal("CellHasFormula", await VolumeFaultAsync(new FormulaCell("1+1", "2")));
        Assert.Equal("CellHasError", await VolumeFaultAsync(new ErrorCell("#N/A")));
    }

    [Fact]
    public async Task Import_TextThatLooksLikeAFormula_IsData()
    {
        var bent = new GroupWorkbook();
        bent.Customers[1][1] = "=HYPERLINK(\"x\")";
        bent.Customers[2][1] = "@SUM(A1)";

        Assert.Empty(Faults((await ImportAsync(bent.Bytes())).Value));
        Assert.Contains(await DumpAsync(), line => line.Contains("=HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_MergedCells_AreNamed()
    {
        var bent = new GroupWorkbook { AfterVolumes = "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>" };

        Assert.Equal(["Volumes 2 - CellsAreMerged"], Faults((await ImportAsync(bent.Bytes())).Value));
    }

    [Fact]
    public async Task Import_DatesInEveryWriting_AreUnderstood()
    {
        foreach (var written in new object[] { "2012/3/1", "2012.03.01", "20120301", 20120301, "2012年3月1日", "２０１２-０３-０１", new DateOnly(2012, 3, 1), "2012-03-01 00:00:00" })
        {
            var bent = new GroupWorkbook();
            bent.Customers[2][8] = written;
            Assert.Empty(Faults((await ImportAsync(bent.Bytes())).Value));
        }

        Assert.Single(await DumpAsync(), line => line.Contains("20120301", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_AMillionEmptyFormattedRows_ArePassedOver()
    {
        using var target = new MemoryStream();
        using (var builder = new WorkbookBuilder(target))
        {
            builder.Sheet("单位", new object?[][] { ["单位代码", "单位名称"], ["HQ", "总部"] }.Concat(Enumerable.Repeat(new object?[] { null, null }, 1_048_574)));
        }

        var report = (await ImportAsync(target, partial: true)).Value;

        Assert.Equal((1, 0), (report.Sheets[0].New, report.Sheets[0].Wrong));
    }

    [Fact]
    public async Task Import_FullDisk_ChangesNothingAndSaysSo()
    {
        await ImportAsync(new GroupWorkbook().Bytes());
        var before = await DumpAsync();
        var large = new GroupWorkbook();
        var codes = Enumerable.Range(10, 10).Select(number => $"C{number}").ToList();
        large.Customers.AddRange(codes.Select(code => new object?[] { code, code, null, "HN", "气态", null, null, null, null }));
        large.Volumes.AddRange(codes.SelectMany(code => Enumerable.Range(0, 36 * 12).Select(n => new object?[] { code, 199001 + (n / 12 * 100) + (n % 12), n, n, 1, 1, 0, 0 })));

        var answer = await WithPragmaAsync("max_page_count", 1, large);

        Assert.Equal(new StoreUnavailable(), answer.Error);
        Assert.Equal(before, await DumpAsync());
    }

    [Fact]
    public async Task Import_DatabaseLocked_ChangesNothingAndSaysSo()
    {
        await using var other = new SqliteConnection($"Data Source={Database.File};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();

        var answer = await WithPragmaAsync("busy_timeout", 50, new GroupWorkbook());

        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync();
        Assert.Equal(new StoreUnavailable(), answer.Error);
        Assert.Empty(await DumpAsync());
    }

    private static MemoryStream Zip(params (string Path, string Text)[] parts)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                Add(archive, path, text);
            }
        }

        return target;
    }

    private static void Add(ZipArchive archive, string path, string text)
    {
        using var part = new StreamWriter(archive.CreateEntry(path).Open());
        part.Write(text);
    }

    /// <summary>What is wrong with the cell as an actual volume of a row that is right otherwise.</summary>
    private async Task<string?> VolumeFaultAsync(object cell)
    {
        var bent = new GroupWorkbook();
        bent.Volumes[1][3] = cell;
        var report = (await ImportAsync(bent.Bytes())).Value;
        Assert.All(Faults(report), fault => Assert.StartsWith("Volumes 2 Actual ", fault));
        return Faults(report).SingleOrDefault()?.Split(' ')[3];
    }

    /// <summary>
    /// Imports on a connection with the setting. <c>max_page_count</c> below the present size means the present size: the file cannot grow,
    /// as on a full disk.
    /// </summary>
    private async Task<Result<ImportReport>> WithPragmaAsync(string pragma, int value, GroupWorkbook workbook)
    {
        await using var scope = Database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        await db.Database.OpenConnectionAsync();
        ((SqliteConnection)db.Database.GetDbConnection()).DefaultTimeout = 1;
        await db.Database.ExecuteSqlRawAsync($"PRAGMA {pragma} = {value}");
        return await scope.ServiceProvider.GetRequiredService<ImportWorkbook>()
            .HandleAsync(new ImportRequest(workbook.Bytes(), "g.xlsx", null, ""), default);
    }
}
