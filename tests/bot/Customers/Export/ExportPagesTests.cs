using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Customers.Export;

/// <summary>Export, tracing and a keeper's workbook at the desk, over a real port.</summary>
[Trait("Clause", "A11")]
public sealed class ExportPagesTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private const string Pages = "/api/desk/pages/";

    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task Export_ByTheManager_IsAWorkbookThatTheInformationCentreTraces()
    {
        var (manager, itc) = (await host.NamedAsync("周启明"), await host.NamedAsync("石磊"));
        using var client = await host.SignInAsync(manager.Id);
        using var answer = await client.PostAsJsonAsync(Pages + "file-export", new { unit = Shown.Id(manager.Unit.Value), customers = Array.Empty<string>(), reason = "年度核对" });
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(bytes));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var mark = answer.Headers.GetValues("X-Export-Mark").Single();
        Assert.All(ExportStage.Sheets(bytes), sheet => Assert.Contains(mark, sheet.Value[0][0], StringComparison.Ordinal));

        using var centre = await host.SignInAsync(itc.Id);
        using var copy = await centre.PostAsync(Pages + "export-trace/copy", new ByteArrayContent(bytes));
        var line = (await copy.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Single();
        Assert.Equal((mark, true, "周启明 (30)"), (line.GetProperty("mark").GetString(), line.GetProperty("unchanged").GetBoolean(), line.GetProperty("by").GetString()));
        using var typed = await centre.PostAsJsonAsync(Pages + "export-trace", new { mark });
        Assert.Equal(mark, (await typed.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("mark").GetString());
        using var refused = await client.PostAsJsonAsync(Pages + "export-trace", new { mark });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("卫东", "HN", HttpStatusCode.Forbidden)]
    [InlineData("周启明", "QN", HttpStatusCode.NotFound)]
    [InlineData("石磊", "HN", HttpStatusCode.Forbidden)]
    [Trait("Clause", "A09")]
    public async Task Export_ByWhoeverMayNot_IsRefused(string name, string code, HttpStatusCode status)
    {
        var unit = await host.UseAsync<IDirectory, UnitCard?>(directory => directory.UnitByCodeAsync(code, default));
        using var client = await host.SignInAsync((await host.NamedAsync(name)).Id);
        using var answer = await client.PostAsJsonAsync(Pages + "file-export", new { unit = Shown.Id(unit!.Id.Value), reason = "年度核对" });
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("file-export", """{"unit":"x","reason":"abcd"}""")]
    [InlineData("file-export", """{"unit":"1","customers":["-1"],"reason":"abcd"}""")]
    [InlineData("file-document", """{"customer":"1e3","reason":"abcd"}""")]
    public async Task Export_OfAMalformedId_IsABadRequest(string path, string body)
    {
        using var client = await host.SignInAsync((await host.NamedAsync("周启明")).Id);
        using var answer = await client.PostAsync(Pages + path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Import_OfTheFilledInTemplate_IsTriedMarkedAndTaken()
    {
        var keeper = await host.NamedAsync("卫东");
        var customer = await host.UseAsync<GradingDb, Customer>(db => db.Set<Customer>().Where(each => each.Unit == keeper.Unit).OrderBy(each => each.Code).FirstAsync());
        await host.UseAsync<OpenFile, Result<CustomerId>>(open => open.RunAsync(keeper.Id, customer.Id, null, default));
        using var client = await host.SignInAsync(keeper.Id);
        var headers = ExportStage.Sheets(await client.GetByteArrayAsync(Pages + "file-template"))[KeeperBook.Meters][0];
        object?[] Row(string number, string verified) => [.. headers.Select(header => header switch
        {
            "客户代码" => customer.Code,
            "表号" => number,
            "检定日期" => verified,
            "检定到期" => "2028-02-29",
            _ => (object?)null,
        })];
        var good = WorkbookBuilder.Of((KeeperBook.Meters, [[.. headers], Row("T-<b>77</b>", "2026-02-28")])).ToArray();
        var bad = WorkbookBuilder.Of((KeeperBook.Meters, [[.. headers], Row("T-78", "soon")])).ToArray();

        Assert.Contains("检定日期", (await SendAsync(client, "file-import/try", bad)).GetProperty("wrong")[0].GetProperty("words").GetString(), StringComparison.Ordinal);
        using var marked = await client.PostAsync(Pages + "file-import/marked", new ByteArrayContent(bad));
        Assert.Contains("soon", ExportStage.Sheets(await marked.Content.ReadAsByteArrayAsync())[KeeperBook.Meters][1], StringComparer.Ordinal);
        Assert.True((await SendAsync(client, "file-import/try", good)).GetProperty("mayWrite").GetBoolean());
        Assert.True((await SendAsync(client, "file-import", good)).GetProperty("written").GetBoolean());
        Assert.False((await SendAsync(client, "file-import", good)).GetProperty("written").GetBoolean());
        var stored = await host.UseAsync<GradingDb, FileValue>(db => db.Set<FileValue>().SingleAsync(value => value.Customer == customer.Id && value.Text == "T-<b>77</b>"));
        Assert.Equal("Excel 表 1.xlsx", stored.Source);
    }

    [Theory]
    [InlineData("file-import/try")]
    [InlineData("file-import/marked")]
    [InlineData("file-import")]
    [Trait("Clause", "A09")]
    public async Task Import_ByWhoeverKeepsNoFiles_IsRefusedBeforeTheWorkbookIsReceived(string path)
    {
        using var client = await host.SignInAsync((await host.NamedAsync("周启明")).Id);
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, Pages + path) { Content = new ByteArrayContent(new byte[(32 * 1024 * 1024) + 1]) };
        request.Headers.Authorization = client.DefaultRequestHeaders.Authorization;
        request.Headers.ExpectContinue = true;

        using var answer = await patient.SendAsync(request);

        // The workbook is sent once the server begins to read; had it begun, it would be too large.
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, string path, byte[] workbook)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Pages + path) { Content = new ByteArrayContent(workbook) };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString("表 1.xlsx"));
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
