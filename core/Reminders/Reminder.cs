using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Reminders;

/// <summary>Id of a reminder.</summary>
public readonly record struct ReminderId(long Value) : ITypedId<ReminderId>
{
    public static ReminderId From(long value) => new(value);

    public static ReminderId New() => new(RandomId.Next());
}

/// <summary>Why somebody could not be reached as it should be.</summary>
[Flags]
public enum ReminderGap
{
    /// <summary>Nothing is missing.</summary>
    None = 0,

    /// <summary>The unit has no liaison.</summary>
    NoLiaison = 1,

    /// <summary>The liaison has no usable mail address; the card is there.</summary>
    NoLiaisonMail = 2,

    /// <summary>Nobody who answers for the unit is here any more.</summary>
    NoManager = 4,

    /// <summary>The manager has no usable mail address; the card is there.</summary>
    NoManagerMail = 8,
}

/// <summary>In which role somebody was reminded.</summary>
public enum ReminderRole
{
    /// <summary>联系人, or the stand-in.</summary>
    Liaison,

    /// <summary>Who answers for the unit.</summary>
    Manager,

    /// <summary>Who watches over all.</summary>
    Headquarters,
}

/// <summary>提醒 One step of the ladder for one unit and month, as it was decided; <see cref="Key"/> is unique, so that it is decided once.</summary>
[AppendOnly]
public sealed class Reminder
{
    private Reminder()
    {
    }

    public ReminderId Id { get; private set; }

    /// <summary>Business key, for example <c>appeals:2026-11:unit:4711:before-3</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The unit; headquarters for its list.</summary>
    public UnitId Unit { get; private set; }

    public Month Month { get; private set; }

    public ReminderStep Step { get; private set; }

    public int Days { get; private set; }

    /// <summary>The day it was due.</summary>
    public DateOnly Slot { get; private set; }

    /// <summary>It was missed while nobody ran, and a later step took its place.</summary>
    public bool Skipped { get; private set; }

    public ReminderGap Gap { get; private set; }

    public DateTime DecidedUtc { get; private set; }

    internal static string KeyOf(UnitId unit, Month month, Rung rung) => rung.Step == ReminderStep.List
        ? FormattableString.Invariant($"appeals:{month}:headquarters:{rung.Name}")
        : FormattableString.Invariant($"appeals:{month}:unit:{unit.Value}:{rung.Name}");

    internal static Reminder Decide(UnitId unit, Month month, Rung rung, ReminderGap gap, DateTime now) => new()
    {
        Id = ReminderId.New(),
        Key = KeyOf(unit, month, rung),
        Unit = unit,
        Month = month,
        Step = rung.Step,
        Days = rung.Days,
        Slot = rung.Slot,
        Gap = gap,
        DecidedUtc = now,
    };

    internal static Reminder Skip(UnitId unit, Month month, Rung rung, DateTime now)
    {
        var skipped = Decide(unit, month, rung, ReminderGap.None, now);
        skipped.Skipped = true;
        return skipped;
    }
}

/// <summary>Who was reminded by it, and under which key the mail lies in the outbox; null when there was no address to write to.</summary>
[AppendOnly]
public sealed class ReminderCopy
{
    private ReminderCopy()
    {
    }

    public long Id { get; private set; }

    public ReminderId Reminder { get; private set; }

    public PersonId Person { get; private set; }

    public ReminderRole Role { get; private set; }

    public string? MailKey { get; private set; }

    internal static ReminderCopy To(Reminder reminder, PersonId person, ReminderRole role, bool hasMail) => new()
    {
        Id = RandomId.Next(),
        Reminder = reminder.Id,
        Person = person,
        Role = role,
        MailKey = hasMail ? FormattableString.Invariant($"{reminder.Key}:{(role == ReminderRole.Liaison ? "liaison" : role == ReminderRole.Manager ? "manager" : "officer")}:{person.Value}") : null,
    };
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>, IEntityTypeConfiguration<ReminderCopy>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(reminder => reminder.Id).ValueGeneratedNever();
        builder.Property(reminder => reminder.Key).HasMaxLength(120);
        builder.Property(reminder => reminder.Gap).HasConversion<int>();
        builder.HasIndex(reminder => reminder.Key).IsUnique();
        builder.HasIndex(reminder => new { reminder.Month, reminder.Unit });
        builder.HasIndex(reminder => new { reminder.Month, reminder.Step, reminder.Slot });
    }

    public void Configure(EntityTypeBuilder<ReminderCopy> builder)
    {
        builder.ToTable("ReminderCopies");
        builder.Property(copy => copy.Id).ValueGeneratedNever();
        builder.Property(copy => copy.MailKey).HasMaxLength(200);
        builder.HasIndex(copy => copy.Reminder);
    }
}
