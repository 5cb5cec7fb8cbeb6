using System.Globalization;
using System.Text;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>The areas of service of 000 §9.1.</summary>
public enum BenefitArea
{
    /// <summary>信息资讯.</summary>
    Information,

    /// <summary>量价机制.</summary>
    PriceAndVolume,

    /// <summary>合同机制.</summary>
    Contract,

    /// <summary>资源服务.</summary>
    Resources,

    /// <summary>市场服务.</summary>
    Market,
}

/// <summary>Which of two values is better for the customer.</summary>
public enum BenefitDirection
{
    /// <summary>A number; the greater the better.</summary>
    MoreIsBetter,

    /// <summary>A number; the smaller the better.</summary>
    LessIsBetter,

    /// <summary>Offered or not.</summary>
    YesNo,

    /// <summary>One of the choices; the earlier in the list the better.</summary>
    Choices,
}

/// <summary>Says whether a yes/no benefit is offered; exists to be shown in words.</summary>
public enum Offered
{
    No,

    Yes,
}

/// <summary>权益 One benefit of the catalogue; never changed once it is there, because plans refer to it.</summary>
/// <param name="Code">Short and unique for ever, for example <c>V2</c>.</param>
/// <param name="Unit">Unit of a number, for example 元/方; empty texts otherwise.</param>
/// <param name="Choices">Best first; empty unless the direction is <see cref="BenefitDirection.Choices"/>.</param>
public sealed record Benefit(
    string Code, BenefitArea Area, BenefitDirection Direction, Bilingual Name, Bilingual Unit, IReadOnlyList<Bilingual> Choices)
{
    /// <summary>Decimal places a number may have.</summary>
    public const int Places = 4;

    private const decimal Greatest = 1_000_000_000m;

    /// <summary>
    /// A value as a plan keeps it: a plain decimal, <c>yes</c> or <c>no</c>, or the choice's place from 1. Null when <paramref name="typed"/>
    /// is none. Full-width digits are read like plain ones.
    /// </summary>
    public string? Read(string typed)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        return Direction switch
        {
            BenefitDirection.YesNo => text is "yes" or "no" ? text : null,
            BenefitDirection.Choices => Place(text) is { } place ? place.ToString(CultureInfo.InvariantCulture) : null,
            BenefitDirection.MoreIsBetter or BenefitDirection.LessIsBetter => Number(text)?.ToString("0.####", CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"direction {Direction}"),
        };
    }

    /// <summary>
    /// How good a kept value is; greater is better, only comparable within the benefit. A missing value is the worst: as good as 'no' or
    /// nothing, and worse than any choice or any number of which less is better (000 §9.3.2).
    /// </summary>
    public decimal Goodness(string? value) => Direction switch
    {
        BenefitDirection.MoreIsBetter => value is null ? 0 : Number(value)!.Value,
        BenefitDirection.LessIsBetter => value is null ? decimal.MinValue : -Number(value)!.Value,
        BenefitDirection.YesNo => value == "yes" ? 1 : 0,
        BenefitDirection.Choices => value is null ? decimal.MinValue : -Place(value)!.Value,
        _ => throw new InvalidOperationException($"direction {Direction}"),
    };

    /// <summary>A kept value in a form that wording can show: <see cref="Bilingual"/>, <see cref="Offered"/>, or null when missing.</summary>
    public object? Spoken(string? value) => value is null ? null : Direction switch
    {
        BenefitDirection.YesNo => value == "yes" ? Offered.Yes : Offered.No,
        BenefitDirection.Choices => Choices[Place(value)!.Value - 1],
        BenefitDirection.MoreIsBetter or BenefitDirection.LessIsBetter => new Bilingual($"{value} {Unit.Chinese}".TrimEnd(), $"{value} {Unit.In("en")}".TrimEnd()),
        _ => throw new InvalidOperationException($"direction {Direction}"),
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= Greatest && decimal.Round(number, Places) == number ? number : null;

    private int? Place(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= Choices.Count ? place : null;
}
