using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>A desk over whose demo group mails are logged: HN001 is strategic, HN003 of the same unit general.</summary>
public sealed class MailDesk : IAsyncLifetime
{
    public const string Liaison = "郑慧敏";
    public const string Stranger = "秦岚";

    public DeskHost Host { get; } = DeskHost.Start("Development", ("TeamsGrading:Addin:RequestsPerMinute", "100000"), ("TeamsGrading:Mail:DeskUrl", "https://desk.example/"));

    public string Strategic { get; private set; } = "";

    public CustomerId StrategicId { get; private set; }

    public async Task InitializeAsync()
    {
        var subject = await Host.UseAsync<GradingDb, SubjectId>(async db =>
        {
            var customer = await db.Set<Customer>().AsNoTracking().SingleAsync(each => each.Code == "HN001");
            var top = await db.Set<TeamsGrading.Core.Organization.Unit>().Where(unit => unit.Parent == null).Select(unit => unit.Id).SingleAsync();
            db.Add(Award.Grant(customer.Subject, top, null, TierLevel.Strategic, 2025, AwardOrigin.Strategic, ApprovalId.New(), new AwardPeriod(new DateOnly(2026, 3, 1), new DateOnly(2099, 2, 28))));
            await db.SaveChangesAsync();
            (StrategicId, Strategic) = (customer.Id, TeamsGrading.Bot.Cards.Shown.Id(customer.Id.Value));
            return customer.Subject;
        });
        await Host.UseAsync<IServiceProvider, bool>(async scope => await scope.GetRequiredService<GradingDb>().WriteAsync(
            async () =>
            {
                foreach (var events in scope.GetServices<IFileEvents>())
                {
                    await events.AwardsChangedAsync([subject], final: false, new DateOnly(2026, 3, 1), default);
                }

                return true;
            },
            default));
        using var client = await SignInAsync(Liaison);
        await SendAsync(client, HttpMethod.Post, "/api/addin/contacts", new { customer = Strategic, name = "李强", mail = "li@dafeng.example", position = "采购经理" });
    }

    public async Task<HttpClient> SignInAsync(string name) => await Host.SignInAsync((await Host.NamedAsync(name)).Id);

    public static object Message(string? id, string? address = "li@dafeng.example", string subject = "关于十二月供气", string thread = "t1") =>
        new { internetMessageId = id, conversationId = thread, from = new { name = "李强", address }, subject, sent = "2026-11-01T08:00:00Z" };

    public object Appeal(string id, string title = "十二月增量", string text = "希望十二月增加气量。", string category = "headquartersSupport", bool urgent = false) =>
        new { message = Message(id), customer = Strategic, category, title, text, urgent };

    /// <summary>The status, the answer and its entity tag.</summary>
    public static async Task<(int Status, JsonElement Body, string? Tag)> SendAsync(HttpClient client, HttpMethod method, string address, object? body = null, string? match = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        if (match is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", match);
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.Tag);
    }

    public static async Task<(int Status, JsonElement Body)> UploadAsync(HttpClient client, string log, byte[] content, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/addin/messages/logs/{log}/files", UriKind.Relative)) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
