using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Tiers;

/// <summary>Why a customer is barred or its award revoked (000 §11.2 a-e).</summary>
public enum BarCause
{
    /// <summary>a) 恶意违约和失信 Malicious breach or bad faith in purchase, performance or production with the group.</summary>
    BadFaith,

    /// <summary>b) 重大合规资信审查风险 Material risk in compliance or credit review: grave penalties, blacklisted persons, sanctions.</summary>
    Compliance,

    /// <summary>c) 明显财务问题 Evident financial trouble with a risk of losing the means to perform.</summary>
    Finance,

    /// <summary>d) 评价显著负面 Markedly negative opinion of the trade or of a rating institution.</summary>
    Reputation,

    /// <summary>e) 其他重大事项 Another material matter that may affect cooperation.</summary>
    Other,
}

/// <summary>Which remark of risk a cause puts into the customer's file.</summary>
public static class BarCauses
{
    /// <summary>
    /// 000 §11.2 has five causes, 002 §6.2.2 four kinds: d, the opinion of trade and rating institutions, is a change of credit standing (002 §6.2.2 b).
    /// </summary>
    public static RiskKind RemarkOf(BarCause cause) => cause switch
    {
        BarCause.BadFaith => RiskKind.Misconduct,
        BarCause.Compliance or BarCause.Reputation => RiskKind.Compliance,
        BarCause.Finance => RiskKind.Finance,
        BarCause.Other => RiskKind.Other,
        _ => throw new InvalidOperationException($"cause {cause}"),
    };
}
