using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>Parts of the cards of bars.</summary>
internal static class BarParts
{
    /// <summary>'东莞恒源 · 2025 年度评级'.</summary>
    public static string Name(BarView bar, Texts texts) => texts.With("Card.Bar.Name", ("Name", Shown.Plain(bar.Subject.Name)), ("Year", bar.Year));

    /// <summary>One piece of evidence with what can be done with it.</summary>
    public static IEnumerable<Element> Piece(BarId bar, EvidenceText piece, Texts texts, bool removable)
    {
        var data = new[] { (SpecialParts.Bar, Shown.Id(bar.Value)), (SpecialParts.Piece, Shown.Id(piece.Number)) };
        var hash = texts.With("Card.Bar.Hash", ("Hash", piece.Hash[..16]));
        yield return new TextBlock(piece.Citation is { } citation
            ? texts.With(
                "Card.Bar.CitationLine", ("Number", piece.Number), ("Issuer", Shown.Plain(citation.Issuer)), ("Document", Shown.Plain(citation.Number)),
                ("Issued", citation.Issued))
            : texts.With("Card.Bar.FileLine", ("Number", piece.Number), ("Name", Shown.Plain(piece.Name)), ("Size", Size(piece.Size))))
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        if (piece.Citation is { } quoted)
        {
            yield return new TextBlock(texts.With("Card.Bar.Quoted", ("Passage", SpecialParts.Said(quoted.Passage)))) { Spacing = Spacing.Small };
        }

        yield return Shown.Note(hash);
        if (piece.Kind == EvidenceKind.File || removable)
        {
            yield return Shown.Row(
            [
                .. piece.Kind == EvidenceKind.File ? [Buttons.Go(texts["Card.Bar.OpenFile"], BarVerbs.File, data)] : Array.Empty<CardAction>(),
                .. removable ? [Buttons.Go(texts["Card.Bar.RemovePiece"], BarVerbs.Remove, data)] : Array.Empty<CardAction>(),
            ]) with
            { Spacing = Spacing.Small };
        }
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024
        ? Format.Rounded(bytes / (1024m * 1024m), 1) + " MB"
        : Format.Rounded(Math.Max(1, bytes / 1024m), 0) + " KB";
}

/// <summary>禁评通知 A bar as those concerned see it.</summary>
internal static class BarCard
{
    public static Card Write(BarView bar, Texts texts)
    {
        var title = texts["Card.Bar.Title"];
        var record = bar.Record!;
        return CardDocument.Write($"{title} · {BarParts.Name(bar, texts)}", $"{title} · {BarParts.Name(bar, texts)}",
        [
            .. SpecialParts.Top(title, BarParts.Name(bar, texts)),
            bar.State == BarState.Lifted
                ? Shown.Callout(texts.With("Card.Bar.LiftedLine", ("On", bar.LiftedOn), ("Reason", SpecialParts.Said(bar.LiftReason ?? ""))), ContainerStyle.Good)
                : Shown.Callout(texts.With("Card.Bar.InForceLine", ("From", record.From), ("Year", bar.Year)), ContainerStyle.Attention),
            .. bar.State == BarState.InForce && bar.Appeal == ApprovalState.UnderWay
                ? [Shown.Callout(texts.With("Card.Bar.AppealLine", ("Reason", SpecialParts.Said(bar.LiftReason ?? ""))), ContainerStyle.Accent)] : Array.Empty<Element>(),
            new FactSet(
            [
                new Fact(texts["Card.Bar.Cause"], texts.Show(record.Cause)),
                new Fact(texts["Card.Bar.ByUnit"], Shown.Plain(bar.UnitName)),
                new Fact(texts["Card.Bar.By"], texts.With("Card.Bar.ByLine", ("By", Shown.Plain(bar.By)), ("At", bar.AtUtc))),
                new Fact(texts["Card.Bar.Remark"], texts.Show(record.RemarkKind)),
            ]),
            new TextBlock(SpecialParts.Said(record.Text, 2000)),
            .. record.Ended.Count + record.Rounds.Count == 0 ? Array.Empty<Element>() : [Shown.Section(texts["Card.Bar.Done"])],
            .. record.Ended.Select(award => new TextBlock("• " + texts.With(
                "Card.Bar.AwardEnded",
                ("Award", SpecialParts.Award(bar.UnitNames.GetValueOrDefault(award.Unit, ""), award.Level, award.Form, texts)), ("Until", award.Until)))),
            .. record.Rounds.Select(round => new TextBlock("• " + texts.With(
                "Card.Bar.RoundMarked", ("Unit", Shown.Plain(bar.UnitNames.GetValueOrDefault(round.Unit, ""))), ("Form", round.Form), ("Year", round.Year)))),
            Shown.Section(texts["Card.Bar.Evidence"]),
            .. bar.Evidence.SelectMany(piece => BarParts.Piece(bar.Id, piece, texts, removable: false)),
            .. Shown.Rows([.. Actions(bar, texts)]),
        ]);
    }

    private static IEnumerable<CardAction> Actions(BarView bar, Texts texts)
    {
        var id = (SpecialParts.Bar, Shown.Id(bar.Id.Value));
        yield return Buttons.Next(texts["Card.Bar.Seen"], BarVerbs.Seen, id);
        if (bar.MayWrite && bar.State == BarState.InForce && bar.Appeal != ApprovalState.UnderWay)
        {
            yield return Buttons.Go(texts["Card.Bar.Lift"], BarVerbs.Lift, id);
        }

        yield return Buttons.Go(texts["Card.Bar.List"], BarVerbs.List);
    }
}

/// <summary>禁评清单 Bars of customers of the reader's units.</summary>
internal static class BarListCard
{
    private const int PageSize = 10;

    public static Card Write(IReadOnlyList<BarLine> lines, bool mayBar, int page, Texts texts)
    {
        var title = texts["Card.Bar.List"];
        var (shown, pager) = SpecialParts.Turn(lines, page, PageSize, BarVerbs.List, texts);
        return CardDocument.Write(title, title,
        [
            .. SpecialParts.Top(title, texts["Card.Bar.ListIntro"]),
            .. shown.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Bar.ListNone"])] : shown.Select(line => Line(line, texts)),
            .. pager,
            Shown.Row(
            [
                .. mayBar ? [Buttons.Next(texts["Card.Bar.New"], BarVerbs.Search)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static ColumnSet Line(BarLine line, Texts texts) => SpecialParts.Line(
        texts.With("Card.Bar.Name", ("Name", Shown.Plain(line.Name)), ("Year", line.Year)),
        line.State switch
        {
            BarState.Draft => texts["Card.Bar.Line.Draft"],
            BarState.InForce => texts.With("Card.Bar.Line.InForce", ("From", line.From), ("Unit", Shown.Plain(line.UnitName)), ("Cause", line.Cause)),
            BarState.Lifted or _ => texts.With("Card.Bar.Line.Lifted", ("On", line.LiftedOn), ("Unit", Shown.Plain(line.UnitName))),
        },
        Buttons.Go(
            texts[line.State == BarState.Draft ? "Card.Bar.Continue" : "Card.List.Show"], line.State == BarState.Draft ? BarVerbs.Edit : BarVerbs.Show,
            (SpecialParts.Bar, Shown.Id(line.Id.Value))),
        line.State switch { BarState.InForce => TextColor.Attention, BarState.Draft => TextColor.Warning, _ => null });
}
