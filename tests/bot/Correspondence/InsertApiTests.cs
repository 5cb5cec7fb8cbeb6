using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support.Desk;
using static TeamsGrading.Tests.Support.Desk.MailDesk;

namespace TeamsGrading.Tests.Bot.Correspondence;

/// <summary>What Outlook's writing pane inserts: made and escaped by the server, only what the person may see.</summary>
public sealed class InsertApiTests(MailDesk desk) : IClassFixture<MailDesk>
{
    private const string Markup = "<script>alert(1)</script>&\"'";
    private const string Escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;";

    [Fact]
    [Trait("Clause", "M07")]
    public async Task Plans_OfTheUnit_ArePagedSoonestFirst()
    {
        var made = new List<string>();
        for (var i = 0; i < 45; i++)
        {
            made.Add(await PlanAsync($"分页 {i}", i % 10));
        }

        using var client = await desk.SignInAsync(Liaison);
        var (seen, starts, next, pages) = (new List<string>(), new List<string>(), "", 0);
        do
        {
            var (status, page, _) = await SendAsync(client, HttpMethod.Get, $"/api/addin/visits?after={next}");
            Assert.Equal(200, status);
            seen.AddRange(page.GetProperty("visits").EnumerateArray().Select(visit => Text(visit, "id")!));
            starts.AddRange(page.GetProperty("visits").EnumerateArray().Select(visit => Text(visit, "when")!));
            next = page.GetProperty("next").GetString();
            pages++;
        }
        while (next is not null);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.All(made, id => Assert.Contains(id, seen));
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
        Assert.True(pages >= 3);
        using var stranger = await desk.SignInAsync(Stranger);
        Assert.DoesNotContain(made, (await SendAsync(stranger, HttpMethod.Get, "/api/addin/visits")).Body.GetRawText().Contains);
    }

    [Theory]
    [InlineData("/api/addin/visits?after=x")]
    [InlineData("/api/addin/visits?after=9223372036854775807.1")]
    [InlineData("/api/addin/reports?after=0")]
    [InlineData("/api/addin/appeals/answered?after=99999999.1")]
    public async Task List_FromAPlaceThatIsNone_IsRefused(string address)
    {
        using var client = await desk.SignInAsync(Liaison);

        var (status, problem, _) = await SendAsync(client, HttpMethod.Get, address);

        Assert.Equal((400, "Http.RequestMalformed"), (status, Text(problem, "code")));
    }

