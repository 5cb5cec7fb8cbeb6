using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reports;

/// <summary>How far a monthly report is.</summary>
public enum ReportState
{
    /// <summary>Drafted; headquarters edits it.</summary>
    Draft,

    /// <summary>Its latest edition stands; nothing can be changed.</summary>
    Published,

    /// <summary>A correction is being edited; the latest edition stands until it is published.</summary>
    Correcting,
}

/// <summary>月报 Headquarters' report of one month on key customers (001 §8.1.4, M14): the copy that is worked on. What was published are its editions.</summary>
[NeverDeleted]
public sealed class MonthlyReport
{
    private MonthlyReport()
    {
    }

    public ReportId Id { get; private set; }

    /// <summary>One report a month.</summary>
    public Month Month { get; private set; }

    public ReportState State { get; private set; }

    /// <summary>When figures were last drawn from the records.</summary>
    public DateTime DraftedUtc { get; private set; }

    /// <summary>Number of the latest edition; 0 before the first.</summary>
    public int Editions { get; private set; }

    /// <summary>Concurrency token; moves with every change of the report or of one of its sections.</summary>
    public int Version { get; private set; }

    internal static MonthlyReport Begin(Month month, DateTime now) => new() { Id = ReportId.New(), Month = month, DraftedUtc = now };

    internal void Drafted(DateTime now)
    {
        Demand(State != ReportState.Published);
        DraftedUtc = now;
        Version++;
    }

    internal void Changed()
    {
        Demand(State != ReportState.Published);
        Version++;
    }

    internal void Publish()
    {
        Demand(State != ReportState.Published);
        State = ReportState.Published;
        Editions++;
        Version++;
    }

    internal void Correct()
    {
        Demand(State == ReportState.Published);
        State = ReportState.Correcting;
        Version++;
    }

    private void Demand(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"report {Month} is {State}");
        }
    }
}

internal sealed class MonthlyReportMapping : IEntityTypeConfiguration<MonthlyReport>
{
    public void Configure(EntityTypeBuilder<MonthlyReport> builder)
    {
        builder.ToTable("MonthlyReports");
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Version).IsConcurrencyToken();
        builder.HasIndex(report => report.Month).IsUnique();
    }
}
