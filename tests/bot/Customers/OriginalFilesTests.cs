using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>Originals over a real port.</summary>
[Trait("Clause", "A12")]
public sealed class OriginalFilesTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private const string Keeper = "卫东";
    private const string Stranger = "秦岚";
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task Original_SentUp_ComesDownAsAnAttachmentThatNothingRuns()
    {
        using var client = await SignInAsync(Keeper);
        var customer = await CustomerAsync("HN003");

        Assert.Equal(HttpStatusCode.NoContent, (await UploadAsync(client, customer, "%PDF-1.7 contract", "购销合同 1.pdf", note: "三号柜")).StatusCode);

        using var answer = await client.GetAsync(await AddressAsync(customer));
        Assert.Equal("%PDF-1.7 contract", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "购销合同 1.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("购销合同", host.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("三号柜", host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Original_ForSomebodyElse_IsNothingThere()
    {
        using var client = await SignInAsync(Keeper);
        using var other = await SignInAsync(Stranger);
        using var nobody = host.Anonymous();
        var customer = await CustomerAsync("HN004");
        await UploadAsync(client, customer, "%PDF-1", "a.pdf");
        var address = await AddressAsync(customer);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(other, customer, "%PDF-2", "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await UploadAsync(nobody, customer, "%PDF-2", "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/api/desk/original.file/1", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("MZ\u0090\0 this is an .exe", "letter.pdf", "Contract", "Seams.FileTypeNotTaken")]
    [InlineData("", "letter.pdf", "Contract", "Seams.FileIsEmpty")]
    [InlineData("%PDF-1", "letter.pdf", "Whatever", "Originals.OriginalNeedsKind")]
    public async Task Original_ThatIsNotTaken_IsRefusedInWords(string content, string name, string kind, string code)
    {
        using var client = await SignInAsync(Keeper);

        var answer = await UploadAsync(client, await CustomerAsync("HN005"), content, name, kind);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Original_OfTwoGigabytes_IsRefusedBeforeAByteOfItIsSent()
    {
        using var client = await SignInAsync(Keeper);
        var customer = await CustomerAsync("HN006");
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port);
        await using var line = socket.GetStream();

        await line.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/desk/original.upload/{customer} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nAuthorization: Bearer {client.DefaultRequestHeaders.Authorization!.Parameter}\r\n"
            + "X-File-Kind: Contract\r\nX-File-Name: a.pdf\r\nContent-Type: application/octet-stream\r\nContent-Length: 2147483648\r\n\r\n"));

        using var reader = new StreamReader(line);
        Assert.Equal("HTTP/1.1 400 Bad Request", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Original_OfFortyMegabytes_GoesUpAndComesDown()
    {
        using var client = await SignInAsync(Keeper);
        var customer = await CustomerAsync("HN007");
        var content = "%PDF-1.7 " + new string('x', 40 * 1024 * 1024);

        Assert.Equal(HttpStatusCode.NoContent, (await UploadAsync(client, customer, content, "scan.pdf")).StatusCode);

        Assert.Equal(content.Length, (await client.GetByteArrayAsync(await AddressAsync(customer))).Length);
        var large = await UploadAsync(client, customer, content + new string('y', 10 * 1024 * 1024), "scan.pdf");
        Assert.Equal("Seams.FileTooBig", (await large.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, long customer, string content, string name, string kind = "Contract", string note = "")
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/desk/original.upload/{customer}", UriKind.Relative)) { Content = body };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        request.Headers.Add("X-File-Note", Uri.EscapeDataString(note));
        request.Headers.Add("X-File-Kind", kind);
        return await client.SendAsync(request);
    }

    private async Task<HttpClient> SignInAsync(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await host.SignInAsync((await scope.ServiceProvider.GetRequiredService<IDirectory>().PeopleAsync(default)).Single(person => person.Name == name).Id);
    }

    private async Task<long> CustomerAsync(string code)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<Customer>().Where(each => each.Code == code).Select(each => each.Id).SingleAsync()).Value;
    }

    private async Task<Uri> AddressAsync(long customer)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var owner = new CustomerId(customer);
        var id = await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<Original>().Where(each => each.Customer == owner).Select(each => each.Id).SingleAsync();
        return new Uri(FormattableString.Invariant($"/api/desk/original.file/{id.Value}"), UriKind.Relative);
    }
}
