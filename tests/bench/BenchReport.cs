using System.Globalization;

namespace TeamsGrading.Bench;

/// <summary>Prints figures, one line each: <c>name ratio limit ok|short</c>. Ratios compare two things measured in the same run.</summary>
internal sealed class BenchReport(TextWriter output)
{
    /// <summary>Whether every figure kept its limit so far.</summary>
    public bool AllOk { get; private set; } = true;

    /// <summary>A ratio that must not be above the limit (a cost).</summary>
    public void AtMost(string name, double ratio, double limit) => Line(name, ratio, limit, ratio <= limit);

    /// <summary>A ratio that must not be below the limit (a throughput).</summary>
    public void AtLeast(string name, double ratio, double limit) => Line(name, ratio, limit, ratio >= limit);

    /// <summary>A line that explains and is no figure.</summary>
    public void Detail(FormattableString text) => output.WriteLine("# " + text.ToString(CultureInfo.InvariantCulture));

    private void Line(string name, double ratio, double limit, bool ok)
    {
        AllOk &= ok;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {ratio:0.00} {limit:0.00} {(ok ? "ok" : "short")}"));
        output.Flush();
    }
}
