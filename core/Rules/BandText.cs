using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>
/// Bands as a person types them into the workbook column 分段 Bands.
/// <list type="bullet">
/// <item>Steps: <c>&lt;0.5:0; 0.5-1:8; &gt;=1:15</c>. A band includes its lower bound and not its upper one. The lowest is written
/// <c>&lt;x:points</c>, the highest <c>&gt;=x:points</c> (or <c>≥x</c>), those between <c>from-to:points</c>
/// (also <c>~</c>, <c>至</c>, <c>到</c>).</item>
/// <item>Linear: <c>线性 0:0; 0.5:8; 1:15</c> or <c>linear …</c>: knots value:points, straight between them, constant outside.</item>
/// </list>
/// Bands may come in any order, are separated by <c>;</c>, <c>,</c>, <c>、</c> or a line break, and may be typed full-width (＜０．５：０；…).
/// Values may be percentages: <c>95%</c> is 0.95. Values have at most 9 digits before and 8 behind the point; points at most 4 behind.
/// Units are those of the metric: 亿方 for yearly volume, years for cooperation, ratios for all others (growth by a tenth: 0.1 or 10%).
/// </summary>
public static class BandText
{
    /// <summary>Most bands or knots of one item.</summary>
    public const int Most = 100;

    /// <summary>Reads the bands of item <paramref name="item"/>; an error is a <see cref="BandError"/> with position and reason.</summary>
    public static Result<Bands> Read(string item, string text)
    {
        var reader = new BandReader(item, text);
        if (reader.AtEnd)
        {
            return new BandsEmpty(item);
        }

        var linear = reader.TakeWord("线性") || reader.TakeWord("linear");
        if (linear)
        {
            reader.TakeMark(":");
        }

        var pieces = new List<BandPiece>();
        while (!reader.AtEnd)
        {
            if ((linear ? reader.ReadKnot() : reader.ReadStep()) is not { } piece)
            {
                return reader.Error!;
            }

            pieces.Add(piece);
            if (pieces.Count > Most)
            {
                return new BandsTooMany(item, piece.Position, Most);
            }
        }

        pieces.Sort((left, right) => Nullable.Compare(left.From, right.From));
        return (linear ? Knots(item, pieces) : Steps(item, pieces)) is { } error ? error
            : linear ? new Bands(BandShape.Linear, pieces.Select(knot => knot.From!.Value), pieces.Select(knot => knot.Points))
            : new Bands(BandShape.Steps, pieces.Skip(1).Select(band => band.From!.Value), pieces.Select(band => band.Points));
    }

    /// <summary>The canonical text; reads back equal.</summary>
    internal static string Write(Bands bands)
    {
        var (bounds, points) = (bands.Bounds, bands.Points);
        return bands.Shape == BandShape.Linear
            ? "linear " + string.Join("; ", bounds.Zip(points, (bound, point) => $"{Canonical.Number(bound)}:{Canonical.Number(point)}"))
            : string.Join("; ", points.Select((point, band) => $"{Range(band)}:{Canonical.Number(point)}"));

        string Range(int band) =>
            bands.LowerBound(band) is not { } from ? $"<{Canonical.Number(bounds[0])}"
            : bands.UpperBound(band) is not { } to ? $">={Canonical.Number(from)}"
            : $"{Canonical.Number(from)}-{Canonical.Number(to)}";
    }

    private static Error? Knots(string item, List<BandPiece> knots)
    {
        if (knots.Count < 2)
        {
            return new BandsTooFew(item, knots[0].Position);
        }

        for (var k = 1; k < knots.Count; k++)
        {
            if (knots[k].From == knots[k - 1].From)
            {
                return new KnotTwice(item, knots[k].Position, knots[k].Text);
            }
        }

        return null;
    }

    private static Error? Steps(string item, List<BandPiece> bands)
    {
        if (bands.Count < 2)
        {
            return new BandsTooFew(item, bands[0].Position);
        }

        if (bands[0].From is { } lowest)
        {
            return new BandsNotOpenBelow(item, bands[0].Position, bands[0].Text, lowest);
        }

        for (var b = 1; b < bands.Count; b++)
        {
            var (before, band) = (bands[b - 1], bands[b]);
            if (band.From is not { } from || before.To is not { } to)
            {
                var meets = before.To ?? band.To ?? decimal.Zero;
                return new BandsOverlap(item, band.Position, band.Text, band.From ?? meets, before.To ?? band.From ?? meets);
            }

            if (from > to)
            {
                return new BandsGap(item, band.Position, band.Text, to, from);
            }

            if (from < to)
            {
                return new BandsOverlap(item, band.Position, band.Text, from, to);
            }
        }

        return bands[^1].To is { } highest ? new BandsNotOpenAbove(item, bands[^1].Position, bands[^1].Text, highest) : null;
    }
}

/// <summary>One band or knot as typed. A knot has <paramref name="From"/> only; a step without From or To is open there.</summary>
internal readonly record struct BandPiece(int Position, string Text, decimal? From, decimal? To, decimal Points);
