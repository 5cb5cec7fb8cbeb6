using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Care;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Care;

/// <summary>Absences: who stands in, for how long, and what is refused.</summary>
[Trait("Clause", "M01")]
public sealed class CareStandInTests : IAsyncLifetime
{
    private CareStage stage = null!;

    public async Task InitializeAsync()
    {
        stage = await CareStage.CreateAsync();
        Assert.Null(await stage.NameAsync("officer", Steel, "second"));
        Assert.Null(await stage.NameAsync("officer", CareOf.Customer(stage.Glass), "second"));
        Assert.Null(await stage.NameAsync("officer", CareOf.UnitOf(stage.B), "liaison B"));
    }

    public async Task DisposeAsync() => await stage.DisposeAsync();

    private CareOf Steel => CareOf.Customer(stage.Steel);

    private CareOf B => CareOf.UnitOf(stage.B);

    [Fact]
    public async Task StandIn_FromDayToDay_ActsForEverythingOnThoseDaysOnly()
    {
        Assert.Null((await stage.StandInAsync("second", Steel, "third", "2026-11-05", "2026-11-06")).Error);

        foreach (var what in new[] { Steel, CareOf.Customer(stage.Glass) })
        {
            Assert.Equal(("second", "second"), await stage.ActsAsync(what, CareStage.Day("2026-11-04")));
            Assert.Equal(("third", "second"), await stage.ActsAsync(what, CareStage.Day("2026-11-05")));
            Assert.Equal(("third", "second"), await stage.ActsAsync(what, CareStage.Day("2026-11-06")));
            Assert.Equal(("second", "second"), await stage.ActsAsync(what, CareStage.Day("2026-11-07")));
        }
    }

    [Theory]
    [InlineData("manager B")]
    [InlineData("officer")]
    [InlineData("liaison B")]
    public async Task StandIn_ForALiaison_IsNamedByItselfItsManagerOrHeadquarters(string actor)
    {
        Assert.Null((await stage.StandInAsync(actor, B, "other B", "2026-11-02", "2026-11-20")).Error);

        Assert.Equal(("other B", "liaison B"), await stage.ActsAsync(B));
    }

    [Theory]
    [InlineData("other B", typeof(ActionNotAllowed))]
    [InlineData("manager A", typeof(NothingThere))]
    public async Task StandIn_NamedByWhoMayNot_IsRefused(string actor, Type refusal) =>
        Assert.IsType(refusal, (await stage.StandInAsync(actor, B, "other B", "2026-11-02", "2026-11-20")).Error);

    [Theory]
    [InlineData("liaison B")]
    [InlineData("clerk B")]
    [InlineData("liaison A")]
    [InlineData("officer")]
    public async Task StandIn_OneselfOrFromElsewhereOrWithoutTheRole_IsRefused(string person) =>
        Assert.IsType<CareStandInNotSuitable>((await stage.StandInAsync("manager B", B, person, "2026-11-02", "2026-11-20")).Error);

    [Fact]
    public async Task StandIn_WhoLeft_IsRefusedAndStandsInNoMore()
    {
        Assert.Null((await stage.StandInAsync("manager B", B, "other B", "2026-11-02", "2026-11-20")).Error);
        Assert.Null(await stage.LeaveAsync("other B", DepartureKind.Left));

        Assert.Equal(("liaison B", "liaison B"), await stage.ActsAsync(B));
        Assert.IsType<CareStandInNotSuitable>((await stage.StandInAsync("manager B", B, "other B", "2026-11-22", "2026-11-23")).Error);
    }

    [Theory]
    [InlineData(null, "2026-11-05", typeof(CareDayMissing))]
    [InlineData("2026-11-05", null, typeof(CareDayMissing))]
    [InlineData("2026-11-01", "2026-11-05", typeof(CareAbsenceBeginsInPast))]
    [InlineData("2026-11-06", "2026-11-05", typeof(CareAbsenceEndsBeforeItBegins))]
    [InlineData("2026-11-06", "2027-11-07", typeof(CareAbsenceTooLong))]
    public async Task StandIn_WithWrongDays_IsRefused(string? from, string? until, Type refusal) =>
        Assert.IsType(refusal, (await stage.StandInAsync("second", Steel, "third", from, until)).Error);

