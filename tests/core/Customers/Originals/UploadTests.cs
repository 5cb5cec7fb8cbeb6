using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Originals;

/// <summary>What happens while an original comes in, and what it finds in the store.</summary>
[Trait("Clause", "A12")]
public sealed class UploadTests : IAsyncLifetime
{
    private PapersStage stage = null!;

    public async Task InitializeAsync() => stage = await PapersStage.CreateAsync();

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Attach_RightGoneDuringTheUpload_IsRefused()
    {
        var who = await stage.WhoAsync("keeper");
        using var content = new SlowPdf(async () =>
        {
            await stage.Test.WithDbAsync(async db =>
            {
                (await db.Set<Person>().SingleAsync(person => person.Id == who)).GiveUpRoles();
                return await db.SaveChangesAsync();
            });
            stage.Test.Clock.Advance(TimeSpan.FromSeconds(10));
        });

        var attached = await stage.Test.RunAsync((AttachOriginal use) =>
            use.RunAsync(who, stage.Alone, new OriginalWish(OriginalKind.Contract, "a.pdf", "", null), content, default));

        Assert.IsType<ActionNotAllowed>(attached.Error);
        Assert.Empty((await stage.ListAsync("manager", stage.Alone)).Value.Lines);
    }

    [Fact]
    public async Task Attach_TheSameAsOneDamagedInTheStore_MendsIt()
    {
        var id = (await stage.AttachAsync("keeper", stage.Alone)).Value;
        await File.WriteAllTextAsync(Assert.Single(stage.Files), "%PDF-1.7 y");
        Assert.IsType<FileIsDamaged>((await OpenAsync(id)).Error);

        Assert.Null((await stage.AttachAsync("keeper", stage.Shared)).Error);

        Assert.Single(stage.Files);
        var opened = (await OpenAsync(id)).Value;
        await using (opened.Content)
        {
            using var reader = new StreamReader(opened.Content);
            Assert.Equal("%PDF-1.7 x", await reader.ReadToEndAsync());
        }
    }

    private async Task<Result<OpenedOriginal>> OpenAsync(OriginalId id)
    {
        var who = await stage.WhoAsync("keeper");
        return await stage.Test.RunAsync((OpenOriginal use) => use.RunAsync(who, id, default));
    }

    /// <summary>A small PDF during whose upload something happens.</summary>
    private sealed class SlowPdf(Func<Task> meanwhile) : MemoryStream("%PDF-1.7 x"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await meanwhile();
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
