using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Deliveries;

/// <summary>Id of a card that was posted to a person.</summary>
public readonly record struct CardPostId(long Value) : ITypedId<CardPostId>
{
    public static CardPostId From(long value) => new(value);

    public static CardPostId New() => new(RandomId.Next());
}

/// <summary>
/// 待办卡片 A card that was posted to a person: which one, not what it shows; it is rendered anew whenever somebody looks. The roll of a
/// round has no times and no history (voting.md), and this row lies beside a voter: so <see cref="Version"/> is a random stamp
/// that neither counts nor orders, and settling leaves no time.
/// </summary>
public sealed class CardPost
{
    private CardPost()
    {
    }

    public CardPostId Id { get; private set; }

    public PersonId Person { get; private set; }

    public string Kind { get; private set; } = "";

    /// <summary>What the card is about, for example a round; its meaning is the kind's.</summary>
    public long Subject { get; private set; }

    /// <summary>Another number after every change, in no order; fits a JavaScript number.</summary>
    public long Version { get; private set; }

    public DateTime PostedUtc { get; private set; }

    public DateTime? DueUtc { get; private set; }

    /// <summary>Waits for nobody any more.</summary>
    public bool Settled { get; private set; }

    public static CardPost To(PersonId person, string kind, long subject, DateTime? dueUtc, DateTime nowUtc) => new()
    {
        Id = CardPostId.New(),
        Person = person,
        Kind = kind,
        Subject = subject,
        Version = NewStamp(),
        PostedUtc = nowUtc,
        DueUtc = dueUtc,
    };

    /// <summary>What it shows has changed.</summary>
    public void Refresh() => Version = NewStamp();

    /// <summary>It waits for nobody any more; settling twice changes nothing.</summary>
    public void Settle()
    {
        if (!Settled)
        {
            Settled = true;
            Refresh();
        }
    }

    /// <summary>It waits again, for example because a member takes back 'finished'.</summary>
    public void Reopen(DateTime? dueUtc)
    {
        Settled = false;
        DueUtc = dueUtc;
        Refresh();
    }

    internal static long NewStamp() => (RandomId.Next() & ((1L << 52) - 1)) | 1;
}

internal sealed class CardPostMapping : IEntityTypeConfiguration<CardPost>
{
    public void Configure(EntityTypeBuilder<CardPost> builder)
    {
        builder.ToTable("CardPosts");
        builder.Property(post => post.Id).ValueGeneratedNever();
        builder.Property(post => post.Kind).HasMaxLength(60);
        builder.HasIndex(post => new { post.Person, post.Kind, post.Subject }).IsUnique();
        builder.HasIndex(post => new { post.Kind, post.Subject });
    }
}
