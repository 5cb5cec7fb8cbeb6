using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Rules;

[Trait("Clause", "R06")]
public sealed class UnitRuleTests : IAsyncLifetime
{
    private static readonly UnitId Unit = new(1);

    private static readonly RuleContent Base = new([
        RuleVersionTests.Measured("V1", 70, Metric.YearlyVolume, "linear 0:0; 8:70"),
        new("J1", "合作配合度", 30, ItemMode.Judged)]);

    private static readonly RuleItemContent[] Added =
    [
        RuleVersionTests.Measured("D1", 10, Metric.YearsOfCooperation, "linear 1:0; 11:10"),
        new("D2", "冬季保供贡献", 20, ItemMode.Judged),
    ];

    private readonly FakeCandidates candidates = new();
    private TestDatabase test = null!;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(services => services.AddRules().AddSingleton<ICandidates>(candidates));
        await AddAsync(RuleVersion.Write(2026, 1, Base).Value);
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task ForUnit_NothingAdded_IsTheBase()
    {
        var (year, unit) = (await test.RunAsync((IRuleBook book) => book.ForYearAsync(2026, default)), await CardAsync());

        Assert.Equal((year!.Hash, year.CanonicalText, null), (unit.Hash, unit.CanonicalText, unit.Supplement));
    }

    [Fact]
    [Trait("Clause", "R04")]
    public async Task ForUnit_NoApprovedRule_IsRefused() =>
        Assert.Equal(new RuleNotApproved(2027), (await test.RunAsync((IRuleBook book) => book.ForUnitAsync(Unit, 2027, default))).Error);

    [Fact]
    public async Task ForUnit_ApprovedItems_FollowTheBaseAndChangeTheHash()
    {
        var without = await CardAsync();
        await AddAsync(Version(1, Added));

        var card = await CardAsync();

        Assert.Equal([("J1", false), ("V1", false), ("D1", true), ("D2", true)], card.Items.Select(item => (item.Code, item.Differential)));
        Assert.NotEqual(without.Hash, card.Hash);
        Assert.Equal(Canonical(card.CanonicalText), card.Hash);
        Assert.Contains($"\"base\":{without.CanonicalText}", card.CanonicalText, StringComparison.Ordinal);
        Assert.Equal(without.Hash, (await test.RunAsync((IRuleBook book) => book.ForUnitAsync(new UnitId(2), 2026, default))).Value.Hash);
    }

    [Fact]
    public async Task ForUnit_ItemsGivenUpAgain_IsTheBase()
    {
        var without = await CardAsync();
        await AddAsync(Version(1, Added));
        await AddAsync(Version(2, []));

        Assert.Equal(without.Hash, (await CardAsync()).Hash);
    }

    [Fact]
    public async Task ForUnit_RuleChangedSoThatItRepeats_IsRefusedWithTheReason()
    {
        await AddAsync(Version(1, Added));
        await AddAsync(RuleVersion.Write(2026, 2, Base with { Items = [Base.Items[0], Base.Items[1] with { Name = "冬季保供的贡献" }] }).Value);

        var refusal = await test.RunAsync((IRuleBook book) => book.ForUnitAsync(Unit, 2026, default));

        Assert.Equal(new SupplementCollides(2026, new DifferentialNameRepeats("D2", "冬季保供贡献", "J1", "冬季保供的贡献")), refusal.Error);
    }

    [Fact]
    public async Task Measure_DifferentialMeasuredItem_IsScoredBesideTheBase()
    {
        candidates.Standing.Add(new Candidate(new SubjectId(5), "C5", "五", "", 2022, []));
        await AddAsync(Version(1, Added));
        var card = await CardAsync();

        var points = Assert.Single(await test.RunAsync((IRuleBook book) => book.MeasureAsync(card, Unit, GasForm.Gaseous, default)));

        Assert.Equal([("V1", 0m), ("D1", 4m)], points.Items.Select(item => (card.Items.Single(each => each.Id == item.Item).Code, item.Points)));
    }

    [Fact]
    public async Task MarkUsed_OtherItemsApprovedMeanwhile_IsRefusedAndNothingIsUsed()
    {
        var shown = await CardAsync();
        await AddAsync(Version(1, Added));

        Assert.Equal(new RuleChangedMeanwhile(2026), await UseAsync(shown));
        Assert.Equal([RuleState.Approved], await test.WithDbAsync(db => Task.FromResult(db.Set<RuleVersion>().Select(version => version.State).ToList())));
    }

    [Fact]
    public async Task MarkUsed_Card_FreezesBothVersions()
    {
        await AddAsync(Version(1, Added));

        Assert.Null(await UseAsync(await CardAsync()));
        Assert.Null(await UseAsync(await CardAsync()));

        Assert.Equal(
            [RuleState.Used, RuleState.Used],
            await test.WithDbAsync(db => Task.FromResult(
                db.Set<RuleVersion>().Select(version => version.State).Concat(db.Set<Supplement>().Select(version => version.State)).ToList())));
    }

    [Fact]
    public async Task ForUnit_ItemsChangedBehindTheProgramsBack_AreNeverUsed()
    {
        await AddAsync(Version(1, Added));
        await test.WithDbAsync(async db =>
        {
            var all = db.Set<Supplement>().ToList();
            db.Entry(all[0].Items.First(item => item.Code == "D2")).Property(item => item.Points).CurrentValue = 19;
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<InvalidOperationException>(CardAsync);
    }

    private static Supplement Version(int number, RuleItemContent[] items) =>
        Supplement.Approve(Unit, 2026, number, items, Base, new ApprovalId(7), new DateOnly(2026, 3, 1), null).Value;

    private static string Canonical(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private async Task<RuleCard> CardAsync() => (await test.RunAsync((IRuleBook book) => book.ForUnitAsync(Unit, 2026, default))).Value;

    private async Task<Error?> UseAsync(RuleCard card) => (await test.RunAsync((IRuleBook book) => book.MarkUsedAsync(card, Unit, default))).Error;

    private Task<int> AddAsync<T>(T version)
        where T : class => test.WithDbAsync(db =>
    {
        db.Add(version);
        return db.SaveChangesAsync();
    });
}
