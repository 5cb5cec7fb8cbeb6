using Microsoft.Data.Sqlite;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers;

[Trait("Clause", "R01")]
public sealed class CandidatesTests : IAsyncLifetime
{
    private static readonly UnitId Unit = new(7);
    private static readonly UnitId OtherUnit = new(8);
    private static readonly DateOnly Since = new(2024, 5, 1);
    private readonly Dictionary<string, RatedSubject> subjects = [];
    private readonly List<object> rows = [];
    private TestDatabase test = null!;

    public async Task InitializeAsync() => test = await TestDatabase.CreateAsync(services => services.AddCustomers());

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task FiguresAsync_TwoCustomersOfASubject_AddUpAlsoWithDifferentMonths()
    {
        Add("C1", "S", Since, Volume(2026, 1, 100, 90, 4), Volume(2026, 2, 10, 20, 3.5m));
        Add("C2", "S", new DateOnly(2022, 1, 1), Volume(2026, 2, 5, 7.001m, 2), Volume(2025, 12, 1, 1, 1), Volume(2024, 12, 1, 1, 1));
        await SaveAsync();

        var figures = Assert.Single(await FiguresAsync());

        Assert.Equal(2022, figures.FirstContractYear);
        Assert.Equal(
            [
                new MonthFigures(new Month(2025, 12), 1, 1, 1, 0.5m, 1000, 900),
                new MonthFigures(new Month(2026, 1), 100, 90, 360, 45, 1000, 900),
                new MonthFigures(new Month(2026, 2), 15, 27.001m, 84.002m, 13.5005m, 2000, 1800),
            ],
            figures.Months);
    }

    [Fact]
    public async Task FiguresAsync_OtherUnitOrForm_IsNotCounted()
    {
        Add("C1", "S", Since, Volume(2026, 1, 100, 90, 4));
        Add("C2", "S", Since, OtherUnit, GasForm.Gaseous, Volume(2026, 1, 1000, 1000, 4));
        Add("C3", "S", Since, Unit, GasForm.Liquid, Volume(2026, 1, 500, 500, 4));
        await SaveAsync();

        Assert.Equal(90, Assert.Single(await FiguresAsync()).Months.Single().Actual);
        Assert.Equal(590, await test.RunAsync((ICandidates candidates) => candidates.UnitVolumeAsync(Unit, 2026, default)));
    }

    [Fact]
    public async Task ForAsync_InternalCustomers_AreNotRated()
    {
        Add("C1", "mixed", Since, Volume(2026, 1, 100, 90, 4));
        Add("I2", "mixed", Since, Volume(2026, 1, 1000, 1000, 4));
        Add("I3", "internal", Since, Volume(2026, 1, 500, 500, 4));
        await SaveAsync();

        var standing = await test.RunAsync((ICandidates candidates) => candidates.ForAsync(Unit, 2026, GasForm.Gaseous, default));

        Assert.Equal("mixed", Assert.Single(standing).Code);
        Assert.Equal(90, Assert.Single(await FiguresAsync()).Months.Single().Actual);
    }

    [Fact]
    public async Task ForAsync_AndFigures_HaveExactlyTheSubjectsWithAContractInTheYear()
    {
        Add("C1", "stands", Since, Volume(2026, 12, 1, 0, 4));
        Add("C2", "only-actual", new DateOnly(2026, 12, 31), Volume(2026, 1, 0, 1, 4));
        Add("C3", "no-contract-date", null, Volume(2026, 1, 1, 1, 4));
        Add("C4", "contract-later", new DateOnly(2027, 1, 1), Volume(2026, 1, 1, 1, 4));
        Add("C5", "last-year-only", Since, Volume(2025, 1, 1, 1, 4));
        Add("C6", "zero", Since, Volume(2026, 1, 0, 0, 4));
        Add("C7", "nothing", Since);
        Add("C8", "A-two", Since, Volume(2026, 1, 1, 1, 4));
        Add("C9", "A-two", null);
        await SaveAsync();

        var standing = await test.RunAsync((ICandidates candidates) => candidates.ForAsync(Unit, 2026, GasForm.Gaseous, default));

        Assert.Equal(["A-two", "only-actual", "stands"], standing.Select(candidate => candidate.Code));
        Assert.Equal(standing.Select(candidate => candidate.Id).Order(ById), (await FiguresAsync()).Select(figures => figures.Subject).Order(ById));
        Assert.Equal(("化工", 2024), (standing[0].Industry, standing[0].FirstContractYear!.Value));
    }

    /// <summary>Sorting would gather all rows in memory; the index gives the order.</summary>
    [Fact]
    public async Task FiguresSql_OnSqlite_SortsNothing()
    {
        await using var connection = new SqliteConnection($"Data Source={test.File}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + Candidates.FiguresSql;
        foreach (var name in new[] { "@unit", "@from", "@to", "@form" })
        {
            command.Parameters.AddWithValue(name, 1);
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(3));
        }

        Assert.Contains(plan, step => step.Contains("IX_Customers_Unit_Form_Subject", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static Comparer<SubjectId> ById => Comparer<SubjectId>.Create((left, right) => left.Value.CompareTo(right.Value));

    private static (Month Month, MonthlyVolumeDetails Details) Volume(int year, int month, decimal contracted, decimal actual, decimal price) => (
        new Month(year, month),
        new MonthlyVolumeDetails(new GasVolume(contracted), new GasVolume(actual), new Money(price), new Money(0.5m), new Money(1000), new Money(900)));

    private Task<List<SubjectFigures>> FiguresAsync() => test.RunAsync(async (ICandidates candidates) =>
    {
        var figures = new List<SubjectFigures>();
        await foreach (var subject in candidates.FiguresAsync(Unit, 2026, GasForm.Gaseous, default))
        {
            figures.Add(subject);
        }

        return figures;
    });

    private void Add(string code, string subject, DateOnly? since, params (Month Month, MonthlyVolumeDetails Details)[] volumes) =>
        Add(code, subject, since, Unit, GasForm.Gaseous, volumes);

    private void Add(
        string code, string subject, DateOnly? since, UnitId unit, GasForm form, params (Month Month, MonthlyVolumeDetails Details)[] volumes)
    {
        if (!subjects.TryGetValue(subject, out var rated))
        {
            rows.Add(subjects[subject] = rated = RatedSubject.Recognise(subject, subject));
        }

        var kind = code.StartsWith('I') ? CustomerKind.Internal : CustomerKind.General;
        var customer = Customer.Register(code, new CustomerDetails(code, "", unit, form, kind, rated.Id, "化工", since));
        rows.Add(customer);
        rows.AddRange(volumes.Select(volume => MonthlyVolume.Record(customer.Id, volume.Month, volume.Details)));
    }

    private Task SaveAsync() => test.WithDbAsync(async db =>
    {
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });
}
