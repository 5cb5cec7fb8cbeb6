using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Appeals;

/// <summary>Attachments of appeals over a real port.</summary>
[Trait("Clause", "M10")]
public sealed class AppealFilesTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private const string Liaison = "郑慧敏";
    private const string Stranger = "秦岚";
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task File_SentUp_ComesDownAsAnAttachmentThatNothingRuns()
    {
        using var client = await SignInAsync(Liaison);
        var appeal = await DraftAsync("HN003");

        Assert.Equal(HttpStatusCode.NoContent, (await UploadAsync(client, appeal, "%PDF-1.7 附件", "补充协议 1.pdf")).StatusCode);

        using var answer = await client.GetAsync(await AddressAsync(appeal));
        Assert.Equal("%PDF-1.7 附件", await answer.Content.ReadAsStringAsync());
        Assert.Equal(("attachment", "补充协议 1.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("补充协议", host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task File_ForSomebodyElse_IsNothingThere()
    {
        using var client = await SignInAsync(Liaison);
        using var other = await SignInAsync(Stranger);
        using var nobody = host.Anonymous();
        var appeal = await DraftAsync("HN004");
        await UploadAsync(client, appeal, "%PDF-1", "a.pdf");
        var address = await AddressAsync(appeal);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(other, appeal, "%PDF-2", "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/api/desk/appeal.file/1", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("MZ\u0090\0 this is an .exe", "Seams.FileTypeNotTaken")]
    [InlineData("", "Seams.FileIsEmpty")]
    public async Task File_ThatIsNotTaken_IsRefusedInWords(string content, string code)
    {
        using var client = await SignInAsync(Liaison);

        var answer = await UploadAsync(client, await DraftAsync("HN005"), content, "letter.pdf");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, AppealId appeal, string content, string name)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/desk/appeal.upload/{appeal.Value}", UriKind.Relative)) { Content = body };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        return await client.SendAsync(request);
    }

    private async Task<HttpClient> SignInAsync(string name) => await host.SignInAsync((await host.NamedAsync(name)).Id);

    private async Task<AppealId> DraftAsync(string code)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        var customer = await db.Set<Customer>().AsNoTracking().SingleAsync(each => each.Code == code);
        var appeal = Appeal.Draft(
            new CustomerCard(customer.Id, code, customer.Name, customer.Unit, customer.Form, customer.Subject, CustomerStanding.Strategic), new Month(2026, 11), null,
            (await host.NamedAsync(Liaison)).Id, new DateTime(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc));
        db.Add(appeal);
        await db.SaveChangesAsync();
        return appeal.Id;
    }

    private async Task<Uri> AddressAsync(AppealId appeal)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<AppealFile>().Where(each => each.Appeal == appeal).Select(each => each.Id).SingleAsync();
        return new Uri(FormattableString.Invariant($"/api/desk/appeal.file/{id.Value}"), UriKind.Relative);
    }
}
