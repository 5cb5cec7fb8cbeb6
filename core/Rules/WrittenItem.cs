using System.Globalization;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>An item as a person types it on a card; the words are those of the workbook.</summary>
/// <param name="Metric">Empty for a judged item.</param>
/// <param name="Tolerance">Per cent, for monthly stability; empty for the usual one.</param>
/// <param name="Bands">Empty for a judged item.</param>
public sealed record WrittenItem(
    string Code, string Name, string Points, ItemMode Mode, string Metric, string Tolerance, string Bands, Considerations Considers)
{
    /// <summary>
    /// The item, sound by itself or not. Errors: <see cref="TextHasControlCharacters"/>, <see cref="ItemPointsNotUnderstood"/>, those of
    /// <see cref="MetricNames"/> and <see cref="BandText"/>.
    /// </summary>
    public Result<RuleItemContent> Read()
    {
        if (IsUnseen(Code) || IsUnseen(Name))
        {
            return new TextHasControlCharacters();
        }

        var code = Code.Normalize(NormalizationForm.FormKC).Trim();
        if (WrittenNumber.Read(Points, fromNumberCell: false, 4, out var scaled) != NumberReading.Exact)
        {
            return new ItemPointsNotUnderstood(code);
        }

        Error? fault = null;
        var metric = Metric.Length == 0 ? null : Take(MetricNames.Read(code, Written()));
        var bands = string.IsNullOrWhiteSpace(Bands) ? null : Take(BandText.Read(code, Bands));
        return fault is not null ? fault
            : new RuleItemContent(code, Name.Normalize().Trim(), Canonical.Shortest(scaled / 10_000m), Mode, metric, bands, Considers);

        T? Take<T>(Result<T> read)
            where T : class
        {
            fault ??= read.Error;
            return read.Error is null ? read.Value : null;
        }
    }

    /// <summary>As in the workbook: 月度稳定性(5%). A tolerance typed for a metric that has none is refused there.</summary>
    private string Written() => string.IsNullOrWhiteSpace(Tolerance) ? Metric : $"{Metric}({Tolerance.Normalize(NormalizationForm.FormKC).Trim().TrimEnd('%')}%)";

    /// <summary>Also what is invisible and reorders or hides its neighbours on a card, and half a surrogate pair, which cannot be normalised.</summary>
    private static bool IsUnseen(string text) => text.EnumerateRunes().Any(rune =>
        Rune.IsControl(rune) || rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);
}
