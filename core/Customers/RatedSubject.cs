using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>评级对象 The party that really holds pricing and allocation rights; groups contracting customers (000 §5.1).</summary>
public sealed class RatedSubject
{
    private RatedSubject()
    {
    }

    public SubjectId Id { get; private set; }

    /// <summary>Unique; a customer that stands for itself gives its own code.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Version of the description, a concurrency token.</summary>
    public int Version { get; private set; }

    public static RatedSubject Recognise(string code, string name) => new() { Id = SubjectId.New(), Code = code, Name = name };

    public void Rename(string name)
    {
        Name = name;
        Version++;
    }
}

internal sealed class RatedSubjectMapping : IEntityTypeConfiguration<RatedSubject>
{
    public void Configure(EntityTypeBuilder<RatedSubject> builder)
    {
        builder.ToTable("RatedSubjects");
        builder.Property(subject => subject.Id).ValueGeneratedNever();
        builder.HasIndex(subject => subject.Code).IsUnique();
        builder.Property(subject => subject.Version).IsConcurrencyToken();
    }
}
