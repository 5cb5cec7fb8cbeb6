using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Tiers;

/// <summary>A piece of evidence as the record of a bar has it.</summary>
/// <param name="Name">File name as uploaded; empty for a citation.</param>
/// <param name="Size">Bytes; zero for a citation.</param>
public sealed record EvidenceText(int Number, EvidenceKind Kind, string Hash, string Name, FileType? Type, long Size, Citation? Citation);

/// <summary>An award that a bar ended.</summary>
public sealed record EndedAward(UnitId Unit, GasForm? Form, TierLevel Level, int Year, DateOnly From, DateOnly Until);

/// <summary>The record of a bar as it came into force, with what it did; written once, hashed into the chain (R20).</summary>
public sealed record BarText(
    string Format, BarId Bar, SubjectId Subject, string Code, string Name, UnitId Unit, int Year, BarCause Cause, string Text, DateOnly From, PersonId By,
    RiskRemarkId Remark, RiskKind RemarkKind, IReadOnlyList<EvidenceText> Evidence, IReadOnlyList<EndedAward> Ended, IReadOnlyList<RoundUnderWay> Rounds)
{
    internal const string Version = "TeamsGrading.Bar/1";

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static BarText Read(string text) => Canon.ReadWhole<BarText>(text);
}

/// <summary>An appeal to lift a bar as it is decided upon: the bar's whole record and why it should no longer hold.</summary>
/// <param name="BarHash">SHA-256 of the record, lower-case hex.</param>
public sealed record LiftText(string Format, string BarHash, BarText Bar, string Reason)
{
    internal const string Version = "TeamsGrading.LiftBar/1";

    internal static string Write(Bar bar) => Canon.Write(new LiftText(Version, Canon.Hash(bar.Record!), BarText.Read(bar.Record!), bar.LiftReason ?? ""));

    /// <exception cref="System.Text.Json.JsonException">Not such a text.</exception>
    public static LiftText Read(string text) => Canon.ReadWhole<LiftText>(text);
}