    [Fact]
    public async Task StandIn_SentTwice_IsOne()
    {
        var first = await stage.StandInAsync("second", Steel, "third", "2026-11-05", "2026-11-06");
        var again = await stage.StandInAsync("second", Steel, "third", "2026-11-05", "2026-11-06");

        Assert.Equal(first.Value, again.Value);
        Assert.Single(await stage.Test.WithDbAsync(db => db.Set<CareStandIn>().ToListAsync()));
    }

    [Theory]
    [InlineData("2026-11-01", "2026-11-05", true)]
    [InlineData("2026-11-06", "2026-11-09", true)]
    [InlineData("2026-11-05", "2026-11-05", true)]
    [InlineData("2026-11-02", "2026-11-04", false)]
    [InlineData("2026-11-07", "2026-11-09", false)]
    public async Task StandIn_OverlappingAnother_IsRefused(string from, string until, bool overlaps)
    {
        stage.Test.Clock.Advance(TimeSpan.FromDays(-1));
        Assert.Null((await stage.StandInAsync("second", Steel, "third", "2026-11-05", "2026-11-06")).Error);

        var answer = (await stage.StandInAsync("second", Steel, "officer", from, until)).Error;
        Assert.Equal(overlaps ? new CareAbsenceOverlaps("third", CareStage.Day("2026-11-05"), CareStage.Day("2026-11-06")) : null, answer);
    }

    [Fact]
    public async Task StandIn_OfSomebodyWhoIsAbsent_IsNoChain()
    {
        Assert.Null(await stage.NameAsync("officer", CareOf.Customer(stage.Glass), "third"));
        Assert.Null((await stage.StandInAsync("third", CareOf.Customer(stage.Glass), "officer", "2026-11-05", "2026-11-10")).Error);

        Assert.IsType<StandInIsAbsent>((await stage.StandInAsync("second", Steel, "third", "2026-11-10", "2026-11-12")).Error);
        Assert.Null((await stage.StandInAsync("second", Steel, "third", "2026-11-11", "2026-11-12")).Error);
    }

    [Fact]
    public async Task StandIn_ForSomebodyWhoStandsIn_IsNoChain()
    {
        Assert.Null(await stage.NameAsync("officer", CareOf.Customer(stage.Glass), "third"));
        Assert.Null((await stage.StandInAsync("second", Steel, "third", "2026-11-05", "2026-11-10")).Error);

        Assert.Equal(
            new AbsentStandsIn("second", CareStage.Day("2026-11-05"), CareStage.Day("2026-11-10")),
            (await stage.StandInAsync("third", CareOf.Customer(stage.Glass), "officer", "2026-11-08", "2026-11-09")).Error);
    }

    [Fact]
    public async Task StandIn_WhereNobodyIsNamed_IsRefused() =>
        Assert.IsType<NobodyToStandInFor>((await stage.StandInAsync("manager C", CareOf.UnitOf(stage.C), "clerk C", "2026-11-05", "2026-11-06")).Error);

    [Fact]
    public async Task StandIn_EndedEarly_ActsNoMoreAndEndsOnce()
    {
        var id = (await stage.StandInAsync("officer", B, "other B", "2026-11-02", "2026-11-20")).Value;
        Assert.IsType<ActionNotAllowed>(await stage.EndAsync("other B", id));
        Assert.IsType<NothingThere>(await stage.EndAsync("manager A", id));

        Assert.Null(await stage.EndAsync("liaison B", id));

        Assert.Equal(("liaison B", "liaison B"), await stage.ActsAsync(B));
        Assert.IsType<CareStandInIsOver>(await stage.EndAsync("manager B", id));
        Assert.IsType<NothingThere>(await stage.EndAsync("manager B", CareStandInId.New()));
    }
}
