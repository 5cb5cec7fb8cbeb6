using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Visits;

/// <summary>Background papers over a real port, in the whole program.</summary>
[Trait("Clause", "M07")]
public sealed class VisitPapersTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private const string Pdf = "%PDF-1.7 talking points";
    private readonly DeskHost host = desk.Host;

    [Fact]
    public async Task Paper_SentUp_ComesDownAsAnAttachmentThatNothingRuns()
    {
        var (client, visit) = await PlanAsync("李静", "QN002");

        Assert.Equal(HttpStatusCode.NoContent, (await UploadAsync(client, visit, Pdf, "谈参 1.pdf")).StatusCode);

        using var answer = await client.GetAsync(new Uri($"/api/desk/visit.paper/{await PaperAsync(visit)}", UriKind.Relative));
        Assert.Equal(Pdf, await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "谈参 1.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain("谈参", host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Paper_ForSomebodyElse_IsNothingThere()
    {
        var (client, visit) = await PlanAsync("李静", "QN003");
        await UploadAsync(client, visit, Pdf + "2", "a.pdf");
        var paper = await PaperAsync(visit);
        using var other = await host.SignInAsync(await PersonAsync("周启明"));
        using var nobody = host.Anonymous();

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(new Uri($"/api/desk/visit.paper/{paper}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(other, visit, Pdf, "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(new Uri($"/api/desk/visit.paper/{paper}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await UploadAsync(nobody, visit, Pdf, "b.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/api/desk/visit.paper/1", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Paper_ThatIsNotTaken_IsRefusedInWords()
    {
        var (client, visit) = await PlanAsync("李静", "QN005");

        var answer = await UploadAsync(client, visit, "<script>alert(1)</script>", "a.pdf");
        var large = await UploadAsync(client, visit, "%PDF-" + new string('x', 20 * 1024 * 1024), "a.pdf");

        Assert.Equal("Seams.FileTypeNotTaken", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal("Seams.FileTooBig", (await large.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, long visit, string content, string name)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/desk/visit.upload/{visit}", UriKind.Relative)) { Content = body };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        return await client.SendAsync(request);
    }

    private async Task<(HttpClient Client, long Visit)> PlanAsync(string name, string code)
    {
        var person = await PersonAsync(name);
        await using var scope = host.Services.CreateAsyncScope();
        var customer = await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<Customer>().Where(each => each.Code == code).Select(each => each.Id).SingleAsync();
        var today = GroupTime.DateOf(TimeProvider.System.GetUtcNow());
        var visit = await scope.ServiceProvider.GetRequiredService<PlanVisit>().RunAsync(
            person, customer, VisitDirection.Outgoing, new TypedBasics("t", today.AddDays(5), new TimeOnly(9, 0), null, new TimeOnly(10, 0), "", "x", ""), RandomId.Next(), default);
        return (await host.SignInAsync(person), visit.Value.Value);
    }

    private async Task<long> PaperAsync(long visit)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<GradingDb>().Set<VisitPaper>().Where(paper => paper.Visit == new VisitId(visit)).Select(paper => paper.Id).SingleAsync()).Value;
    }

    private async Task<PersonId> PersonAsync(string name)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IDirectory>().PeopleAsync(default)).Single(person => person.Name == name).Id;
    }
}
