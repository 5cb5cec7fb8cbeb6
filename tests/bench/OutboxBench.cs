using System.Diagnostics;
using System.Net;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bench;

/// <summary>
/// 10,000 mails through the real sender and the real Graph carrier over HTTP to a stand-in on this machine, at the pace that Exchange allows: one every 2,000 ms. The clock is the bench's own: waiting moves it on,
/// and so does each answer by 50 ms, so that five and a half hours pass in a minute or two while every gap can be told exactly. Memory after 10,000 mails is compared with that after 1,000.
/// </summary>
internal sealed class OutboxBench : IBench
{
    private const int Mails = 10_000;
    private const int Early = 1_000;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(50);

    public string Name => "outbox";

    public async Task RunAsync(BenchReport report)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-bench-").FullName;
        try
        {
            await RunAsync(report, $"Data Source={Path.Combine(folder, "grading.db")}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(BenchReport report, string connectionString)
    {
        var clock = new OwnClock();
        var times = new List<DateTimeOffset>(Mails + 10);
        await using var graph = await StartAsync(clock, times);
        await using var services = Services(connectionString, clock, graph);
        await FurnishAsync(services);
        var sender = new MailSender(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<MailCarrier>(), services.GetRequiredService<MailSettings>(), services.GetRequiredService<MailSignal>(), clock,
            NullLogger<MailSender>.Instance);
        var watch = Stopwatch.StartNew();
        long early = 0;
        while (times.Count < Mails)
        {
            clock.Advance(await sender.StepAsync(default));
            if (times.Count == Early && early == 0)
            {
                early = Heap();
            }
        }

        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        report.Detail($"outbox: {Mails:N0} mails in {watch.Elapsed.TotalSeconds:0.0} s of this machine, {(times[^1] - times[0]).TotalHours:0.00} h of the mailbox; gaps from {gaps.Min().TotalMilliseconds:0} to {gaps.Max().TotalMilliseconds:0} ms");
        report.AtMost("outbox.tooEarly", gaps.Count(gap => gap < Pace), 0);
        report.AtMost("outbox.slack", (times[^1] - times[0]) / (Pace * (Mails - 1)), 1.001);
        report.AtMost("outbox.memory", (double)Heap() / early, 1.1);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<WebApplication> StartAsync(OwnClock clock, List<DateTimeOffset> times)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var graph = builder.Build();
        graph.MapPost("/v1.0/users/{sender}/sendMail", async (HttpContext context) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            times.Add(clock.GetUtcNow());
            clock.Advance(Answer);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await graph.StartAsync();
        return graph;
    }

    private static ServiceProvider Services(string connectionString, OwnClock clock, WebApplication graph)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddGradingStorage(DatabaseProvider.Sqlite, connectionString);
        services.AddOrganization().AddCommittees().AddDeliveries().AddCards().AddMails().AddApprovals(new ApprovalSettings(3));
        services.AddScoped<WriteMail>().AddMailSource<Note>("bench.note").AddHttpClient(GraphCarrier.Client).RemoveAllLoggers();
        var address = new Uri(graph.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        services.AddSingleton(new MailSettings(MailWay.Graph, "", "rating@example.com", Pace, address, "scope", "app", "tenant", null, new Uri("https://desk.example.com/"), null));
        services.AddSingleton<MailCarrier>(all => ActivatorUtilities.CreateInstance<GraphCarrier>(all, new Token()));
        return services.BuildServiceProvider();
    }

    private static async Task FurnishAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GradingDb>();
        await db.Database.EnsureCreatedAsync();
        var unit = Unit.Establish("HQ", "Headquarters", null, null);
        var person = Person.Join("1", new PersonDetails("officer", "officer@example.com", null, unit.Id, "", null, "en"), [Role.HeadquartersOfficer]);
        db.AddRange(unit, person);
        await db.SaveChangesAsync();
        var mails = scope.ServiceProvider.GetRequiredService<IMails>();
        for (var batch = 0; batch < Mails / 500; batch++)
        {
            for (var mail = 0; mail < 500; mail++)
            {
                await mails.QueueAsync(new NewMail($"bench:{batch}:{mail}", person.Id, "bench.note", mail), default);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private sealed class OwnClock : TimeProvider
    {
        private long ticks = new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero).Ticks;

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

        public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Note : IMailSource
    {
        public Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
            Task.FromResult<MailWords?>(new MailWords("Appeals are due", [new MailPart.Paragraph("Please report.")], "Open", "#/", []));
    }
}
