using System.Globalization;

namespace TeamsGrading.Core.Seams;

/// <summary>风险备注 Kinds of remarks of risk (002 §6.2.2 a-d).</summary>
public enum RiskKind
{
    /// <summary>a) Grave breach of law, malicious breach of contract, harm to the group's name or its money.</summary>
    Misconduct,

    /// <summary>b) Credit standing changed markedly; a material risk of compliance or credit is verified.</summary>
    Compliance,

    /// <summary>c) Evident financial trouble; the means to perform contracts may be lost.</summary>
    Finance,

    /// <summary>d) Another material matter that may affect cooperation.</summary>
    Other,
}

/// <summary>An open remark. <paramref name="On"/> is the day it was made, Asia/Shanghai.</summary>
public sealed record RiskNote(RiskRemarkId Id, SubjectId Subject, RiskKind Kind, DateOnly On, string Text)
{
    /// <summary>Kind and day as a frozen form carries them, for example <c>Finance 2026-11-02</c>; without the text, which may quote confidential papers.</summary>
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{Kind} {On:yyyy-MM-dd}");
}

/// <summary>Remarks of risk in the customer's file (002 §6.2.2, A08); implemented by Customers. Knows no rights. Nothing is ever deleted.</summary>
public interface IRiskRemarks
{
    /// <summary>Stages a remark in the caller's transaction.</summary>
    Task<RiskRemarkId> RecordAsync(SubjectId subject, RiskKind kind, string text, PersonId by, CancellationToken cancellation);

    /// <summary>Open remarks, newest first.</summary>
    Task<ILookup<SubjectId, RiskNote>> OpenAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation);

    /// <summary>Stages the end of one remark, with the reason. One that has ended stays as it was.</summary>
    Task CloseAsync(RiskRemarkId remark, string reason, PersonId by, CancellationToken cancellation);
}
