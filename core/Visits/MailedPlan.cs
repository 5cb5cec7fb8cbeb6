using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Visits;

/// <summary>A version of a plan as it went out to the units; the next one says what changed since.</summary>
[AppendOnly]
public sealed class MailedPlan
{
    private MailedPlan()
    {
    }

    public VisitId Visit { get; private set; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private set; }

    public VisitPlan Plan { get; private set; } = null!;

    /// <summary>It says that the visit does not take place.</summary>
    public bool Cancelled { get; private set; }

    public PersonId By { get; private set; }

    public DateTime AtUtc { get; private set; }

    internal static MailedPlan Of(Visit visit, int number, PersonId by, DateTime now) => new()
    {
        Visit = visit.Id,
        Number = number,
        Plan = visit.Plan,
        Cancelled = visit.State == VisitState.Cancelled,
        By = by,
        AtUtc = now,
    };
}

internal sealed class MailedPlanMapping : IEntityTypeConfiguration<MailedPlan>
{
    public void Configure(EntityTypeBuilder<MailedPlan> builder)
    {
        builder.ToTable("MailedPlans");
        builder.HasKey(plan => new { plan.Visit, plan.Number });
        builder.Property(plan => plan.Plan).HasConversion(plan => VisitPlan.Write(plan), text => VisitPlan.Read(text)).HasMaxLength(20_000);
    }
}

/// <summary>Why a person is told of a plan.</summary>
public enum NoticeRole
{
    /// <summary>单位联系人.</summary>
    Liaison,

    /// <summary>单位负责人.</summary>
    Manager,
}

/// <summary>A version of a plan, mailed to one person of a unit; the mail itself lies in the outbox under <see cref="MailKey"/>.</summary>
[AppendOnly]
public sealed class PlanNotice
{
    private PlanNotice()
    {
    }

    public NoticeId Id { get; private set; }

    public VisitId Visit { get; private set; }

    public int Number { get; private set; }

    public UnitId Unit { get; private set; }

    public PersonId Person { get; private set; }

    public NoticeRole Role { get; private set; }

    public string MailKey => string.Create(CultureInfo.InvariantCulture, $"{VisitMails.Plan}:{Visit.Value}:{Number}:{Person.Value}");

    /// <summary>Under it lies the mail that takes this version back from one person.</summary>
    internal static string WithdrawalKey(VisitId visit, int number, PersonId person) =>
        string.Create(CultureInfo.InvariantCulture, $"{VisitMails.Withdrawn}:{visit.Value}:{number}:{person.Value}");

    internal static PlanNotice Of(VisitId visit, int number, UnitId unit, PersonId person, NoticeRole role) =>
        new() { Id = NoticeId.New(), Visit = visit, Number = number, Unit = unit, Person = person, Role = role };
}

internal sealed class PlanNoticeMapping : IEntityTypeConfiguration<PlanNotice>
{
    public void Configure(EntityTypeBuilder<PlanNotice> builder)
    {
        builder.ToTable("PlanNotices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Ignore(notice => notice.MailKey);
        builder.HasIndex(notice => new { notice.Visit, notice.Number, notice.Person }).IsUnique();
    }
}
