using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Surveys;

/// <summary>Id of an invitation.</summary>
public readonly record struct InvitationId(long Value) : ITypedId<InvitationId>
{
    public static InvitationId From(long value) => new(value);

    public static InvitationId New() => new(RandomId.Next());

    /// <summary>By number, as the database sorts; for walking through many in portions.</summary>
    public static bool operator >(InvitationId left, InvitationId right) => left.Value > right.Value;

    /// <summary>By number, as the database sorts.</summary>
    public static bool operator <(InvitationId left, InvitationId right) => left.Value < right.Value;
}

/// <summary>
/// 受邀客户 That a customer is asked, the hash of its link, and whether it answered. No time of answering: what was answered lies elsewhere, sealed.
/// </summary>
public sealed class SurveyInvitation
{
    private SurveyInvitation()
    {
    }

    public InvitationId Id { get; private set; }

    public SurveyId Survey { get; private set; }

    public UnitId Unit { get; private set; }

    public CustomerId Customer { get; private set; }

    /// <summary>SHA-256 of the link's secret, lower-case hex; null before a link was made. The secret itself is kept nowhere.</summary>
    public string? TokenHash { get; private set; }

    /// <summary>Last day of the link.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    public bool Answered { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    internal static SurveyInvitation Of(SurveyId survey, UnitId unit, CustomerId customer) => new()
    {
        Id = InvitationId.New(),
        Survey = survey,
        Unit = unit,
        Customer = customer,
    };

    /// <summary>A new link; one made before no longer leads anywhere.</summary>
    internal void HandOut(string token, DateOnly expires)
    {
        if (Answered)
        {
            throw new InvalidOperationException($"invitation {Id.Value} is answered");
        }

        (TokenHash, ExpiresOn) = (LinkSecret.HashOf(token), expires);
        Version++;
    }
}

/// <summary>The secret part of a link: 256 random bits as hex, so that no client takes a character of it for markup.</summary>
internal static class LinkSecret
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Takes as long whatever is given; what is no secret at all has a hash too, and nobody's.</summary>
    public static string HashOf(string? token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token is { Length: <= 128 } ? token : "")));
}

/// <summary>Sealed answers of one invitation; deleted when the survey was counted.</summary>
public sealed class SurveyEnvelope
{
    private SurveyEnvelope()
    {
    }

    /// <summary>The invitation: whoever sends twice has one.</summary>
    public InvitationId Id { get; private set; }

    public SurveyId Survey { get; private set; }

    public byte[] Blob { get; private set; } = [];

    internal static SurveyEnvelope Of(InvitationId invitation, SurveyId survey, byte[] blob) => new() { Id = invitation, Survey = survey, Blob = blob };
}

/// <summary>The private key of an open survey, wrapped; useless without the secret in the key folder. Gone with the envelopes.</summary>
public sealed class SurveyKey
{
    private SurveyKey()
    {
    }

    public SurveyId Survey { get; private set; }

    /// <summary>Which file of the key folder belongs to it.</summary>
    public long Secret { get; private set; }

    public byte[] Salt { get; private set; } = [];

    public byte[] Wrapped { get; private set; } = [];

    internal static SurveyKey Of(SurveyId survey, long secret, byte[] salt, byte[] wrapped) => new() { Survey = survey, Secret = secret, Salt = salt, Wrapped = wrapped };
}

/// <summary>
/// One answer to one question, by itself: nothing joins it to other answers of the same customer, to an invitation or to a time (voting.md). The
/// unit stands with it only where five and more of that unit answered the question, and as many in the rest.
/// </summary>
public sealed class OpenedAnswer
{
    private OpenedAnswer()
    {
    }

    public long Id { get; private set; }

    public SurveyId Survey { get; private set; }

    public QuestionId Question { get; private set; }

    public UnitId? Unit { get; private set; }

    /// <summary>Points, or place of the choice from 1; 0 for words.</summary>
    public int Value { get; private set; }

    public string Words { get; private set; } = "";

    internal static OpenedAnswer Of(SurveyId survey, QuestionId question, UnitId? unit, int value, string words) =>
        new() { Id = RandomId.Next(), Survey = survey, Question = question, Unit = unit, Value = value, Words = words };
}

internal sealed class SurveyInvitationMapping :
    IEntityTypeConfiguration<SurveyInvitation>, IEntityTypeConfiguration<SurveyEnvelope>, IEntityTypeConfiguration<SurveyKey>, IEntityTypeConfiguration<OpenedAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyInvitation> builder)
    {
        builder.ToTable("SurveyInvitations");
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64);
        builder.Property(invitation => invitation.Version).IsConcurrencyToken();
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => new { invitation.Survey, invitation.Customer }).IsUnique();
        builder.HasIndex(invitation => new { invitation.Survey, invitation.Unit, invitation.Answered });
    }

    public void Configure(EntityTypeBuilder<SurveyEnvelope> builder)
    {
        builder.ToTable("SurveyEnvelopes");
        builder.Property(envelope => envelope.Id).ValueGeneratedNever();
        builder.HasIndex(envelope => envelope.Survey);
    }

    public void Configure(EntityTypeBuilder<SurveyKey> builder)
    {
        builder.ToTable("SurveyKeys");
        builder.HasKey(key => key.Survey);
        builder.Property(key => key.Survey).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<OpenedAnswer> builder)
    {
        builder.ToTable("OpenedAnswers");
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Words).HasMaxLength(AnswerSheet.LongestText);
        builder.HasIndex(answer => new { answer.Survey, answer.Question });
    }
}
