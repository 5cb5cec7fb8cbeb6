using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Verbs of the cards of standards, levels, lists and awards.</summary>
internal static class TierVerbs
{
    public const string Standards = "standards.list";
    public const string OpenStandards = "standards.open";
    public const string ShowStandards = "standards.show";
    public const string Level = "standards.level";
    public const string SaveLevel = "standards.save";
    public const string DropLevel = "standards.drop";
    public const string TieBreak = "standards.tie";
    public const string SaveTieBreak = "standards.tiebreak";
    public const string ProposeStandards = "standards.propose";
    public const string Lists = "viplist.list";
    public const string List = "viplist.show";
    public const string ProposeList = "viplist.propose";
    public const string Levels = "levels.show";
    public const string Awards = "award.list";
    public const string UnitAwards = "award.unit";
    public const string SubjectAwards = "award.of";
    public const string Lapse = "lapse.show";
    public const string LapseSeen = "lapse.seen";
}

/// <summary>What the cards of standards, levels, lists and awards carry, and how it is read back.</summary>
internal static class TierFields
{
    public const string Standards = "standards";
    public const string Revision = "revision";
    public const string Level = "level";
    public const string Unit = "unit";
    public const string Year = "year";
    public const string Form = "form";
    public const string List = "list";
    public const string Page = "page";
    public const string Only = "only";
    public const string Reason = "reason";
    public const string Subject = "subject";
    public const string Notice = "notice";
    public const string Score = "score";
    public const string RankKind = "rankKind";
    public const string Rank = "rank";
    public const string Remarks = "remark";
    public const string TieBreak = "tie";

    public static (string, string)[] Of(UnitId unit, int year, GasForm form) =>
        [(Unit, Shown.Id(unit.Value)), (Year, year.ToString(CultureInfo.InvariantCulture)), (Form, form.ToString())];

    public static (string, string)[] Of(StandardsView standards) =>
        [(Standards, Shown.Id(standards.Id.Value)), (Revision, standards.Revision.ToString(CultureInfo.InvariantCulture))];

    public static StandardsId StandardsOf(CardCall call) => new(call.Id(Standards));

    public static int RevisionOf(CardCall call) => call.Number(Revision, 0);

    /// <summary>Unit, year and form, or the field that is missing.</summary>
    public static ((UnitId Unit, int Year, GasForm Form)? Where, string? Wrong) Where(CardCall call) =>
        call.Id(Unit) == 0 ? (null, Unit)
        : call.Number(Year, 0) is not (>= 2000 and <= 2999 and var year) ? (null, Year)
        : Named<GasForm>(call[Form]) is not { } form ? (null, Form)
        : ((new UnitId(call.Id(Unit)), year, form), null);

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    /// <summary>A number as people write it, exact; null when it is none.</summary>
    public static decimal? Number(string text) => WrittenNumber.Decimal(text, fromNumberCell: false, out var value, out _) ? value : null;

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) =>
        texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);

    /// <summary>An input that is missing or no such thing; names it, never its value.</summary>
    public static CardReply.Refuse Missing(string field, Texts texts) => new("Tiers.Incomplete", texts[$"Card.Tiers.Missing.{field}"], field);
}
