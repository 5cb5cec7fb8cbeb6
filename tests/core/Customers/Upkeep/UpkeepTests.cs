using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Upkeep;

/// <summary>When parts of files are due, and what makes them so.</summary>
public sealed class UpkeepTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync() => stage = await UpkeepStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Open_ByStanding_IsDueByTheEndOfItsPeriod()
    {
        var general = await stage.OpenAsync();
        var inside = await stage.OpenAsync(CustomerKind.Internal);
        var vip = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.A, TierLevel.Vip2, "2026-03-01", "2027-02-28"));
        var strategic = await stage.OpenAsync(award: UpkeepStage.Holds(stage.Group.Headquarters, TierLevel.Strategic, "2026-03-01", "2027-02-28"));

        Assert.Equal("2026-12-31", await LastAsync(general, UpkeepPart.Basics));
        Assert.Equal("2026-12-31", await LastAsync(inside, UpkeepPart.Basics));
        Assert.Equal("2026-12-31", await LastAsync(vip, UpkeepPart.Execution));
        Assert.Equal("2026-11-30", await LastAsync(strategic, UpkeepPart.Interviews));
        Assert.Equal("2026-12-10", await LastAsync(general, UpkeepPart.Volumes));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Confirm_AllSections_AreDueByTheEndOfTheNextPeriodAndItIsKept()
    {
        var customer = await stage.OpenAsync();

        var confirmed = (await stage.ConfirmAsync(customer)).Value;

        Assert.Equal((4, UpkeepStage.Of("2027-06-30")), (confirmed.Parts.Count, confirmed.Again));
        Assert.Equal("2027-06-30", await LastAsync(customer, UpkeepPart.Cooperation));
        Assert.Equal("2026-12-10", await LastAsync(customer, UpkeepPart.Volumes));
        var kept = await stage.Group.Test.WithDbAsync(db => db.Set<UpkeepRecord>().AsNoTracking().ToListAsync());
        Assert.Equal(4, kept.Count);
        Assert.All(kept, record => Assert.Equal((stage.Group.LiaisonA.Id, UpkeepDone.Confirmed, UpkeepStage.Of("2026-12-31")), (record.By!.Value, record.How, record.LateAfter)));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Confirm_Twice_IsKeptOnce()
    {
        var customer = await stage.OpenAsync();
        await stage.ConfirmAsync(customer, UpkeepPart.Basics);
        await stage.ConfirmAsync(customer, UpkeepPart.Basics);
        Assert.Equal(1, await stage.CountAsync<UpkeepRecord>());
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Confirm_MonthlyFigures_IsRefusedWithTheMonth() =>
        Assert.Equal(new FiguresAreMissing(new Month(2026, 11)), (await stage.ConfirmAsync(await stage.OpenAsync(), UpkeepPart.Volumes)).Error);

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Confirm_CustomerWithoutFile_IsRefused()
    {
        var customer = Customer.Register("X", new CustomerDetails("无档案", "", stage.Group.A, GasForm.Gaseous, CustomerKind.General, SubjectId.New(), "", null));
        await stage.Group.Test.WithDbAsync(db => { db.Add(customer); return db.SaveChangesAsync(); });
        Assert.Equal(new NothingToKeepUp("无档案"), (await stage.ConfirmAsync(customer)).Error);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Confirm_ByAnotherUnitOrWithoutTheRight_IsRefusedAndChangesNothing()
    {
        var customer = await stage.OpenAsync();
        Assert.IsType<NothingThere>((await stage.ConfirmAsync(customer, by: stage.Group.LiaisonB)).Error);
        Assert.IsType<NothingThere>((await stage.Group.RunAsync((ConfirmUnchanged use) => use.RunAsync(stage.Group.LiaisonA.Id, new CustomerId(1), null, default))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.ConfirmAsync(customer, by: stage.Group.ManagerA)).Error);
        Assert.Equal(0, await stage.CountAsync<UpkeepRecord>());
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Save_WithinThePeriod_CountsAsUpdateOnceOnly()
    {
        var customer = await stage.OpenAsync();
        await stage.SaveAsync(customer, UpkeepPart.Basics);
        await stage.SaveAsync(customer, UpkeepPart.Basics);
        Assert.Equal("2027-06-30", await LastAsync(customer, UpkeepPart.Basics));
        Assert.Equal(1, await stage.CountAsync<UpkeepRecord>());
        stage.Day("2027-01-04");
        await stage.SaveAsync(customer, UpkeepPart.Basics);
        Assert.Equal("2027-12-31", await LastAsync(customer, UpkeepPart.Basics));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Save_AfterTheLastDay_IsKeptAsLate()
    {
        var customer = await stage.OpenAsync();
        stage.Day("2027-01-01");
        Assert.True((await stage.DueAsync(customer, UpkeepPart.Basics)).IsLateOn(UpkeepStage.Of("2027-01-01")));
        await stage.SaveAsync(customer, UpkeepPart.Basics);
        var kept = await stage.Group.Test.WithDbAsync(db => db.Set<UpkeepRecord>().AsNoTracking().SingleAsync());
        Assert.True(kept.LateAfter < DateOnly.FromDateTime(kept.AtUtc));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Volumes_MonthsThatCame_ArePassedOverAndAGapStaysDue()
    {
        var customer = await stage.OpenAsync();
        await stage.RecordAsync(customer, 202611, 202612, 202702);
        await stage.SaveAsync(customer, UpkeepPart.Volumes);
        var due = await stage.DueAsync(customer, UpkeepPart.Volumes);
        Assert.Equal((new Month(2027, 1), "2027-02-10"), (due.Next!.Value, Written(due.LateAfter)));
        await stage.RecordAsync(customer, 202701);
        await stage.SaveAsync(customer, UpkeepPart.Volumes);
        Assert.Equal("2027-04-10", await LastAsync(customer, UpkeepPart.Volumes));
    }

    [Theory]
    [Trait("Clause", "A06")]
    [InlineData(FileEvent.NewCustomer, UpkeepPart.Basics, UpkeepPart.Interviews)]
    [InlineData(FileEvent.FurtherContract, UpkeepPart.Execution, UpkeepPart.Basics)]
    [InlineData(FileEvent.RatingFinal, UpkeepPart.Cooperation, UpkeepPart.Interviews)]
    [InlineData(FileEvent.Visit, UpkeepPart.Interviews, UpkeepPart.Basics)]
    [InlineData(FileEvent.BasicsChanged, UpkeepPart.Basics, UpkeepPart.Interviews)]
    public async Task Happened_EachOfTheFive_IsDueThatDayAndLateAfterFiveWorkingDays(FileEvent what, UpkeepPart due, UpkeepPart untouched)
    {
        var customer = await stage.OpenAsync();

        await stage.HappenedAsync(what, "2026-11-02", customer);

        var row = await stage.DueAsync(customer, due);
        Assert.Equal(("2026-11-02", "2026-11-09"), (Written(row.DueOn), Written(row.LateAfter)));
        Assert.Equal("2026-12-31", await LastAsync(customer, untouched));
        Assert.Contains($"post upkeep {stage.Group.LiaisonA.Id.Value}", stage.Group.Posts.Log);
        await stage.ConfirmAsync(customer, due);
        Assert.Equal("2027-06-30", await LastAsync(customer, due));
    }

    [Fact]
    [Trait("Clause", "A06")]
    public async Task Happened_OverAHoliday_CountsWorkingDaysOnly()
    {
        var customer = await stage.OpenAsync();
        await stage.HappenedAsync(FileEvent.Visit, "2026-09-30", customer);

        // 1 to 7 October are free, Saturday 10 October is worked.
        Assert.Equal("2026-10-13", await LastAsync(customer, UpkeepPart.Interviews));
    }

    [Fact]
    [Trait("Clause", "A06")]
    public async Task Happened_WhenDueEarlierAlready_StaysDueEarlier()
    {
        var customer = await stage.OpenAsync();
        await stage.HappenedAsync(FileEvent.Visit, "2026-11-02", customer);
        await stage.HappenedAsync(FileEvent.Visit, "2026-11-05", customer);
        Assert.Equal("2026-11-09", await LastAsync(customer, UpkeepPart.Interviews));
    }

    [Fact]
    [Trait("Clause", "A06")]
    public async Task Happened_CustomerWithoutFile_ChangesNothing()
    {
        await stage.Group.RunAsync<IFileEvents, bool>(async events =>
        {
            await events.HappenedAsync([new CustomerId(4711)], FileEvent.NewCustomer, UpkeepStage.Of("2026-11-02"), default);
            return true;
        });
        Assert.Equal(0, await stage.CountAsync<UpkeepDue>());
    }

    [Fact]
    [Trait("Clause", "A06")]
    public async Task AwardsChanged_FinalResult_ChangesStandingAndIsDueAtOnce()
    {
        var customer = await stage.OpenAsync();
        await stage.Group.Test.WithDbAsync(db =>
        {
            UpkeepStage.Holds(stage.Group.A, TierLevel.Vip1, "2026-11-02", "2027-11-01")(customer.Subject, db);
            return db.SaveChangesAsync();
        });

        await stage.AwardsChangedAsync(final: true, customer);

        Assert.Equal(CustomerStanding.Vip, (await stage.FileAsync(customer)).Standing);
        Assert.Equal((UpkeepCause.RatingFinal, "2026-11-09"), ((await stage.DueAsync(customer, UpkeepPart.Basics)).Cause, await LastAsync(customer, UpkeepPart.Basics)));
        await stage.ConfirmAsync(customer);
        Assert.Equal("2027-03-31", await LastAsync(customer, UpkeepPart.Basics));
    }

    private async Task<string> LastAsync(Customer customer, UpkeepPart part) => Written((await stage.DueAsync(customer, part)).LateAfter);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
