using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Customers;

[Trait("Clause", "A08")]
public sealed class RiskRemarksTests : IAsyncLifetime
{
    private static readonly UnitId Unit = new(7);
    private static readonly PersonId Officer = new(3);
    private TestDatabase test = null!;
    private SubjectId subject;

    public async Task InitializeAsync()
    {
        test = await TestDatabase.CreateAsync(services => services.AddCustomers());
        subject = await test.WithDbAsync(async db =>
        {
            var rated = RatedSubject.Recognise("C1", "Customer 1");
            var customer = Customer.Register("C1", new CustomerDetails("Customer 1", "", Unit, GasForm.Gaseous, CustomerKind.General, rated.Id, "", new DateOnly(2020, 1, 1)));
            db.AddRange(rated, customer, MonthlyVolume.Record(customer.Id, new Month(2025, 1), new MonthlyVolumeDetails(Volume(1), Volume(1), default, default, default, default)));
            await db.SaveChangesAsync();
            return rated.Id;
        });
    }

    public async Task DisposeAsync() => await test.DisposeAsync();

    [Fact]
    public async Task OpenAsync_TwoRemarks_AreNewestFirstWithKindAndDay()
    {
        await RecordAsync(RiskKind.Finance);
        test.Clock.Advance(TimeSpan.FromHours(20));
        await RecordAsync(RiskKind.Misconduct);

        var open = await OpenAsync();

        Assert.Equal(["Misconduct 2026-11-03", "Finance 2026-11-02"], open.Select(note => note.Mark));
    }

    [Fact]
    public async Task Candidate_WithAnOpenRemark_CarriesIt()
    {
        await RecordAsync(RiskKind.Compliance);

        var candidate = Assert.Single(await test.RunAsync<ICandidates, IReadOnlyList<Candidate>>(use => use.ForAsync(Unit, 2025, GasForm.Gaseous, default)));

        Assert.Equal(["Compliance 2026-11-02"], candidate.Remarks);
    }

    [Fact]
    public async Task CloseAsync_Twice_KeepsTheFirstReasonAndTheRemark()
    {
        var remark = await RecordAsync(RiskKind.Other);
        await CloseAsync(remark, "first");
        await CloseAsync(remark, "second");

        var kept = await test.WithDbAsync(db => db.Set<RiskRemark>().AsNoTracking().SingleAsync());

        Assert.Equal(("first", Officer), (kept.ClosedReason, kept.ClosedBy!.Value));
        Assert.Empty(await OpenAsync());
    }

    private static GasVolume Volume(decimal hundredMillions) =>
        GasVolume.FromHundredMillions(hundredMillions);

    private Task<RiskRemarkId> RecordAsync(RiskKind kind) => test.WithDbAsync(db => db.WriteAsync(
        () => new RiskRemarks(db, test.Clock).RecordAsync(subject, kind, "text", Officer, default), default));

    private Task<bool> CloseAsync(RiskRemarkId remark, string reason) => test.WithDbAsync(db => db.WriteAsync(
        async () =>
        {
            await new RiskRemarks(db, test.Clock).CloseAsync(remark, reason, Officer, default);
            return true;
        },
        default));

    private async Task<IReadOnlyList<RiskNote>> OpenAsync() =>
        [.. (await test.RunAsync<IRiskRemarks, ILookup<SubjectId, RiskNote>>(use => use.OpenAsync([subject], default)))[subject]];
}
