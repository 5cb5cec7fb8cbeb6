using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Jobs;

/// <summary>What is told of a run that is over.</summary>
/// <param name="Moved">How many things it moved: rounds closed, reminders sent, …</param>
/// <param name="Fault">Type of the fault it ended with, or null.</param>
/// <param name="By">Who ran it by hand; null when it ran by itself or from the command line.</param>
public sealed record RunNote(string Job, DateTime BeganUtc, DateTime EndedUtc, int Moved, string? Fault, PersonId? By);

/// <summary>任务最近一次运行 The last run of a job that is worth keeping, over all processes; one row a job.</summary>
[NeverDeleted]
public sealed class JobRun
{
    private JobRun()
    {
    }

    /// <summary>Name of the job.</summary>
    public string Job { get; private set; } = "";

    public DateTime BeganUtc { get; private set; }

    public DateTime EndedUtc { get; private set; }

    public int Moved { get; private set; }

    public string? Fault { get; private set; }

    public PersonId? By { get; private set; }

    internal static JobRun Of(RunNote note)
    {
        var run = new JobRun { Job = note.Job };
        run.Take(note);
        return run;
    }

    internal void Take(RunNote note) => (BeganUtc, EndedUtc, Moved, Fault, By) = (note.BeganUtc, note.EndedUtc, note.Moved, note.Fault, note.By);

    internal RunNote Tell() => new(Job, BeganUtc, EndedUtc, Moved, Fault, By);
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.HasKey(run => run.Job);
        builder.Property(run => run.Job).HasMaxLength(60);
        builder.Property(run => run.Fault).HasMaxLength(120);
    }
}
