using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsGrading.Bot.Demo;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Years;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Years;

/// <summary>The year of a unit and the map of the group, with the demo group's real people and rights.</summary>
public sealed class ViewYearTests : IAsyncLifetime
{
    private readonly FakeYearSteps steps = new();
    private readonly FakeUnitFigures figures = new();
    private TestDatabase test = null!;
    private IReadOnlyList<PersonCard> people = [];
    private IReadOnlyList<UnitCard> units = [];
    private ILookup<PersonId, string> roles = null!;

    private PersonCard Officer => people.First(person => roles[person.Id].Contains(nameof(Role.HeadquartersOfficer)));

    private PersonCard Liaison => people.First(person => roles[person.Id].Contains(nameof(Role.Liaison)));

    private UnitCard Other => units.First(unit => unit.Parent is not null && unit.Id != Liaison.Unit);

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(services => services
            .AddOrganization().AddCommittees().AddRules().AddCustomers().AddDeliveries().AddScoped<SeedDemo>().AddYears()
            .RemoveAll<IYearSteps>().AddSingleton<IYearSteps>(steps).RemoveAll<IUnitFigures>().AddSingleton<IUnitFigures>(figures));
        await test.RunAsync<SeedDemo, bool>(seed => seed.IfEmptyAsync(default));
        (people, units, roles) = await test.RunAsync(async (IDirectory directory) =>
            (await directory.PeopleAsync(default), await directory.UnitsAsync(default), await directory.RoleNamesAsync(default)));
    }

    public Task DisposeAsync() => test.DisposeAsync().AsTask();

    [Fact]
    [Trait("Clause", "R03")]
    public async Task Year_OfTheOwnUnit_IsReadInTheOrderOfTheYear()
    {
        steps.Steps[Liaison.Unit] =
        [
            Step("SelfCheck", YearStepState.Ahead), Step("Round", YearStepState.Done, GasForm.Liquid), Step("Committee", YearStepState.Late),
            Step("Round", YearStepState.UnderWay, GasForm.Gaseous), Step("Rule", YearStepState.Done),
        ];

        var sheet = (await YearAsync(Liaison, default)).Value;

        Assert.Equal(["Rule", "Committee", "Round", "Round", "SelfCheck"], sheet.Steps.Select(step => step.Key));
        Assert.Equal([GasForm.Gaseous, GasForm.Liquid], sheet.Steps.Where(step => step.Key == "Round").Select(step => step.Form!.Value));
        Assert.Equal(new YearCount(Done: 2, UnderWay: 1, Late: 1, Ahead: 1), sheet.Count);
        Assert.Equal(test.Clock.GetUtcNow().Year - 1, sheet.Year);
        Assert.Equal(Liaison.Unit, sheet.Unit.Id);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Year_OfAnotherUnit_LooksAsIfItDidNotExist()
    {
        steps.Steps[Other.Id] = [Step("Round", YearStepState.Done)];

        var foreign = await YearAsync(Liaison, Other.Id);
        var invented = await YearAsync(Liaison, new UnitId(4711));

        Assert.IsType<NothingThere>(foreign.Error);
        Assert.Equal(foreign.Error, invented.Error);
        Assert.DoesNotContain((await YearAsync(Liaison, default)).Value.Units, unit => unit.Id == Other.Id);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Year_OfSomebodyWithoutTheRight_IsRefused()
    {
        // Keeps files in a unit without a committee.
        var colleague = people.Single(person => person.Name == "秦岚");

        Assert.IsType<ActionNotAllowed>((await YearAsync(colleague, colleague.Unit)).Error);
        Assert.IsType<NothingThere>((await YearAsync(colleague, default)).Error);
        Assert.IsType<NothingThere>((await MapAsync(colleague)).Error);
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2100)]
    [InlineData(-1)]
    public async Task Year_NotShown_IsRefusedWithTheYearsThatAre(int year)
    {
        var refusal = Assert.IsType<NoSuchYear>((await YearAsync(Liaison, default, year)).Error);

        Assert.Equal(test.Clock.GetUtcNow().Year, refusal.Last);
        Assert.IsType<NoSuchYear>((await MapAsync(Officer, year)).Error);
    }

    [Fact]
    public async Task Map_OfHeadquarters_HoldsEveryUnitBelowItsParent()
    {
        steps.Steps[Other.Id] = [Step("Round", YearStepState.Late), Step("VipList", YearStepState.Done)];
        figures.Values[Other.Id] = 3;

        var map = (await MapAsync(Officer)).Value;

        Assert.Equal(units.Count, map.Units.Count);
        Assert.Equal((null, 0), (map.Units[0].Unit.Parent, map.Units[0].Depth));
        Assert.All(map.Units.Skip(1), unit => Assert.Equal(1, unit.Depth));
        var shown = map.Units.Single(unit => unit.Unit.Id == Other.Id);
        Assert.Equal((1, 1), (shown.Count.Late, shown.Count.Done));
        Assert.Equal(3, shown.Figures["OpenFilings"]);
        Assert.Empty(map.Units[0].Figures);
    }

    [Fact]
    public async Task Year_OfHeadquarters_HoldsNothingOfRatingCustomers()
    {
        steps.Steps[Officer.Unit] = [Step("Rule", YearStepState.Done), Step("Committee", YearStepState.Late), Step("VipList", YearStepState.Late), Step("StrategicList", YearStepState.Ahead)];

        var sheet = (await YearAsync(Officer, Officer.Unit)).Value;

        Assert.Equal(["Rule", "StrategicList"], sheet.Steps.Select(step => step.Key));
        Assert.Equal(0, sheet.Count.Late);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Map_OfAUnit_HoldsThatUnitOnly()
    {
        figures.Values[Other.Id] = 3;

        var map = (await MapAsync(Liaison)).Value;

        Assert.Equal([(Liaison.Unit, 0)], map.Units.Select(unit => (unit.Unit.Id, unit.Depth)));
    }

    private static YearStep Step(string key, YearStepState state, GasForm? form = null) =>
        new(key, form, state, new DateOnly(2026, 6, 30), state == YearStepState.Done ? new DateOnly(2026, 6, 1) : null, "result", 7);

    private Task<Result<YearSheet>> YearAsync(PersonCard reader, UnitId unit, int year = 0) =>
        test.RunAsync((ViewYear view) => view.RunAsync(reader.Id, unit, year, default));

    private Task<Result<GroupYear>> MapAsync(PersonCard reader, int year = 0) =>
        test.RunAsync((ViewGroupYear view) => view.RunAsync(reader.Id, year, default));
}
