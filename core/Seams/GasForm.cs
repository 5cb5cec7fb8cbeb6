namespace TeamsGrading.Core.Seams;

/// <summary>Form in which a customer buys; ranked separately (000 §7.2.3).</summary>
public enum GasForm
{
    /// <summary>气态 pipeline gas.</summary>
    Gaseous,

    /// <summary>液态 LNG.</summary>
    Liquid,
}
