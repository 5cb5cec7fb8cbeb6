using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Mail;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Mail;

/// <summary>A mailbox with two recipients on a real SQLite file, sending through the real carriers.</summary>
internal sealed class MailStage : IAsyncDisposable
{
    public const string Kind = "test.note";

    private MailStage(TestDatabase test, FakeGraph graph) => (Test, Graph) = (test, graph);

    public TestDatabase Test { get; }

    public FakeGraph Graph { get; }

    public FakeCredential Credential { get; } = new();

    public PersonId Officer { get; private set; }

    public PersonId Liaison { get; private set; }

    public static async Task<MailStage> CreateAsync(MailWay way = MailWay.Graph)
    {
        var graph = await FakeGraph.StartAsync();
        MailStage? stage = null;
        var test = await TestDatabase.CreateAsync(services =>
        {
            services.AddOrganization().AddCommittees().AddCards().AddMails().AddMailCards().AddScoped<WriteMail>();
            services.AddApprovals(new ApprovalSettings(3)).AddSingleton<ICardPosts, FakeCardPosts>();
            services.AddMailSource<Note>(Kind).AddSingleton<NoteBox>();
            services.AddHttpClient(GraphCarrier.Client, client => client.Timeout = TimeSpan.FromSeconds(2));
            services.AddSingleton(provider => Settings(way, graph, provider.GetRequiredService<NoteBox>().Folder));
            services.AddSingleton<MailCarrier>(provider => way == MailWay.Pickup
                ? ActivatorUtilities.CreateInstance<PickupCarrier>(provider)
                : ActivatorUtilities.CreateInstance<GraphCarrier>(provider, stage!.Credential));
        });
        stage = new MailStage(test, graph);
        graph.Now = () => test.Clock.GetUtcNow();
        await stage.FurnishAsync();
        return stage;
    }

    public string Folder => Test.Services.GetRequiredService<NoteBox>().Folder;

    public NoteBox Notes => Test.Services.GetRequiredService<NoteBox>();

    /// <summary>A sender as one process has it.</summary>
    public MailSender Sender() => new(
        Test.Services.GetRequiredService<IServiceScopeFactory>(),
        Test.Services.GetRequiredService<MailCarrier>(),
        Test.Services.GetRequiredService<MailSettings>(),
        Test.Services.GetRequiredService<MailSignal>(),
        Test.Clock,
        NullLogger<MailSender>.Instance);

    /// <summary>Who looks for mails of unknown fate, as one process has it.</summary>
    public MailFinder Finder() => new(
        Test.Services.GetRequiredService<IServiceScopeFactory>(), Test.Services.GetRequiredService<MailCarrier>(), Test.Clock, NullLogger<MailFinder>.Instance);

    public Task<int> QueueAsync(string key, PersonId? to = null, DateTime? notBefore = null) => Test.RunAsync<IServiceProvider, int>(async scope =>
    {
        await scope.GetRequiredService<IMails>().QueueAsync(new NewMail(key, to ?? Liaison, Kind, 7, notBefore), default);
        return await scope.GetRequiredService<TeamsGrading.Core.Storage.GradingDb>().SaveChangesAsync();
    });

    /// <summary>Lets the sender work with time passing by itself, until nothing is due within the time.</summary>
    public async Task WorkAsync(MailSender sender, TimeSpan within)
    {
        var (finder, look) = (Finder(), DateTimeOffset.MinValue);
        var end = Test.Clock.GetUtcNow() + within;
        while (Test.Clock.GetUtcNow() < end)
        {
            if (Test.Clock.GetUtcNow() - look >= MailFinder.Every)
            {
                look = Test.Clock.GetUtcNow();
                await finder.StepAsync(default);
            }

            var wait = await sender.StepAsync(default);
            Test.Clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1));
        }
    }

    public Task<int> LeaveAsync(PersonId person) => Test.WithDbAsync(async db =>
    {
        (await db.Set<Person>().SingleAsync(row => row.Id == person)).Leave(TeamsGrading.Core.Shared.GroupTime.DateOf(Test.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    public Task<List<TeamsGrading.Core.Mails.Mail>> MailsAsync() =>
        Test.WithDbAsync(db => db.Set<TeamsGrading.Core.Mails.Mail>().AsNoTracking().OrderBy(mail => mail.QueuedUtc).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await Test.DisposeAsync();
    }

    private static MailSettings Settings(MailWay way, FakeGraph graph, string folder) => new(
        way, folder, "rating@example.com", TimeSpan.FromSeconds(2), graph.Address, "scope", "app", "tenant", null, new Uri("https://desk.example.com/"), null);

    private async Task FurnishAsync()
    {
        var headquarters = Unit.Establish("HQ", "总部", null, null);
        var unit = Unit.Establish("HN", "华南", headquarters.Id, null);
        var officer = Person.Join("1", new PersonDetails("林致远", "hq@example.com", null, headquarters.Id, "", null, "zh-CN"), [Role.HeadquartersOfficer]);
        var liaison = Person.Join("2", new PersonDetails("Grace", "u2@example.com", null, unit.Id, "", null, "en"), [Role.Liaison]);
        await Test.WithDbAsync(async db =>
        {
            db.AddRange(headquarters, unit, officer, liaison);
            return await db.SaveChangesAsync();
        });
        (Officer, Liaison) = (officer.Id, liaison.Id);
    }
}

/// <summary>What the test's mails say, and where they are written.</summary>
internal sealed class NoteBox : IDisposable
{
    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("teamsgrading-mail-").FullName;

    public bool Silent { get; set; }

    /// <summary>Whose mails cannot be put into words.</summary>
    public PersonId? Faulty { get; set; }

    /// <summary>Type of the file that goes along.</summary>
    public string MediaType { get; set; } = "text/calendar";

    public string Text { get; set; } = "HN still owes the appeals of November.";

    public void Dispose() => System.IO.Directory.Delete(Folder, recursive: true);
}

/// <summary>One mail with every part there is.</summary>
internal sealed class Note(NoteBox box) : IMailSource
{
    public Task<MailWords?> WriteAsync(PersonCard reader, long subject, CancellationToken cancellation) => box.Faulty == reader.Id ? throw new InvalidOperationException("no words") : Task.FromResult(box.Silent ? null : new MailWords(
        reader.Locale == "en" ? "Appeals of November are due" : "11月客户诉求待上报",
        [
            new MailPart.Paragraph(box.Text),
            new MailPart.Callout("Due on 2026-11-28"),
            new MailPart.Section("What is missing"),
            new MailPart.Facts([("Unit", "HN"), ("Customers", "4")]),
            new MailPart.Table(["Customer", "State"], [["佛山城燃集团有限公司", "missing"], ["<b>x</b> & \"y\"", "draft"]]),
        ],
        "Open my work",
        "#/card/test/7",
        [new MailFile("visit.ics", box.MediaType, "BEGIN:VCALENDAR"u8.ToArray())]));
}