    [Fact]
    [Trait("Clause", "M07")]
    public async Task Plan_WithMarkup_IsInsertedAsTextWithProposedRecipients()
    {
        var id = await PlanAsync(Markup, 3);
        using var client = await desk.SignInAsync(Liaison);

        var (status, plan, _) = await SendAsync(client, HttpMethod.Get, $"/api/addin/visits/{id}/insert");

        Assert.Equal(200, status);
        var (html, text) = (Text(plan, "html")!, Text(plan, "text")!);
        Assert.Contains(Escaped, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Markup, text, StringComparison.Ordinal);
        Assert.Contains($"href=\"https://desk.example/#/card/visit/{id}\"", html, StringComparison.Ordinal);
        Assert.StartsWith("拜访方案：", Text(plan, "subject"), StringComparison.Ordinal);
        Assert.All(plan.GetProperty("recipients").EnumerateArray(), each => Assert.Contains('@', Text(each, "address")!));
        Assert.NotEqual(0, plan.GetProperty("recipients").GetArrayLength());

        using var stranger = await desk.SignInAsync(Stranger);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Get, $"/api/addin/visits/{id}/insert")).Status);
    }

    [Fact]
    [Trait("Clause", "M16")]
    public async Task Answer_OfAnAnsweredAppeal_IsInsertedWithoutHowItWasHandled()
    {
        var (open, answered) = (await AppealAsync(null), await AppealAsync(Markup));
        using var client = await desk.SignInAsync(Liaison);

        var listed = (await SendAsync(client, HttpMethod.Get, "/api/addin/appeals/answered")).Body.GetProperty("appeals").EnumerateArray().Select(each => Text(each, "id")).ToList();
        var (status, answer, _) = await SendAsync(client, HttpMethod.Get, $"/api/addin/appeals/{answered}/insert");

        Assert.Contains(answered, listed);
        Assert.DoesNotContain(open, listed);
        Assert.Equal(200, status);
        Assert.Contains(Escaped, Text(answer, "html"), StringComparison.Ordinal);
        Assert.DoesNotContain("内部说明", answer.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("href", Text(answer, "html"), StringComparison.Ordinal);
        Assert.Equal((409, "Handling.AppealNotAnswered"), await SendAsync(client, HttpMethod.Get, $"/api/addin/appeals/{open}/insert") is var none ? (none.Status, Text(none.Body, "code")) : default);

        using var stranger = await desk.SignInAsync(Stranger);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Get, $"/api/addin/appeals/{answered}/insert")).Status);
        Assert.DoesNotContain(answered, (await SendAsync(stranger, HttpMethod.Get, "/api/addin/appeals/answered")).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "M14")]
    public async Task Report_ThatWasSentToThePerson_IsInsertedWithLinkAndSummary()
    {
        var edition = await ReportAsync(Liaison);
        using var client = await desk.SignInAsync(Liaison);

        var listed = (await SendAsync(client, HttpMethod.Get, "/api/addin/reports")).Body.GetProperty("reports").EnumerateArray().Single(each => Text(each, "id") == edition);
        var (status, report, _) = await SendAsync(client, HttpMethod.Get, $"/api/addin/reports/{edition}/insert");

        Assert.Equal(("2026-09", 1), (Text(listed, "month"), listed.GetProperty("edition").GetInt32()));
        Assert.Equal(200, status);
        Assert.Contains(Escaped, Text(report, "html"), StringComparison.Ordinal);
        Assert.DoesNotContain("只给总部", Text(report, "html"), StringComparison.Ordinal);
        Assert.Contains($"href=\"https://desk.example/#/card/report/{edition}\"", Text(report, "html"), StringComparison.Ordinal);

        using var stranger = await desk.SignInAsync(Stranger);
        Assert.Equal(404, (await SendAsync(stranger, HttpMethod.Get, $"/api/addin/reports/{edition}/insert")).Status);
        Assert.Equal(0, (await SendAsync(stranger, HttpMethod.Get, "/api/addin/reports")).Body.GetProperty("reports").GetArrayLength());
    }

    private async Task<string> PlanAsync(string theme, int days)
    {
        var planner = await desk.Host.NamedAsync(Liaison);
        return await desk.Host.UseAsync<GradingDb, string>(async db =>
        {
            var customer = await db.Set<Customer>().AsNoTracking().SingleAsync(each => each.Id == desk.StrategicId);
            var start = GroupTime.DateOf(DateTimeOffset.Parse("2098-01-01T00:00:00Z", null)).AddDays(days).ToDateTime(new TimeOnly(9, 0));
            var visit = Visit.Arrange(
                new VisitSubject(customer.Id, customer.Subject, customer.Unit, true, false), VisitDirection.Outgoing, new VisitPlan(theme, start, start.AddHours(2), theme, theme, theme), planner.Id,
                DateOnly.FromDateTime(start).AddDays(5), RandomId.Next());
            db.AddRange(visit, VisitUnit.Of(visit.Id, customer.Unit));
            await db.SaveChangesAsync();
            return TeamsGrading.Bot.Cards.Shown.Id(visit.Id.Value);
        });
    }

    private async Task<string> AppealAsync(string? answer)
    {
        var liaison = await desk.Host.NamedAsync(Liaison);
        return await desk.Host.UseAsync<GradingDb, string>(async db =>
        {
            var customer = await db.Set<Customer>().AsNoTracking().SingleAsync(each => each.Id == desk.StrategicId);
            var moment = new Moment(liaison.Id, new DateTime(2026, 11, 2, 1, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 2), WorkingCalendar.BuiltIn);
            var appeal = Appeal.Draft(
                new CustomerCard(customer.Id, customer.Code, customer.Name, customer.Unit, customer.Form, customer.Subject, CustomerStanding.Strategic), new Month(2026, 11), null, liaison.Id, moment.Utc);
            appeal.Write(AppealCategory.Other, "十二月增量", "内部说明", new Month(2026, 11));
            db.AddRange(appeal, appeal.Send(new Month(2026, 11), urgent: true, 2, moment));
            if (answer is not null)
            {
                db.Add(appeal.Reply(answer, moment));
            }

            await db.SaveChangesAsync();
            return TeamsGrading.Bot.Cards.Shown.Id(appeal.Id.Value);
        });
    }

    private async Task<string> ReportAsync(string reader)
    {
        var person = await desk.Host.NamedAsync(reader);
        return await desk.Host.UseAsync<GradingDb, string>(async db =>
        {
            var now = new DateTime(2026, 10, 5, 1, 0, 0, DateTimeKind.Utc);
            var report = MonthlyReport.Begin(new Month(2026, 9), now);
            report.Publish();
            var frozen = new FrozenReport(
                report.Month.Stamp, 1, "", "周", now,
                [new FrozenSection("Visits", Markup, TextReaders.Everybody, []), new FrozenSection("Lead", "只给总部", TextReaders.Headquarters, [])]);
            var edition = ReportEdition.Of(EditionId.New(), report.Id, frozen, Canon.Write(frozen), person.Id, now, "", "", 1);
            db.AddRange(report, edition, ReportRecipient.Of(edition.Id, person.Id));
            await db.SaveChangesAsync();
            return TeamsGrading.Bot.Cards.Shown.Id(edition.Id.Value);
        });
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
