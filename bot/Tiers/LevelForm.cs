using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>One level of the standards as a form, filled in with what holds. Every input may stay empty, but not all of them.</summary>
internal static class LevelForm
{
    private const char AtMost = '≤';

    public static Card Write(StandardsView view, TierLevel level, Texts texts)
    {
        var title = texts.With("Card.Level.Title", ("Level", level));
        var standard = view.Draft[level];
        var data = (ReadOnlySpan<(string, string)>)[.. TierFields.Of(view), (TierFields.Level, level.ToString())];
        return CardDocument.Write(title, title,
        [
            .. TierParts.Top(title, TierParts.Name(view.UnitName, view.Year, view.Form, texts)),
            new TextBlock(texts["Card.Level.Intro"]) { IsSubtle = true },
            new TextInput
            {
                Id = TierFields.Score,
                Label = texts["Card.Level.Score"],
                Placeholder = texts["Card.Level.Score.Hint"],
                MaxLength = 10,
                Value = standard?.MinimumScore is { } score ? Format.Number(score) : null,
            },
            new ChoiceInput([.. Enum.GetValues<CutOffKind>().Select(kind => new Choice(texts[$"Card.Level.RankKind.{kind}"], kind.ToString()))])
            {
                Id = TierFields.RankKind,
                Label = texts["Card.Level.RankKind"],
                Style = ChoiceStyle.Compact,
                Value = (standard?.CutOff?.Kind ?? CutOffKind.Number).ToString(),
            },
            new TextInput
            {
                Id = TierFields.Rank,
                Label = texts["Card.Level.Rank"],
                Placeholder = texts["Card.Level.Rank.Hint"],
                MaxLength = 10,
                Value = standard?.CutOff is { } cutOff ? Format.Number(cutOff.Kind == CutOffKind.Share ? cutOff.Value * 100 : cutOff.Value) : null,
            },
            Shown.Section(texts["Card.Level.Conditions"]),
            new TextBlock(texts["Card.Level.Conditions.Hint"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
            .. Enum.GetValues<ConditionMetric>().Select(metric => Input(metric, standard, texts)),
            new ChoiceInput([.. Enum.GetValues<RiskKind>().Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
            {
                Id = TierFields.Remarks,
                Label = texts["Card.Level.Remarks"],
                Style = ChoiceStyle.Expanded,
                IsMultiSelect = true,
                Wrap = true,
                Value = standard is null ? null : string.Join(',', standard.Conditions.Where(each => each.Remark is not null).Select(each => each.Remark!.Value.ToString())),
            },
            .. Shown.Rows(
            [
                Buttons.Send(texts["Card.Level.Save"], TierVerbs.SaveLevel, data),
                Buttons.Go(texts["Card.Level.Back"], TierVerbs.ShowStandards, TierFields.Of(view)),
                .. standard is null ? [] : new[] { Buttons.Stop(texts.With("Card.Level.Drop", ("Level", level)), TierVerbs.DropLevel, data) },
            ]),
        ]);
    }

    /// <summary>What was filled in, or the input that cannot be read.</summary>
    public static (LevelStandard? Level, string? Wrong) Read(CardCall call, TierLevel level)
    {
        decimal? score = null;
        if (call[TierFields.Score] is { } written && (score = TierFields.Number(written)) is null)
        {
            return (null, TierFields.Score);
        }

        RankCutOff? cutOff = null;
        if (call[TierFields.Rank] is { } rank)
        {
            if (TierFields.Named<CutOffKind>(call[TierFields.RankKind]) is not { } kind)
            {
                return (null, TierFields.RankKind);
            }

            if (TierFields.Number(rank.TrimEnd('%', '％')) is not { } value)
            {
                return (null, TierFields.Rank);
            }

            cutOff = new RankCutOff(kind, kind == CutOffKind.Share ? value / 100 : value);
        }

        var conditions = new List<Condition>();
        foreach (var metric in Enum.GetValues<ConditionMetric>())
        {
            if (call[metric.ToString()] is not { } text)
            {
                continue;
            }

            if (Read(metric, text) is not { } condition)
            {
                return (null, metric.ToString());
            }

            conditions.Add(condition);
        }

        foreach (var kind in call[TierFields.Remarks]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (TierFields.Named<RiskKind>(kind) is not { } remark)
            {
                return (null, TierFields.Remarks);
            }

            conditions.Add(Condition.NoOpenRemark(remark));
        }

        return (new LevelStandard(level, score, cutOff, conditions), null);
    }

    private static TextInput Input(ConditionMetric metric, LevelStandard? standard, Texts texts)
    {
        var condition = standard?.Conditions.FirstOrDefault(each => each.Metric == metric);
        return new TextInput
        {
            Id = metric.ToString(),
            Label = texts[$"Card.Level.Metric.{metric}"],
            MaxLength = 12,
            Value = condition is null ? null
                : (condition.Side == BoundSide.AtMost ? $"{AtMost} " : "") + Format.Number(condition.Bound!.Value * (Condition.IsRatio(metric) ? 100 : 1)),
        };
    }

    /// <summary>'85' and '≥ 85' are at least, '≤ 30' is at most; shares in per cent.</summary>
    private static Condition? Read(ConditionMetric metric, string text)
    {
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal).Trim();
        var side = plain.StartsWith(AtMost) ? BoundSide.AtMost : BoundSide.AtLeast;
        return TierFields.Number(plain.TrimStart(AtMost, '≥', ' ').TrimEnd('%', ' ')) is { } value
            ? Condition.Of(metric, side, Condition.IsRatio(metric) ? value / 100 : value)
            : null;
    }
}
