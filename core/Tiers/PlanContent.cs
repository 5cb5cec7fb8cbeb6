using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>年度或特殊销售政策 The approved sales policy that a VIP plan stands on (000 §9.3.1).</summary>
public sealed record SalesPolicy(string Title, string Number, DateOnly Date);

/// <summary>What one level gets: values by code of the benefit, in the order of the plan's benefits; what is missing is not offered.</summary>
public sealed record PlanLevel(TierLevel Level, IReadOnlyList<PlanValue> Values)
{
    public string? Of(string benefit) => Values.FirstOrDefault(value => value.Benefit == benefit)?.Value;
}

/// <summary>A value as <see cref="Benefit.Read"/> keeps it.</summary>
public sealed record PlanValue(string Benefit, string Value);

/// <summary>
/// 评后销售服务方案 A plan as it is decided upon and hashed. It carries the benefits as they stood in the catalogue, so that it reads the same for ever.
/// </summary>
/// <param name="Unit">Headquarters for the strategic plan.</param>
/// <param name="Policy">Null for the strategic plan, and in a draft.</param>
/// <param name="Catalogue">Version of the catalogue that the benefits are from.</param>
/// <param name="Levels">Best first.</param>
public sealed record PlanContent(
    UnitId Unit, int Year, GasForm Form, SalesPolicy? Policy, int Catalogue, IReadOnlyList<Benefit> Benefits, IReadOnlyList<PlanLevel> Levels)
{
    public PlanLevel? At(TierLevel level) => Levels.FirstOrDefault(each => each.Level == level);

    /// <summary>The plan with one level's value changed; null takes it out. Order of benefits is kept.</summary>
    public PlanContent With(TierLevel level, string benefit, string? value) => this with
    {
        Levels =
        [
            .. Levels.Select(each => each.Level != level ? each : each with
            {
                Values =
                [
                    .. from known in Benefits
                       let kept = known.Code == benefit ? value : each.Of(known.Code)
                       where kept is not null
                       select new PlanValue(known.Code, kept),
                ],
            }),
        ],
    };

    /// <summary>The plan on another catalogue and other levels: what both have is kept.</summary>
    public PlanContent Onto(BenefitCatalogue catalogue, IEnumerable<TierLevel> levels) => this with
    {
        Catalogue = catalogue.Version,
        Benefits = catalogue.Benefits,
        Levels =
        [
            .. levels.Select(level => new PlanLevel(
                level,
                [.. from benefit in catalogue.Benefits let kept = At(level)?.Of(benefit.Code) where kept is not null select new PlanValue(benefit.Code, kept)])),
        ],
    };

    public string Write() => Canon.Write(this);

    public static PlanContent Read(string text) => Canon.ReadWhole<PlanContent>(text);
}
