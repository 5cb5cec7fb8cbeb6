using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Core.Customers.Upkeep;

namespace TeamsGrading.Tests.Core.Customers;

/// <summary>What performance figures and headquarters' checks see of files.</summary>
public sealed class FileCompletenessTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync() => stage = await UpkeepStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "R18")]
    public async Task Of_Units_CountsFilesThatHoldAllThatIsAskedFor()
    {
        await stage.OpenAsync();
        var open = await stage.OpenAsync();
        await stage.OpenAsync(unit: stage.Group.B);
        await stage.Group.Test.WithDbAsync(async db =>
        {
            var file = await db.Set<TeamsGrading.Core.Customers.Files.CustomerFile>().SingleAsync(each => each.Customer == open.Id);
            file.Count(1, 9, 8);
            db.Add(Customer.Register("X", new CustomerDetails("no file", "", stage.Group.A, GasForm.Gaseous, CustomerKind.General, SubjectId.New(), "", new DateOnly(2020, 1, 1))));
            return await db.SaveChangesAsync();
        });

        var shares = await stage.Group.RunAsync<IFileCompleteness, IReadOnlyDictionary<UnitId, FilledFiles>>(
            files => files.OfAsync([stage.Group.A, stage.Group.C], default));

        Assert.Equal(new Dictionary<UnitId, FilledFiles> { [stage.Group.A] = new(3, 1) }, shares);
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task LateParts_OfFiles_AreThoseWhoseLastDayPassed()
    {
        var (late, done) = (await stage.OpenAsync(), await stage.OpenAsync());
        await stage.ConfirmAsync(done);
        stage.Day("2027-01-01");
        var parts = await stage.Group.RunAsync((LateParts use) => use.OfAsync([late.Id, done.Id], default));
        Assert.Equal([UpkeepPart.Basics, UpkeepPart.Cooperation, UpkeepPart.Execution, UpkeepPart.Interviews, UpkeepPart.Volumes], parts[late.Id]);
        Assert.Equal([UpkeepPart.Volumes], parts[done.Id]);
    }
}
