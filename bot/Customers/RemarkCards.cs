using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>风险备注 Open remarks of risk of the customers that the reader sees.</summary>
internal static class RemarkListCard
{
    public static Card Write(RemarkPage page, Texts texts)
    {
        var title = texts["Card.Remark.List"];
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, texts["Card.Remark.ListIntro"]),
            .. page.Lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Remark.ListNone"])] : page.Lines.Select(line => Line(line, Shown.Plain(line.Name), texts)),
            .. FileParts.Pager(page.Page, page.Pages, RemarkVerbs.List, [], texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static ColumnSet Line(RemarkLine line, string name, Texts texts) => FileParts.Line(
        name.Length > 0 ? name : texts.Show(line.Kind),
        (name.Length > 0 ? texts.With("Card.Remark.KindOn", ("Kind", line.Kind), ("On", line.On)) : texts.With("Card.Remark.OnDay", ("On", line.On)))
            + (line.ClosedOn is { } closed ? texts["Card.Comma"] + texts.With("Card.Remark.ClosedOn", ("On", closed)) : ""),
        Buttons.Go(texts["Card.List.Show"], RemarkVerbs.Show, (OriginalFields.Remark, Shown.Id(line.Id.Value))),
        line.ClosedOn is null ? TextColor.Attention : null);
}

/// <summary>风险备注 The remarks of one customer.</summary>
internal static class CustomerRemarksCard
{
    public static Card Write(CustomerRemarks remarks, Texts texts)
    {
        var title = texts["Card.Remark.Title"];
        var name = Shown.Plain(remarks.Name);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. FileParts.Top(title, name),
            .. remarks.Lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Remark.None"])] : remarks.Lines.Select(line => RemarkListCard.Line(line, "", texts)),
            Shown.Row(
            [
                .. remarks.MayRemark ? [Buttons.Next(texts["Card.Remark.New"], RemarkVerbs.New, FileParts.Of(remarks.Customer))] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Original.ToCustomer"], FileVerbs.Customer, FileParts.Of(remarks.Customer)),
            ]),
        ]);
    }
}

