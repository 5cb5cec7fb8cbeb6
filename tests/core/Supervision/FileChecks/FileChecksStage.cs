using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Supervision;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Supervision.FileChecks;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Supervision.FileChecks;

/// <summary>Customers and their files as the test says.</summary>
internal sealed class FilesOfUnits : ICustomers, IFileStates
{
    public List<FileState> All { get; } = [];

    public CustomerId Add(
        UnitId unit, string code, CustomerStanding standing = CustomerStanding.General, bool hasFile = true, int percent = 100, string[]? missing = null, string[]? late = null)
    {
        var card = new CustomerCard(CustomerId.New(), code, "客户 " + code, unit, GasForm.Gaseous, SubjectId.New(), standing);
        All.Add(new FileState(card, hasFile, percent, missing ?? [], late ?? []));
        return card.Id;
    }

    public Task<IReadOnlyList<CustomerCard>> OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerCard>>([.. Cards.Where(card => customers.Contains(card.Id))]);

    public Task<IReadOnlyList<CustomerCard>> OfSubjectsAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerCard>>([.. Cards.Where(card => subjects.Contains(card.Subject))]);

    public Task<IReadOnlyList<CustomerCard>> OfStandingAsync(UnitId unit, CustomerStanding standing, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerCard>>([.. Cards.Where(card => card.Unit == unit && card.Standing == standing)]);

    public Task<IReadOnlyList<CustomerId>> PopulationAsync(UnitId unit, CustomerStanding? standing, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CustomerId>>(
            [.. Cards.Where(card => card.Unit == unit && (standing is null || card.Standing == standing)).Select(card => card.Id).OrderBy(id => id.Value)]);

    Task<IReadOnlyList<FileState>> IFileStates.OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FileState>>([.. All.Where(state => customers.Contains(state.Customer.Id)).OrderBy(state => state.Customer.Code, StringComparer.Ordinal)]);

    private IEnumerable<CustomerCard> Cards => All.Select(state => state.Customer).OrderBy(card => card.Code, StringComparer.Ordinal);
}

/// <summary>The group with supervision and checks of files. The clock stands on 2026-11-02: of the month of October nothing is due yet.</summary>
internal sealed class FileChecksStage : IAsyncDisposable
{
    private FileChecksStage(SupervisionStage supervision, FilesOfUnits files) => (Supervision, Files) = (supervision, files);

    public SupervisionStage Supervision { get; }

    public GroupStage Group => Supervision.Group;

    public FilesOfUnits Files { get; }

    public static async Task<FileChecksStage> CreateAsync()
    {
        var files = new FilesOfUnits();
        return new FileChecksStage(
            await SupervisionStage.CreateAsync(services => services
                .AddFileChecks().AddSupervisionCards().AddFileCheckCards().AddSingleton<ICustomers>(files).AddSingleton<IFileStates>(files)),
            files);
    }

    public Task<Result<FileCheckId>> StartAsync(FileCheckKind kind, int number, PersonCard? by = null, int year = 2026) =>
        Group.RunAsync((StartFileCheck use) => use.RunAsync((by ?? Group.Officer).Id, new FileCheckPeriod(kind, year, number), default));

    public Task<Result> GatherAsync(FileCheckId id, PersonCard? by = null) => Group.RunAsync((GatherFileCheck use) => use.RunAsync((by ?? Group.Officer).Id, id, default));

    public Task<Result> AnnounceAsync(FileCheckId id, string day = "2026-11-04", int perUnit = 2, string? source = "2026-11-03 上证综指收盘价", PersonCard? by = null) =>
        Group.RunAsync((SampleFileCheck use) => use.AnnounceAsync(
            (by ?? Group.Officer).Id, id, source, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), perUnit, default));

    public Task<Result> DrawAsync(FileCheckId id, string? figure = "3456.78", PersonCard? by = null) =>
        Group.RunAsync((SampleFileCheck use) => use.DrawAsync((by ?? Group.Officer).Id, id, figure, default));

    public async Task<FileCheckView> SeeAsync(FileCheckId id, PersonCard? by = null) =>
        (await Group.RunAsync((ViewFileChecks use) => use.RunAsync((by ?? Group.Officer).Id, id, default))).Value;

    public Task<Result<UnitItems>> ItemsAsync(FileCheckId id, UnitId unit, PersonCard? by = null) =>
        Group.RunAsync((ViewFileChecks use) => use.UnitAsync((by ?? Group.Officer).Id, id, unit, 1, default));

    public Task<Result<(FileCheckId Check, UnitId Unit)>> JudgeAsync(long item, bool inOrder, string? text = null, PersonCard? by = null) =>
        Group.RunAsync((JudgeFileItem use) => use.RunAsync((by ?? Group.Officer).Id, item, inOrder, text, default));

    public Task<int> RemindAsync() => Group.RunAsync((RemindFileChecks use) => use.RunAsync(default));

    public ValueTask DisposeAsync() => Supervision.DisposeAsync();
}
