using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsGrading.Core.Appeals;

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("Appeals");
        builder.Property(appeal => appeal.Id).ValueGeneratedNever();
        builder.Property(appeal => appeal.Title).HasMaxLength(Appeal.LongestTitle);
        builder.Property(appeal => appeal.Text).HasMaxLength(Appeal.LongestText);
        builder.Property(appeal => appeal.Answer).HasMaxLength(Appeal.LongestText);
        builder.Property(appeal => appeal.Decision).HasMaxLength(Appeal.LongestText);
        builder.Property(appeal => appeal.TurnMark).HasMaxLength(64);
        builder.Property(appeal => appeal.FormKey).HasMaxLength(40);
        builder.Property(appeal => appeal.Version).IsConcurrencyToken();
        builder.Ignore(appeal => appeal.ClockRuns).Ignore(appeal => appeal.IsOpen).Ignore(appeal => appeal.IsOfTheUnit)
            .Ignore(appeal => appeal.Clock);
        builder.HasIndex(appeal => appeal.FormKey).IsUnique();

        // The monthly report counts from the first index alone and lists those of strategic customers in the order of the second.
        builder.HasIndex(appeal => new { appeal.Month, appeal.Unit, appeal.Category, appeal.State, appeal.Standing, appeal.BreachedOn, appeal.Urgent });
        builder.HasIndex(appeal => new { appeal.Month, appeal.Standing, appeal.Urgent, appeal.RaisedUtc });
        builder.HasIndex(appeal => new { appeal.Customer, appeal.State });
        builder.HasIndex(appeal => new { appeal.Unit, appeal.State });
        builder.HasIndex(appeal => new { appeal.State, appeal.DueOn });
    }
}
