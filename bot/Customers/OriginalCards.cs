using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Originals;

namespace TeamsGrading.Bot.Customers;

/// <summary>原件 The originals of a customer: found by name and note, opened and added at the desk.</summary>
internal static class OriginalListCard
{
    private static readonly OriginalKind[] Kept = [OriginalKind.Contract, OriginalKind.Letter, OriginalKind.License, OriginalKind.Minutes, OriginalKind.Other];

    public static Card Write(OriginalPage page, Texts texts)
    {
        var title = texts["Card.Original.Title"];
        var name = Shown.Plain(page.Customer.Name);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. FileParts.Top(title, texts.With("Card.Original.Below", ("Name", name), ("Code", Shown.Plain(page.Customer.Code)), ("Count", page.Standing))),
            .. page.Standing > 5 || page.Query.Length > 0 ? Search(page, texts) : [],
            .. page.Lines.Count > 0 ? page.Lines.Select(line => Line(line, page.MayKeep, texts))
                : (IEnumerable<Element>)[new TextBlock(texts[page.Query.Length > 0 ? "Card.Original.NoneFound" : "Card.Original.None"])],
            .. FileParts.Pager(page.Page, page.Pages, OriginalVerbs.List, [FileParts.Of(page.Customer.Id), (OriginalFields.Query, page.Query)], texts),
            .. page.MayKeep ? Add(page, texts) : [],
            Shown.Row(Buttons.Go(texts["Card.Original.ToCustomer"], FileVerbs.Customer, FileParts.Of(page.Customer.Id)), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>'合同 · 1.2 MB · 2026-11-21 · 李静'.</summary>
    public static string Below(OriginalLine line, Texts texts) => texts.With(
        "Card.Original.Line", ("Kind", line.Kind), ("Size", Size(line.Size)), ("Day", Format.Day(DateOnly.FromDateTime(Format.Local(line.AtUtc)))), ("By", Shown.Plain(line.By)));

    public static string Size(long bytes) => bytes >= 1024 * 1024
        ? Format.Rounded(bytes / (1024m * 1024m), 1) + " MB"
        : Format.Rounded(Math.Max(1, bytes / 1024m), 0) + " KB";

    private static IEnumerable<Element> Search(OriginalPage page, Texts texts) =>
    [
        new TextInput { Id = OriginalFields.Query, Label = texts["Card.Original.Query"], Value = page.Query.Length == 0 ? null : page.Query, MaxLength = 60 },
        Shown.Row(Buttons.Add(texts["Card.Original.Search"], OriginalVerbs.List, FileParts.Of(page.Customer.Id))),
    ];

    private static Container Line(OriginalLine line, bool mayKeep, Texts texts)
    {
        var id = (OriginalFields.Original, Shown.Id(line.Id.Value));
        return new Container(
        [
            new TextBlock(Shown.Plain(line.Name)) { Weight = TextWeight.Bolder },
            new TextBlock(Below(line, texts)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            .. line.Note.Length == 0 ? [] : new Element[] { new TextBlock(FileParts.Said(line.Note)) { Spacing = Spacing.Small } },
            .. line.RemovedOn is { } on
                ? [new TextBlock(texts.With("Card.Original.TakenOut", ("On", on), ("Reason", FileParts.Said(line.RemovedReason)))) { Color = TextColor.Warning, Spacing = Spacing.Small }]
                : Array.Empty<Element>(),
            Shown.Row(
            [
                Buttons.Go(texts["Card.Original.Open"], OriginalVerbs.File, id),
                .. mayKeep && line.RemovedOn is null ? [Buttons.Go(texts["Card.Original.TakeOut"], OriginalVerbs.Ask, id)] : Array.Empty<CardAction>(),
            ]) with
            { Spacing = Spacing.Small },
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<Element> Add(OriginalPage page, Texts texts) =>
    [
        Shown.Section(texts["Card.Original.Add"]),
        new ChoiceInput([.. Kept.Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
        {
            Id = OriginalFields.Kind,
            Label = texts["Card.Original.Kind"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Original.Kind.Choose"],
        },
        new TextInput { Id = OriginalFields.Note, Label = texts["Card.Original.Note"], MaxLength = Original.LongestNote, IsMultiline = true },
        Shown.Note(texts["Card.Original.AddHow"]),
        Shown.Row(Buttons.Send(texts["Card.Original.Upload"], OriginalVerbs.Upload, FileParts.Of(page.Customer.Id), (OriginalFields.Then, OriginalVerbs.List))),
    ];
}

/// <summary>移出原件 Why an original is taken out.</summary>
internal static class OriginalTakeOutCard
{
    public static Card Write(OriginalsCustomer customer, OriginalLine line, Texts texts)
    {
        var title = texts["Card.Original.TakingOut"];
        return CardDocument.Write(title, $"{title} · {Shown.Plain(line.Name)}",
        [
            .. FileParts.Top(title, Shown.Plain(customer.Name)),
            new TextBlock(Shown.Plain(line.Name)) { Weight = TextWeight.Bolder },
            new TextBlock(OriginalListCard.Below(line, texts)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            Shown.Note(texts["Card.Original.TakingOutHow"]),
            new TextInput
            {
                Id = FileFields.Reason,
                Label = texts["Card.Original.Reason"],
                MaxLength = Original.LongestNote,
                IsMultiline = true,
                IsRequired = true,
                ErrorMessage = texts["Card.Original.Reason.Wrong"],
            },
            Shown.Row(
                Buttons.Send(texts["Card.Original.TakeOut"], OriginalVerbs.Remove, (OriginalFields.Original, Shown.Id(line.Id.Value))),
                Buttons.Go(texts["Card.Original.Back"], OriginalVerbs.List, FileParts.Of(customer.Id))),
        ]);
    }
}

/// <summary>查找原件 Originals of all customers whose files the reader reads, by name and note.</summary>
internal static class OriginalFindCard
{
    /// <param name="found">Null before anything was looked for.</param>
    public static Card Write(string query, IReadOnlyList<FoundOriginal>? found, Texts texts)
    {
        var title = texts["Card.Original.Finding"];
        return CardDocument.Write(title, title,
        [
            .. FileParts.Top(title, texts["Card.Original.FindingHow"]),
            new TextInput { Id = OriginalFields.Query, Label = texts["Card.Original.Query"], Value = query.Length == 0 ? null : query, MaxLength = 60 },
            Shown.Row(Buttons.Send(texts["Card.Original.Search"], OriginalVerbs.Find)),
            .. found is { Count: 0 } ? [new TextBlock(texts["Card.Original.NoneFound"])] : Array.Empty<Element>(),
            .. (found ?? []).Take(FindOriginals.Most).Select(original => Line(original, texts)),
            .. found?.Count > FindOriginals.Most ? [Shown.Note(texts.With("Card.Original.More", ("Most", FindOriginals.Most)))] : Array.Empty<Element>(),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static Container Line(FoundOriginal original, Texts texts) => new(
    [
        new TextBlock(Shown.Plain(original.Name)) { Weight = TextWeight.Bolder },
        new TextBlock(texts.With(
            "Card.Original.FoundLine", ("Customer", Shown.Plain(original.Customer.Name)), ("Kind", original.Kind), ("Size", OriginalListCard.Size(original.Size)),
            ("Day", Format.Day(DateOnly.FromDateTime(Format.Local(original.AtUtc))))))
        {
            Size = TextSize.Small,
            IsSubtle = true,
            Spacing = Spacing.None,
        },
        .. original.Note.Length == 0 ? [] : new Element[] { new TextBlock(FileParts.Said(original.Note)) { Spacing = Spacing.Small } },
        Shown.Row(
            Buttons.Go(texts["Card.Original.Open"], OriginalVerbs.File, (OriginalFields.Original, Shown.Id(original.Id.Value))),
            Buttons.Go(texts["Card.Original.OfCustomer"], OriginalVerbs.List, FileParts.Of(original.Customer.Id))) with
        { Spacing = Spacing.Small },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}