/// <summary>登记风险备注 The form of a new remark: kind, what happened, and what proves it.</summary>
internal static class RemarkFormCard
{
    public static Card Write(RemarkForm form, Texts texts)
    {
        var title = texts["Card.Remark.New"];
        var name = Shown.Plain(form.Name);
        return CardDocument.Write(title, $"{title} · {name}",
        [
            .. FileParts.Top(title, name),
            Shown.Note(texts["Card.Remark.NewHow"]),
            Shown.Note(texts["Card.Remark.UploadHow"]),
            Shown.Row(Buttons.Go(
                texts["Card.Remark.Upload"], OriginalVerbs.Upload, FileParts.Of(form.Customer), (OriginalFields.Kind, nameof(OriginalKind.Evidence)),
                (OriginalFields.Then, RemarkVerbs.New))),
            new ChoiceInput([.. Enum.GetValues<RiskKind>().Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
            {
                Id = OriginalFields.Kind,
                Label = texts["Card.Remark.Kind"],
                Style = ChoiceStyle.Expanded,
                Wrap = true,
                IsRequired = true,
                ErrorMessage = texts["Card.Remark.Kind.Wrong"],
            },
            Long(OriginalFields.Text, "Card.Remark.Text", texts, required: true),
            Shown.Section(texts["Card.Remark.Evidence"]),
            Shown.Note(texts["Card.Remark.EvidenceHow"]),
            .. form.Originals.Count == 0 ? [] : new Element[]
            {
                new ChoiceInput([.. form.Originals.Select(original => new Choice(Shown.Plain(original.Name), original.Id.Value.ToString(CultureInfo.InvariantCulture)))])
                {
                    Id = OriginalFields.Originals,
                    Label = texts["Card.Remark.Originals"],
                    Style = ChoiceStyle.Expanded,
                    IsMultiSelect = true,
                    Wrap = true,
                },
            },
            Line(OriginalFields.Issuer, "Card.Remark.Issuer", texts),
            Line(OriginalFields.Number, "Card.Remark.Number", texts),
            new DateInput { Id = OriginalFields.Issued, Label = texts["Card.Remark.Issued"] },
            Long(OriginalFields.Passage, "Card.Remark.Passage", texts, required: false),
            Shown.Row(
                Buttons.Send(texts["Card.Remark.Make"], RemarkVerbs.Make, FileParts.Of(form.Customer)),
                Buttons.Go(texts["Card.Original.ToCustomer"], FileVerbs.Customer, FileParts.Of(form.Customer))),
        ]);
    }

    internal static TextInput Long(string id, string key, Texts texts, bool required) => new()
    {
        Id = id,
        Label = texts[key],
        IsMultiline = true,
        MaxLength = RemarkRisk.Long,
        IsRequired = required ? true : null,
        ErrorMessage = required ? texts[$"{key}.Wrong"] : null,
    };

    private static TextInput Line(string id, string key, Texts texts) => new() { Id = id, Label = texts[key], MaxLength = RemarkRisk.Short };
}

/// <summary>风险备注 One remark: what happened, what proves it, how it ended; and the decision for whoever may take it.</summary>
internal static class RemarkCard
{
    public static Card Write(RemarkView remark, Texts texts)
    {
        var title = texts["Card.Remark.Title"];
        var name = Shown.Plain(remark.Name);
        var id = (OriginalFields.Remark, Shown.Id(remark.Id.Value));
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. FileParts.Top(title, name),
            remark.ClosedOn is { } closed
                ? Shown.Callout(texts.With("Card.Remark.ClosedLine", ("On", closed), ("By", Shown.Plain(remark.ClosedBy ?? "–"))), ContainerStyle.Good)
                : Shown.Callout(texts["Card.Remark.InForce"], ContainerStyle.Attention),
            new FactSet(
            [
                new Fact(texts["Card.Remark.Kind"], texts.Show(remark.Kind)),
                new Fact(texts["Card.Remark.On"], Format.Day(remark.On)),
                .. remark.By is { } by ? [new Fact(texts["Card.Remark.By"], Shown.Plain(by))] : Array.Empty<Fact>(),
            ]),
            new TextBlock(remark.Text is { } text ? FileParts.Said(text, RemarkRisk.Long) : remark.MayOpen ? texts["Card.Remark.Unopened"] : texts["Card.Remark.NoText"]),
            .. remark.ClosedReason is { } reason ? [new TextBlock(texts.With("Card.Remark.ClosedReason", ("Reason", FileParts.Said(reason, RemarkRisk.Long))))] : Array.Empty<Element>(),
            .. remark.Evidence.Count == 0 ? [] : new Element[] { Shown.Section(texts["Card.Remark.Evidence"]) },
            .. remark.Evidence.SelectMany(piece => Piece(piece, texts)),
            .. remark.OfBar && remark.ClosedOn is null ? [Shown.Note(texts["Card.Remark.OfBar"])] : Array.Empty<Element>(),
            .. remark.MayClose ? Close(id, texts) : [],
            Shown.Row(
            [
                .. remark.MayOpen ? [Buttons.Next(texts["Card.Remark.Open"], RemarkVerbs.Show, id)] : Array.Empty<CardAction>(),
                remark.MayClose || remark.MayOpen ? Buttons.Go(texts["Card.Remark.Seen"], RemarkVerbs.Seen, id) : Buttons.Next(texts["Card.Remark.Seen"], RemarkVerbs.Seen, id),
                Buttons.Go(texts["Card.Remark.ToList"], RemarkVerbs.List),
            ]),
        ]);
    }

    private static IEnumerable<Element> Piece(RemarkPiece piece, Texts texts)
    {
        yield return new TextBlock(piece.Citation is { } cited
            ? texts.With("Card.Remark.CitationLine", ("Place", piece.Number), ("Issuer", Shown.Plain(cited.Issuer)), ("Number", Shown.Plain(cited.Number)), ("Issued", cited.Issued))
            : texts.With("Card.Remark.OriginalLine", ("Place", piece.Number), ("Name", Shown.Plain(piece.Name))))
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        if (piece.Citation is { } quoted)
        {
            yield return new TextBlock(texts.With("Card.Remark.Quoted", ("Passage", FileParts.Said(quoted.Passage, 400)))) { Spacing = Spacing.Small };
        }

        yield return Shown.Note(texts.With("Card.Remark.Hash", ("Hash", piece.Hash[..16])));
        if (piece.Original is { } original)
        {
            yield return Shown.Row(Buttons.Go(texts["Card.Original.Open"], OriginalVerbs.File, (OriginalFields.Original, Shown.Id(original.Value)))) with { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<Element> Close((string, string) id, Texts texts) =>
    [
        Shown.Section(texts["Card.Remark.Closing"]),
        Shown.Note(texts["Card.Remark.ClosingHow"]),
        RemarkFormCard.Long(FileFields.Reason, "Card.Remark.Reason", texts, required: true),
        Shown.Row(Buttons.Send(texts["Card.Remark.Close"], RemarkVerbs.Close, id)),
    ];
}
