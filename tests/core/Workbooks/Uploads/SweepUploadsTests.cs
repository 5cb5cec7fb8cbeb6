using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Workbooks.Uploads;

namespace TeamsGrading.Tests.Core.Workbooks.Uploads;

/// <summary>Uploads that expired are thrown away by themselves.</summary>
[Trait("Clause", "M13")]
public sealed class SweepUploadsTests : UploadTest
{
    [Fact]
    public async Task Sweep_TakesWhatExpiredWithAllItsRows_AndNothingElse()
    {
        await PrepareAsync();
        var (taken, _) = await SheetAsync(Month(2, "C1", "2026-03", 5));
        Assert.Null((await CommitAsync(taken)).Error);
        var old = await StartAsync(2, 2);
        Assert.Null((await SendAsync(old, 1, Month(2, "C1", "2026-04", 5))).Error);
        Database.Clock.Advance(TimeSpan.FromMinutes(90));
        var (young, _) = await SheetAsync(Month(2, "C2", "2026-03", 5));
        Assert.Equal((0, 0), await SweepAsync());

        Database.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Equal((1, 1), await SweepAsync());
        Assert.Equal((0, 0), await SweepAsync());
        Assert.Equal([young], await Database.WithDbAsync(db => db.Set<UploadPart>().Select(part => part.Upload).Distinct().ToListAsync()));
        Assert.Equal(
            new[] { taken, young }.OrderBy(id => id.Value), (await Database.WithDbAsync(db => db.Set<SheetUpload>().Select(upload => upload.Id).ToListAsync())).OrderBy(id => id.Value));
        Assert.Null((await TakeBackAsync(taken)).Error);
    }

    /// <summary>What a run said it would do, and what it did.</summary>
    private async Task<(int Said, int Did)> SweepAsync() => (
        await Database.RunAsync((SweepUploads sweep) => sweep.CountAsync(default)), await Database.RunAsync((SweepUploads sweep) => sweep.RunAsync(default)));
}
