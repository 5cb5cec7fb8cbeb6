using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Architecture.Samples;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Architecture;

public sealed class EntityRulesTests
{
    [Fact]
    public async Task Entities_LetNobodySetTheirState()
    {
        var entities = await ModelAsync(model => model.GetEntityTypes().Select(entity => entity.ClrType).Distinct().ToList());

        Assert.Contains(entities, entity => entity.Name == "Committee");
        Code.AssertNone(EntityRules.OpenSetters(entities));
    }

    [Fact]
    public void OpenSetters_PublicAndInternal_AreReported() => Assert.Equal(
        ["Name", "Note"], EntityRules.OpenSetters([typeof(OpenEntity)]).Select(line => line.Split(' ')[0].Split('.')[^1]));

    [Fact]
    [Trait("Clause", "R08")]
    public async Task OpenedCells_TellNoTimeSequenceUserOrSlot() => Code.AssertNone(
        await ModelAsync(model => EntityRules.TellingColumns(model.GetEntityTypes().Where(IsOpenedCell)).ToList()));

    [Fact]
    public void TellingColumns_EachKind_IsReported()
    {
        var builder = new ModelBuilder();
        builder.Entity<TellingCell>(cell =>
        {
            cell.Property(entity => entity.Id).ValueGeneratedOnAdd();
            cell.Property(entity => entity.Candidate).HasConversion(id => id.Value, value => new SubjectId(value));
            cell.Property(entity => entity.By).HasConversion(id => id.Value, value => new PersonId(value));
            cell.Property(entity => entity.Opened);
            cell.Property(entity => entity.SlotNo);
            cell.Property(entity => entity.Sequence);
        });
        builder.Entity<SilentCell>(cell =>
        {
            cell.Property(entity => entity.Id).ValueGeneratedNever();
            cell.Property(entity => entity.Candidate).HasConversion(id => id.Value, value => new SubjectId(value));
            cell.Property(entity => entity.HalfPoints);
        });

        var breaches = EntityRules.TellingColumns(builder.FinalizeModel().GetEntityTypes()).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "TellingCell.By tells a user", "TellingCell.Id tells a sequence", "TellingCell.Opened tells a time",
                "TellingCell.Sequence tells a sequence", "TellingCell.SlotNo tells a slot",
            ],
            breaches);
    }

    private static bool IsOpenedCell(IReadOnlyEntityType entity) => entity.ClrType.Name.StartsWith("Opened", StringComparison.Ordinal);

    private static async Task<T> ModelAsync<T>(Func<IModel, T> read)
    {
        await using var database = await TestDatabase.CreateAsync();
        return await database.WithDbAsync<T>(db => Task.FromResult(read(db.Model)));
    }
}
