using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>到期清单 What is late or due soon in a unit's files; each line is confirmed unchanged with one click, or leads to the file.</summary>
internal static class DueCard
{
    public static Card Write(DueList list, Texts texts)
    {
        var title = texts["Card.Upkeep.Title"];
        var unit = Shown.Plain(list.UnitName);
        return CardDocument.Write($"{title} · {unit}", texts.With("Card.Upkeep.Summary", ("Unit", unit), ("Late", list.Late), ("Due", list.Due)),
        [
            .. FileParts.Top(title, unit),
            State(list.Late, list.Due, texts),
            .. list.Lines.SelectMany(line => Line(line, list, texts)),
            .. list.After > 0 ? [Shown.Row(Go(texts["Card.Upkeep.More"], list.Unit, list.MineOnly, list.After))] : Array.Empty<Element>(),
            .. Shown.Rows(
            [
                list.MineOnly ? Go(texts["Card.Upkeep.WholeUnit"], list.Unit, mine: false) : Go(texts["Card.Upkeep.MineOnly"], list.Unit, mine: true),
                Buttons.Go(texts["Card.Upkeep.ToMissing"], UpkeepVerbs.Missing, (FileFields.Unit, Shown.Id(list.Unit.Value))),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    /// <summary>One card a week for whoever answers for the unit's files.</summary>
    public static Card Late(DueList list, Texts texts)
    {
        var title = texts["Card.Upkeep.LateTitle"];
        var unit = Shown.Plain(list.UnitName);
        var late = list.Lines.Where(line => line.IsLate).ToList();
        return CardDocument.Write($"{title} · {unit}", texts.With("Card.Upkeep.Summary", ("Unit", unit), ("Late", list.Late), ("Due", list.Due)),
        [
            .. FileParts.Top(title, unit),
            State(list.Late, list.Due, texts),
            .. late.Select(line => FileParts.Line(Shown.Plain(line.Name), Said(line, texts), button: null, TextColor.Attention)),
            Shown.Note(texts["Card.Upkeep.LateNote"]),
            Shown.Row(Go(texts["Card.Upkeep.WholeList"], list.Unit, mine: false), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static CardAction Go(string title, UnitId unit, bool mine, int after = 0) => Buttons.Go(
        title, UpkeepVerbs.List, (FileFields.Unit, Shown.Id(unit.Value)), (UpkeepVerbs.MineField, mine ? UpkeepVerbs.Yes : UpkeepVerbs.No),
        (UpkeepVerbs.AfterField, after.ToString(CultureInfo.InvariantCulture)));

    private static Container State(int late, int due, Texts texts) => late > 0
        ? Shown.Callout(texts.With("Card.Upkeep.Late", ("Late", late), ("Due", due)), ContainerStyle.Attention)
        : due > 0 ? Shown.Callout(texts.With("Card.Upkeep.Due", ("Due", due), ("Days", UpkeepSettings.Ahead)), ContainerStyle.Emphasis)
        : Shown.Callout(texts.With("Card.Upkeep.Nothing", ("Days", UpkeepSettings.Ahead)), ContainerStyle.Good);

    private static IEnumerable<Element> Line(DueLine line, DueList list, Texts texts)
    {
        yield return FileParts.Line(Shown.Plain(line.Name), Said(line, texts), button: null, line.IsLate ? TextColor.Attention : null);
        if (!list.MayKeep)
        {
            yield break;
        }

        (string, string)[] data =
        [
            FileParts.Of(line.Customer), (FileFields.Unit, Shown.Id(list.Unit.Value)), (UpkeepVerbs.MineField, list.MineOnly ? UpkeepVerbs.Yes : UpkeepVerbs.No),
        ];
        yield return Shown.Row(
        [
            .. line.Parts.Any(part => part != UpkeepPart.Volumes) ? [Buttons.Go(texts["Card.Upkeep.Confirm"], UpkeepVerbs.Confirm, data)] : Array.Empty<CardAction>(),
            line.Next is not null && line.Parts.Count == 1
                ? Buttons.Go(texts["Card.Upkeep.Record"], FileVerbs.Months, FileParts.Of(line.Customer))
                : Buttons.Go(texts["Card.Upkeep.Update"], FileVerbs.Show, FileParts.Of(line.Customer)),
        ]) with
        { Spacing = Spacing.Small };
    }

    /// <summary>'基本信息、合同执行情况 · 2026-12-31 到期 · 战略客户'.</summary>
    private static string Said(DueLine line, Texts texts)
    {
        var parts = string.Join(texts["Card.Comma"], line.Parts.Select(part => part == UpkeepPart.Volumes && line.Next is { } month
            ? texts.With("Card.Upkeep.Figures", ("Month", month)) : texts.Show(part)));
        var when = texts.With(line.IsLate ? "Card.Upkeep.LateSince" : "Card.Upkeep.Until", ("Day", line.LateAfter));
        var why = line.Cause == UpkeepCause.Cycle ? texts.Show(line.Standing) : texts.Show(line.Cause);
        return string.Join(" · ", parts, when, why);
    }
}
