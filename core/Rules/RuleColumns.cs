using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>Columns of the sheet 规则, and how a row of it becomes an item.</summary>
internal static class RuleColumns
{
    public const int Year = 0;
    public const int Code = 1;
    public const int Name = 2;
    public const int Points = 3;
    public const int Mode = 4;
    public const int MetricName = 5;
    public const int BandsText = 6;
    public const int Quorum = 7;
    public const int DropExtremes = 8;

    private const int PointPlaces = 4;

    private static readonly Dictionary<string, ItemMode> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["计量"] = ItemMode.Measured,
        ["Measured"] = ItemMode.Measured,
        ["评分"] = ItemMode.Judged,
        ["Judged"] = ItemMode.Judged,
    };

    private static readonly Dictionary<string, bool> Answers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["是"] = true,
        ["Yes"] = true,
        ["否"] = false,
        ["No"] = false,
    };

    public static SheetPlan Plan { get; } = new(SheetKind.Rule, "规则", "Rule",
    [
        new("Year", "年度", "Year", Required: true),
        new("Code", "评分项代码", "Item code", Required: true),
        new("Name", "评分项名称", "Item name", Required: true),
        new("Points", "分值", "Points", Required: true),
        new("Mode", "方式", "Mode", Required: true, Choices: ["计量", "评分"]),
        new("Metric", "指标", "Metric"),
        new("Bands", "分段", "Bands"),
        new("Quorum", "有效参与比例", "Quorum"),
        new("DropExtremes", "去掉最高最低", "Drop extremes", Choices: ["是", "否"]),
    ]);

    /// <summary>The item a row describes; null, with the faults noted, when it describes none.</summary>
    public static RuleItemContent? ReadItem(SheetRow row)
    {
        var code = row.Key(Code);
        var name = row.Text(Name);
        var points = row.Scaled(Points, PointPlaces);
        var mode = row.Choice(Mode, Modes);
        var metric = row.Key(MetricName, 100);
        var bands = row.Text(BandsText, 8_000);
        if (row.IsWrong || points is null || mode is null)
        {
            return null;
        }

        var item = new RuleItemContent(
            code,
            name,
            Canonical.Shortest(points.Value / 10_000m),
            mode.Value,
            metric.Length > 0 ? Accept(row, MetricName, MetricNames.Read(code, metric)) : null,
            bands.Length > 0 ? Accept(row, BandsText, BandText.Read(code, bands)) : null);
        if (!row.IsWrong)
        {
            foreach (var fault in RuleCheck.FaultsOf(item))
            {
                row.Fault(ColumnOf(fault), fault);
            }
        }

        return item;
    }

    /// <summary>
    /// The quorum a row states as a share, or null when it states none. 50%, 50 and 0.5 are the same: a share of 1 or more could never be
    /// exceeded, so a greater number is one of per cent.
    /// </summary>
    public static decimal? ReadQuorum(SheetRow row)
    {
        var written = row.Key(Quorum);
        decimal number;
        if (written.EndsWith('%'))
        {
            if (!WrittenNumber.Decimal(written.AsSpan(0, written.Length - 1), fromNumberCell: false, out number, out _))
            {
                row.Fault(Quorum, new NotANumber());
                return null;
            }

            number /= 100;
        }
        else if (row.Scaled(Quorum, 6) is { } millionths)
        {
            number = millionths / 1_000_000m;
            number = number >= 1 ? number / 100 : number;
        }
        else
        {
            return null;
        }

        var share = Canonical.Shortest(number);
        if (!RuleCheck.IsQuorum(share))
        {
            row.Fault(Quorum, new QuorumImpossible(share));
        }

        return share;
    }

    /// <summary>Whether a row says that extremes are dropped; null when it says nothing.</summary>
    public static bool? ReadDropExtremes(SheetRow row) => row.Choice(DropExtremes, Answers);

    /// <summary>The column a fault is about.</summary>
    public static int ColumnOf(Error fault) => fault switch
    {
        ItemPointsImpossible or JudgedPointsNotHalf or ItemsDoNotSumTo100 => Points,
        MeasuredItemNeedsMetric or JudgedItemIsMeasured => MetricName,
        MeasuredItemNeedsBands or BandsExceedPoints or BandsNeverReachPoints => BandsText,
        ItemNeedsName => Name,
        QuorumImpossible => Quorum,
        _ => Code,
    };

    private static T? Accept<T>(SheetRow row, int column, Result<T> read)
        where T : class
    {
        if (read.Refused(out var fault))
        {
            row.Fault(column, fault);
            return null;
        }

        return read.Value;
    }
}
