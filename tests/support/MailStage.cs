using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Support;

/// <summary>Rights that the information centre opened, as the test says.</summary>
public sealed class RightsByHand : IOpenedRights
{
    public List<OpenedRight> Rights { get; } = [];

    public Task<IReadOnlyList<OpenedRight>> NotEndedAsync(DateOnly today, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<OpenedRight>>([.. Rights.Where(right => right.Until >= today)]);
}

/// <summary>
/// The group of <see cref="VisitStage"/> with appeals and mail: A's strategic customer 南海玻璃 has the contact Li at dafeng.example; besides the liaison A has a keeper
/// of files and a key-account manager. It is 2026-11-02, 09:00.
/// </summary>
public sealed class MailStage : IAsyncDisposable
{
    public const string Li = "li@dafeng.example";

    private MailStage(VisitStage visits, RightsByHand opened) => (Visits, Opened) = (visits, opened);

    public VisitStage Visits { get; }

    public RightsByHand Opened { get; }

    public GroupStage Group => Visits.Group;

    public CustomerId Glass => Visits.Glass.Id;

    public CustomerId Steel => Visits.Steel.Id;

    public PersonCard Liaison => Group.LiaisonA;

    public PersonCard Keeper { get; private set; } = null!;

    public PersonCard Manager { get; private set; } = null!;

    public static async Task<MailStage> CreateAsync()
    {
        var opened = new RightsByHand();
        var visits = await VisitStage.CreateAsync(services => services
            .AddAppeals().AddGlance().AddCorrespondents().AddCorrespondence().AddSingleton<IOpenedRights>(opened).AddScoped<IStrategicSubjects, TeamsGrading.Core.Tiers.Awards>());
        var stage = new MailStage(visits, opened);
        stage.Keeper = await visits.JoinAsync("30", "张档案", stage.Group.A, Role.ArchiveKeeper);
        stage.Manager = await visits.JoinAsync("31", "赵客户", stage.Group.A, Role.KeyAccountManager);
        await stage.ContactAsync(stage.Glass, "李强", Li);
        return stage;
    }

    public Task<T> RunAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull => Group.RunAsync(use);

    public async Task<EntryId> ContactAsync(CustomerId customer, string name, string mail, PersonCard? by = null)
    {
        var added = await RunAsync((AddEntry use) => use.RunAsync(
            (by ?? Liaison).Id, new AddEntryRequest(customer, FileParts.Contacts, [new("name", name, 0), new("position", "采购经理", 0), new("mail", mail, 0)]), default));
        Assert.Null(added.Error);
        return added.Value.Entry;
    }

    public static SentMessage Message(string? id = "<m1@dafeng.example>", string? from = Li, string? thread = "t1", string? subject = "关于十二月供气", string? name = "李强",
        string? root = null) => new(id, thread, name, from, subject, new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.FromHours(8)), root);

    public Task<Result<MessageView>> LookAsync(SentMessage? message = null, PersonCard? reader = null) =>
        RunAsync((LookAtMessage use) => use.RunAsync((reader ?? Liaison).Id, message ?? Message(), default));

    public AppealFromMail Appeal(SentMessage? message = null, CustomerId? customer = null, bool urgent = false, string text = "希望十二月增加气量。", AppealCategory? category = AppealCategory.HeadquartersSupport,
        string title = "十二月增量") => new(message ?? Message(), customer ?? Glass, category, title, text, urgent);

    public Task<Result<Logged>> LogAsync(AppealFromMail? appeal = null, PersonCard? by = null) =>
        RunAsync((LogAsAppeal use) => use.RunAsync((by ?? Liaison).Id, appeal ?? Appeal(), default));

    public InterviewFromMail Interview(SentMessage? message = null, CustomerId? customer = null, DateOnly? on = null, string? topics = "谈到明年用气。", string? theirs = null) =>
        new(message ?? Message(), customer ?? Glass, on, theirs, null, topics, null, null, null);

    public Task<Result<Logged>> NoteAsync(InterviewFromMail? note = null, PersonCard? by = null) =>
        RunAsync((LogAsInterview use) => use.RunAsync((by ?? Liaison).Id, note ?? Interview(), default));

    public Task<Result<LogLine>> AmendAsync(LogId log, int version, PersonCard? by = null, string text = "改过的事项。", bool urgent = false) => RunAsync((AmendLog use) => use.RunAsync(
        (by ?? Liaison).Id, log, version, new AmendedLog(AppealCategory.ContractRisk, "改过的标题", text, urgent), default));

    public Task<Result<CustomerId>> DropAsync(LogLine log) => RunAsync((WriteDraft use) => use.DropAsync(Liaison.Id, new AppealId(log.Appeal!.Id), null, null, default));

    public Task<List<Appeal>> AppealsAsync() => Group.Test.WithDbAsync(db => db.Set<Appeal>().AsNoTracking().ToListAsync());

    public Task<List<LoggedMessage>> LogsAsync() => Group.Test.WithDbAsync(db => db.Set<LoggedMessage>().AsNoTracking().ToListAsync());

    /// <summary>Lines of the access log about the customer.</summary>
    public Task<List<FileReading>> ReadingsAsync(CustomerId customer) =>
        Group.Test.WithDbAsync(db => db.Set<FileReading>().AsNoTracking().Where(line => line.Customer == customer).OrderBy(line => line.Number).ToListAsync());

    public ValueTask DisposeAsync() => Visits.DisposeAsync();
}
