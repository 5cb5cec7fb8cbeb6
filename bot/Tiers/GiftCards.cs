using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>赠予 The unit's first-year customers, and which can be given a level.</summary>
internal static class GiftListCard
{
    private const int PageSize = 10;
    private const int MostUnits = 12;

    public static Card Write(GiftSheet sheet, IReadOnlyList<UnitCard> units, int page, Texts texts)
    {
        var title = texts["Card.Gift.Title"];
        var (shown, pager) = SpecialParts.Turn(sheet.Customers, page, PageSize, GiftVerbs.List, texts, [(SpecialParts.Unit, Shown.Id(sheet.Unit.Value))]);
        return CardDocument.Write(title, title,
        [
            .. SpecialParts.Top(title, Shown.Plain(sheet.UnitName)),
            new TextBlock(texts.With("Card.Gift.Intro", ("Year", sheet.FirstYear))),
            sheet.NoLevels is { } trouble
                ? Shown.Callout(texts.Explain(trouble), ContainerStyle.Warning)
                : Shown.Note(texts.With("Card.Gift.Levels", ("Sales", sheet.Levels!.Sales), ("Levels", string.Join(texts["Card.Comma"], sheet.Levels.Levels.Select(level => texts.Show(level)))))),
            .. shown.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts.With("Card.Gift.None", ("Year", sheet.FirstYear)))] : shown.Select(line => Line(sheet, line, texts)),
            .. pager,
            .. units.Count < 2 ? Array.Empty<Element>() :
            [
                Shown.Section(texts["Card.Gift.Units"]),
                .. Shown.Rows([.. units.Where(unit => unit.Id != sheet.Unit).Take(MostUnits).Select(unit =>
                    Buttons.Go(Shown.Plain(unit.Name), GiftVerbs.List, (SpecialParts.Unit, Shown.Id(unit.Id.Value))))]),
            ],
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static ColumnSet Line(GiftSheet sheet, FirstYearLine line, Texts texts)
    {
        var below = texts.With("Card.Gift.Line", ("Form", line.Form), ("First", line.FirstContract));
        var name = Shown.Plain(line.Name);
        if (line.Gift is { } gift)
        {
            var level = gift.Level is { } known ? texts.Show(known) + " · " : "";
            return SpecialParts.Line(
                name, $"{below} · {level}{texts.Show(gift.State)}", Buttons.Go(texts["Card.List.Show"], GiftVerbs.Show, (SpecialParts.Gift, Shown.Id(gift.Id.Value))),
                gift.State == GiftState.Approved ? TextColor.Good : TextColor.Accent);
        }

        return line.Trouble is { } trouble
            ? SpecialParts.Line(name, $"{below} · {Why(trouble, texts)}", null, TextColor.Warning)
            : SpecialParts.Line(
                name, below,
                sheet.MayPropose
                    ? Buttons.Next(
                        texts["Card.Gift.Give"], GiftVerbs.Start, (SpecialParts.Unit, Shown.Id(sheet.Unit.Value)),
                        (SpecialParts.Subject, Shown.Id(line.Subject.Value)), (SpecialParts.Form, line.Form.ToString()))
                    : null);
    }

    /// <summary>In a few words, because the line names the customer already.</summary>
    private static string Why(Error trouble, Texts texts) => trouble switch
    {
        SubjectIsBarred => texts["Card.Gift.Trouble.Barred"],
        HoldsAward held => texts.With("Card.Gift.Trouble.Holds", ("Level", held.Level), ("Until", held.Until)),
        _ => texts.Explain(trouble),
    };
}

/// <summary>赠予 One gift: its form, or how it stands.</summary>
internal static class GiftCard
{
    public static Card Write(GiftView gift, Texts texts)
    {
        var title = texts["Card.Gift.One"];
        var name = Shown.Plain(gift.Name);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name} · {texts.Show(gift.State)}",
        [
            .. SpecialParts.Top(title, $"{name} · {Shown.Plain(gift.UnitName)}"),
            .. State(gift, texts),
            new FactSet(
            [
                new Fact(texts["Card.Gift.Form"], texts.Show(gift.Form)),
                new Fact(texts["Card.Gift.First"], texts.Show(gift.FirstContract)),
                .. gift.State == GiftState.Draft || gift.Level is not { } level ? [] : new Fact[] { new(texts["Card.Gift.Level"], texts.Show(level)) },
            ]),
            .. gift.State == GiftState.Draft || gift.Reason.Length == 0 ? Array.Empty<Element>() : [new TextBlock(SpecialParts.Said(gift.Reason, 2000))],
            .. gift.State == GiftState.Draft && gift.MayPropose ? Fields(gift, texts) : [],
            .. Shown.Rows([.. Actions(gift, texts)]),
        ]);
    }

    private static Element[] State(GiftView gift, Texts texts) => gift switch
    {
        { State: GiftState.Approved } => [Shown.Callout(
            texts.With("Card.Gift.ApprovedLine", ("Level", gift.Level), ("From", gift.From), ("Until", gift.Until)), ContainerStyle.Good)],
        { State: GiftState.UnderWay } => [Shown.Callout(texts["Card.Gift.UnderWayLine"], ContainerStyle.Accent)],
        { Approval: { State: ApprovalState.Returned, ReturnReason: { } reason } } => [Shown.Callout(
            texts.With("Card.Gift.ReturnedLine", ("Reason", SpecialParts.Said(reason))), ContainerStyle.Warning)],
        _ => [],
    };

    private static Element[] Fields(GiftView gift, Texts texts)
    {
        var several = gift.Levels is { Allowed: > 1 };
        return
        [
            new ChoiceInput([.. (gift.Levels?.Levels ?? []).Select(level => new Choice(texts.Show(level), level.ToString()))])
            {
                Id = SpecialParts.Level,
                Label = texts["Card.Gift.Level"],
                Style = ChoiceStyle.Expanded,
                Value = gift.Level?.ToString() ?? (several ? null : TierLevel.Vip1.ToString()),
                IsRequired = true,
                ErrorMessage = texts["Card.Gift.Level.Wrong"],
            },
            SpecialParts.Long(SpecialParts.Reason, several ? "Card.Gift.Reason" : "Card.Gift.ReasonFree", texts, gift.Reason, 2000, required: several),
        ];
    }

    private static IEnumerable<CardAction> Actions(GiftView gift, Texts texts)
    {
        var id = (SpecialParts.Gift, Shown.Id(gift.Id.Value));
        if (gift.State == GiftState.Draft && gift.MayPropose)
        {
            yield return Buttons.Send(texts["Card.Gift.Propose"], GiftVerbs.Propose, id);
            if (!gift.Proposed)
            {
                yield return Buttons.Stop(texts["Card.Gift.Drop"], GiftVerbs.Drop, id, (SpecialParts.Unit, Shown.Id(gift.Unit.Value)));
            }
        }

        yield return Buttons.Go(texts["Card.Gift.Back"], GiftVerbs.List, (SpecialParts.Unit, Shown.Id(gift.Unit.Value)));
    }
}
