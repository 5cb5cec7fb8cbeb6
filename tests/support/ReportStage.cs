using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Mails;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>A section of the report as the test likes it.</summary>
internal sealed class SampleSection(string key, int order) : IReportSections
{
    public string Key => key;

    public int Order => order;

    public List<ReportBlock> Blocks { get; } = [];

    public Task<IReadOnlyList<ReportBlock>> DraftAsync(Month month, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ReportBlock>>([.. Blocks]);
}

/// <summary>The group with a monthly report over sections that the test invents. The clock stands on 2026-12-02; the report is that of November.</summary>
internal sealed class ReportStage : IAsyncDisposable
{
    public static readonly Month November = new(2026, 11);

    private ReportStage(GroupStage group) => Group = group;

    public GroupStage Group { get; }

    public FakeCustomers Customers => Group.Test.Services.GetRequiredService<FakeCustomers>();

    public SampleSection Volumes { get; } = new("Volumes", 40);

    public SampleSection Remarks { get; } = new("Remarks", 50);

    /// <summary>Another officer of headquarters, and the group's general manager.</summary>
    public PersonCard Second { get; private set; } = null!;

    public PersonCard General { get; private set; } = null!;

    public PersonCard ManagerB { get; private set; } = null!;

    public static async Task<ReportStage> CreateAsync(Action<IServiceCollection>? configure = null)
    {
        ReportStage? stage = null;
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-files-").FullName;
        var group = await GroupStage.CreateAsync(services =>
        {
            services.AddMails().AddReports().AddReportCards().AddFileStore(folder)
                .AddSingleton<FakeCustomers>().AddSingleton<ICustomers>(all => all.GetRequiredService<FakeCustomers>()).AddSingleton<IKeySubjects>(all => all.GetRequiredService<FakeCustomers>())
                .AddSingleton<IReportSections>(_ => stage!.Volumes).AddSingleton<IReportSections>(_ => stage!.Remarks);
            configure?.Invoke(services);
        });
        stage = new ReportStage(group) { Folder = folder };
        await stage.FurnishAsync();
        return stage;
    }

    public string Folder { get; private init; } = "";

    public Task<Result<ReportId>> DraftAsync(PersonCard? by = null, Month? month = null) =>
        Group.RunAsync((DraftReport use) => use.RunAsync((by ?? Group.Officer).Id, month ?? November, default));

    public async Task<ReportView> ViewAsync(ReportId id) => (await Group.RunAsync((ViewReport use) => use.RunAsync(Group.Officer.Id, id, default))).Value;

    public async Task<SectionView> SectionAsync(ReportId id, string key) => (await ViewAsync(id)).Sections.Single(section => section.Key == key);

    public async Task<Result> WriteAsync(
        ReportId id, string key, string text, TextReaders readers = TextReaders.Headquarters, bool hidden = false, int? at = null, PersonCard? by = null, int? place = null)
    {
        var section = await SectionAsync(id, key);
        return await Group.RunAsync((EditReport use) => use.SaveAsync(
            (by ?? Group.Officer).Id, section.Id, new SectionEdit(text, readers, hidden, place, at ?? section.Version, section.Seen), default));
    }

    public Task<Result> IncludeAsync(string? role, UnitId? unit = null, string? name = null) =>
        Group.RunAsync((EditDistribution use) => use.AddAsync(Group.Officer.Id, new DistributionWish(role, unit, name), default));

    public async Task<Result<EditionId>> PublishAsync(ReportId id, string? changes = null, PersonCard? by = null, int? version = null)
    {
        var seen = version ?? (await ViewAsync(id)).Version;
        return await Group.RunAsync<IServiceProvider, Result<EditionId>>(scope => scope.GetRequiredService<PublishReport>().RunAsync(
            (by ?? Group.Officer).Id, id, seen, changes, scope.GetRequiredService<ReportDocument>().Write, default));
    }

    /// <summary>Drafted, sent to the managers of both units and the general manager.</summary>
    public async Task<(ReportId Report, EditionId Edition)> PublishedAsync()
    {
        var id = (await DraftAsync()).Value;
        await IncludeAsync(nameof(Role.UnitManager));
        await IncludeAsync(nameof(Role.GeneralManager));
        return (id, (await PublishAsync(id)).Value);
    }

    public Task<Result<EditionView>> ReadAsync(PersonCard reader, EditionId id) => Group.RunAsync((ReadEdition use) => use.RunAsync(reader.Id, id, default));

    public Task<List<TeamsGrading.Core.Mails.Mail>> MailsAsync() => Group.Test.WithDbAsync(db => db.Set<TeamsGrading.Core.Mails.Mail>().AsNoTracking().ToListAsync());

    public ReportValue Of(string name, UnitId unit) => new ReportValue.Owned(name, [unit]);

    public async ValueTask DisposeAsync()
    {
        await Group.DisposeAsync();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private async Task FurnishAsync()
    {
        Group.Test.Clock.SetUtc(new DateTimeOffset(2026, 12, 2, 2, 0, 0, TimeSpan.Zero));
        await Group.Test.WithDbAsync(async db =>
        {
            db.Add(Person.Join("6", new PersonDetails("second officer", "", null, Group.Headquarters, "", null, "zh-CN"), [Role.HeadquartersOfficer]));
            db.Add(Person.Join("7", new PersonDetails("general", "g@example.com", null, Group.Headquarters, "", null, "en"), [Role.GeneralManager]));
            db.Add(Person.Join("8", new PersonDetails("manager B", "b@example.com", null, Group.B, "", null, "zh-CN"), [Role.UnitManager]));
            return await db.SaveChangesAsync();
        });
        var people = await Group.Test.RunAsync<IDirectory, IReadOnlyList<PersonCard>>(directory => directory.PeopleAsync(default));
        (Second, General, ManagerB) = (people[5], people[6], people[7]);
        Volumes.Blocks.AddRange(
        [
            new ReportBlock.Sentence("VolumeTotal",
            [
                ("Customers", new ReportValue.Count(2)), ("Volume", new ReportValue.Volume(31_500_000m)), ("LastMonth", new ReportValue.Change(0.05m)),
                ("LastYear", new ReportValue.Change(null)),
            ]),
            new ReportBlock.Bars("VolumeByMonth", "Volume", [(new ReportValue.InMonth(new Month(2026, 10)), 30_000_000m), (new ReportValue.InMonth(November), 31_500_000m)]),
            new ReportBlock.Table("VolumeCustomers", ["Customer", "Unit", "Level", "Volume", "LastMonth", "LastYear"],
            [
                Line("甲化工", Group.A, "A公司", "Strategic", 21_500_000m), Line("乙电厂", Group.B, "B公司", "Vip1", 10_000_000m),
            ]),
        ]);
        Remarks.Blocks.Add(new ReportBlock.Sentence("Remarks", [("Made", new ReportValue.Count(1)), ("Ended", new ReportValue.Count(0)), ("Open", new ReportValue.Count(1))]));
    }

    private IReadOnlyList<ReportValue> Line(string name, UnitId unit, string unitName, string level, decimal volume) =>
    [
        Of(name, unit), Of(unitName, unit), new ReportValue.Word(level), new ReportValue.Volume(volume), new ReportValue.Change(0.01m), new ReportValue.Change(null),
    ];
}
