using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Tiers;

/// <summary>Files of evidence over a real port.</summary>
[Trait("Clause", "R20")]
public sealed class EvidenceFilesTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private const string Pdf = "%PDF-1.7 letter";
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task File_SentUp_ComesDownAsAnAttachmentThatNothingRuns()
    {
        var (client, bar) = await DraftAsync("李静", "QN002");

        Assert.Equal(HttpStatusCode.NoContent, (await UploadAsync(client, bar, Pdf, "催款函 1.pdf")).StatusCode);

        using var answer = await client.GetAsync(new Uri($"/api/desk/bar.file/{bar}/1", UriKind.Relative));
        Assert.Equal(Pdf, await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "催款函 1.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("催款函", host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task File_ForSomebodyElse_IsNothingThere()
    {
        var (client, bar) = await DraftAsync("李静", "QN003");
        await UploadAsync(client, bar, Pdf, "a.pdf");
        using var other = await host.SignInAsync(await PersonAsync("朱琳"));
        using var nobody = host.Anonymous();

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/api/desk/bar.file/{bar}/1", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(other, bar, "%PDF-2", "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(new Uri($"/api/desk/bar.file/{bar}/1", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await UploadAsync(nobody, bar, "%PDF-2", "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/api/desk/bar.file/{bar}/2", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task File_ThatIsNotTaken_IsRefusedInWords()
    {
        var (client, bar) = await DraftAsync("李静", "QN005");

        var answer = await UploadAsync(client, bar, "<script>alert(1)</script>", "a.pdf");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Seams.FileTypeNotTaken", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        var large = await UploadAsync(client, bar, "%PDF-" + new string('x', 20 * 1024 * 1024), "a.pdf");
        Assert.Equal("Seams.FileTooBig", (await large.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, long bar, string content, string name)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/desk/bar.upload/{bar}", UriKind.Relative)) { Content = body };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        return await client.SendAsync(request);
    }

    private async Task<(HttpClient Client, long Bar)> DraftAsync(string name, string customer)
    {
        var person = await PersonAsync(name);
        await using var scope = host.Services.CreateAsyncScope();
        var subject = await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<Customer>().Where(each => each.Code == customer).Select(each => each.Subject).SingleAsync();
        var draft = await scope.ServiceProvider.GetRequiredService<WriteBar>().StartAsync(person, subject, default);
        return (await host.SignInAsync(person), draft.Value.Value);
    }

    private async Task<PersonId> PersonAsync(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IDirectory>().PeopleAsync(default)).Single(person => person.Name == name).Id;
    }
}
