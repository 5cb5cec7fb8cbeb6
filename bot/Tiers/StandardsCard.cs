using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>评定标准 Standards at a glance: how many levels and why, what each asks for, where they stand, and what to do next.</summary>
internal static class StandardsCard
{
    public static Card Write(StandardsView view, Texts texts)
    {
        var title = texts["Card.Standards.Title"];
        var name = TierParts.Name(view.UnitName, view.Year, view.Form, texts);
        var mayEdit = view is { MayPropose: true, UnderWay: false, Allowed: not null };
        return CardDocument.Write($"{title} · {name}", $"{title} · {name} · {State(view, texts)}",
        [
            .. TierParts.Top(title, name),
            Shown.Callout(State(view, texts), view switch
            {
                { UnderWay: true } => ContainerStyle.Accent,
                { InForce: not null, Changed: false } => ContainerStyle.Good,
                _ => ContainerStyle.Emphasis,
            }),
            new TextBlock(view.Allowed is { } allowed ? TierParts.Allowed(allowed, texts) : texts.Explain(view.Missing ?? new NoSalesFigure(Shown.Plain(view.UnitName)))),
            .. CheckStandards.Vip.Take(Math.Max(view.Allowed?.Levels ?? 0, view.Draft.Levels.Count)).SelectMany(level => Level(view, level, mayEdit, texts)),
            .. Level(texts["Card.Standards.TieBreak"], [TieBreak(view.Draft, texts)], mayEdit ? Buttons.Go(
                texts["Card.Standards.Change"], TierVerbs.TieBreak, TierFields.Of(view)) : null),
            .. view is { MayPropose: true, UnderWay: false, Allowed: not null } && view.Missing is { } missing && view.Draft.Levels.Count > 0
                ? [Shown.Callout(texts.With("Card.Standards.NotYet", ("Why", texts.Explain(missing))), ContainerStyle.Warning)] : Array.Empty<Element>(),
            .. mayEdit && Sendable(view) ? Send(view, texts) : [],
            .. Shown.Rows(
            [
                .. mayEdit && Sendable(view) ? [Buttons.Send(texts["Card.Standards.Propose"], TierVerbs.ProposeStandards, TierFields.Of(view))] : Array.Empty<CardAction>(),
                .. view.InForce is not null ? [Buttons.Go(texts["Card.Standards.ToLevels"], TierVerbs.Levels, TierFields.Of(view.Unit, view.Year, view.Form))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Standards.All"], TierVerbs.Standards),
            ]),
            Shown.Note(texts["Card.Standards.Rules"]),
        ]);
    }

    /// <summary>'并列时年度气量大的在前', or that ties share a rank.</summary>
    public static string TieBreak(StandardsContent content, Texts texts) => content.TieBreak is { } metric
        ? texts.With("Card.Standards.TieBy", ("Metric", TierParts.Metric(metric, texts)))
        : texts["Card.Standards.TieShared"];

    private static bool Sendable(StandardsView view) => view.Missing is null && view.Changed;

    private static string State(StandardsView view, Texts texts) => view switch
    {
        { UnderWay: true } => texts["Card.Standards.UnderWay"],
        { InForce: null } => texts["Card.Standards.Draft"],
        _ => texts.With(
            view.Changed ? "Card.Standards.Changed" : "Card.Standards.InForce", ("Number", view.Number), ("From", view.EffectiveOn)),
    };

    private static IEnumerable<Element> Level(StandardsView view, TierLevel level, bool mayEdit, Texts texts)
    {
        var standard = view.Draft[level];
        return Level(
            texts.Show(level),
            standard is null ? [texts["Card.Standards.NotSet"]] : [.. TierParts.Requirements(standard, texts)],
            mayEdit ? Buttons.Go(
                texts[standard is null ? "Card.Standards.Fill" : "Card.Standards.Change"], TierVerbs.Level,
                [.. TierFields.Of(view), (TierFields.Level, level.ToString())]) : null);
    }

    private static IEnumerable<Element> Level(string title, IReadOnlyList<string> lines, CardAction? button)
    {
        yield return new ColumnSet(
        [
            new Column("stretch",
            [
                new TextBlock(title) { Weight = TextWeight.Bolder },
                .. lines.Select(line => new TextBlock(line) { Spacing = Spacing.None }),
            ]),
            .. button is null ? [] : new[] { new Column("auto", [new ActionSet([button])]) { VerticalContentAlignment = VerticalContentAlignment.Center } },
        ])
        {
            Separator = true,
        };
    }

    private static IEnumerable<Element> Send(StandardsView view, Texts texts)
    {
        if (view.FixedSince is null && view.InForce is null)
        {
            yield break;
        }

        yield return new TextInput
        {
            Id = TierFields.Reason,
            Label = view.FixedSince is { } opened ? texts.With("Card.Standards.ReasonFixed", ("Opened", opened)) : texts["Card.Standards.Reason"],
            IsMultiline = true,
            MaxLength = 400,
            IsRequired = true,
            ErrorMessage = texts["Card.Standards.Reason.Wrong"],
        };
    }
}
