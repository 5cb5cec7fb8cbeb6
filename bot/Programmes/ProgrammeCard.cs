using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Programmes;

namespace TeamsGrading.Bot.Programmes;

/// <summary>产品与服务推广 The programmes that the reader sees.</summary>
internal static class ProgrammeListCard
{
    private const int PageSize = 10;

    public static Card Write(IReadOnlyList<ProgrammeLine> lines, bool mayMake, int page, Texts texts)
    {
        var title = texts["Card.Programme.ListTitle"];
        var pages = Math.Max(1, (lines.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write(title, title,
        [
            .. ProgrammeParts.Top(title, texts.With("Card.Programme.ListBelow", ("Count", lines.Count(line => line.State == ProgrammeState.Published && !line.Ended)))),
            .. lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Programme.None"])] : lines.Skip((shown - 1) * PageSize).Take(PageSize).Select(line => Line(line, texts)),
            .. ProgrammeParts.Pager(shown, pages, ProgrammeVerbs.List, (ProgrammeFields.Query, ""), texts),
            Shown.Row(
            [
                .. mayMake ? [Buttons.Next(texts["Card.Programme.New"], ProgrammeVerbs.New)] : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    private static Container Line(ProgrammeLine line, Texts texts) => new(
    [
        new TextBlock(Shown.Plain(line.Name)) { Weight = TextWeight.Bolder },
        new TextBlock(texts.With(
            "Card.Programme.Line", ("Scope", line.Scope), ("Kind", line.Kind), ("Period", ProgrammeParts.Period(line.From, line.Until, texts)),
            ("State", ProgrammeParts.State(line.State, line.Ended, texts))))
        {
            Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = true,
        },
        .. line.Stalled == 0 ? [] : new Element[]
        {
            new TextBlock(texts.With("Card.Programme.StalledCount", ("Count", line.Stalled))) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Warning },
        },
        Shown.Row(
        [
            .. line.Part is { } part ? [Buttons.Go(texts["Card.Programme.OpenPart"], ProgrammeVerbs.Unit, ProgrammeParts.Data(part))] : Array.Empty<CardAction>(),
            Buttons.Go(texts["Card.Programme.Open"], ProgrammeVerbs.Show, ProgrammeParts.Data(line.Id)),
        ]) with
        { Spacing = Spacing.Small },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };
}

/// <summary>推广活动 One programme: what it is, how far every unit is, and the next step of who leads it.</summary>
internal static class ProgrammeCard
{
    /// <summary>Units on the card; further ones are in the sum only.</summary>
    private const int MostUnits = 40;

    public static Card Write(ProgrammeView view, Texts texts)
    {
        var title = texts[$"Card.Programme.Of{view.Scope}"];
        var name = Shown.Plain(view.Name);
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. ProgrammeParts.Top(name, texts.With("Card.Programme.Below", ("Scope", title), ("Owner", Shown.Plain(view.Owner)), ("Kind", view.Kind))),
            Shown.Callout(
                texts.With("Card.Programme.StateAndPeriod", ("State", ProgrammeParts.State(view.State, view.Ended, texts)), ("Period", ProgrammeParts.Period(view.From, view.Until, texts))),
                view.State == ProgrammeState.Closed ? ContainerStyle.Good : view.Ended ? ContainerStyle.Warning : ContainerStyle.Emphasis),
            .. ProgrammeParts.Paragraphs(view.Text),
            .. Files(view, texts),
            .. view.State == ProgrammeState.Draft ? Draft(view, texts) : Progress(view, texts),
            .. view.MayLead && view.State == ProgrammeState.Published ? Lead(view, texts) : [],
            Shown.Row(Buttons.Go(texts["Card.Programme.Back"], ProgrammeVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static IEnumerable<Element> Files(ProgrammeView view, Texts texts) =>
    [
        .. view.Files.Count == 0 && !view.MayLead ? [] : new Element[] { Shown.Section(texts["Card.Programme.Files"]) },
        .. view.Files.Select(file => new ActionSet([Buttons.Go(Shown.Plain(file.Name), ProgrammeVerbs.File, (ProgrammeFields.File, Shown.Id(file.Id)))]) { Spacing = Spacing.Small }),
        .. !view.MayLead || view.State == ProgrammeState.Closed ? [] : new Element[]
        {
            Shown.Note(texts["Card.Programme.FilesHow"]),
            Shown.Row(Buttons.Go(texts["Card.Programme.Upload"], ProgrammeVerbs.Upload, ProgrammeParts.Data(view.Id))),
        },
    ];

    private static IEnumerable<Element> Draft(ProgrammeView view, Texts texts) =>
    [
        Shown.Section(texts["Card.Programme.Units"]),
        new TextBlock(view.Parts.Count == 0 ? texts["Card.Programme.NoUnits"] : texts.Show(view.Parts.Select(part => Shown.Plain(part.Name)))),
        Shown.Note(texts["Card.Programme.PublishHow"]),
        Shown.Row(
            Buttons.Next(texts["Card.Programme.Publish"], ProgrammeVerbs.Publish, ProgrammeParts.Data(view.Id), (ProgrammeFields.Version, Shown.Id(view.Version))),
            Buttons.Go(texts["Card.Programme.Edit"], ProgrammeVerbs.Edit, ProgrammeParts.Data(view.Id))),
    ];

    private static IEnumerable<Element> Progress(ProgrammeView view, Texts texts) =>
    [
        .. view.Outcome.Length == 0 ? [] : ProgrammeParts.Paragraphs(view.Outcome).Prepend(Shown.Section(texts.With("Card.Programme.OutcomeOf", ("On", view.ClosedOn)))),
        Shown.Section(texts["Card.Programme.Funnel"]),
        .. ProgrammeParts.Funnel(view.Sum, texts),
        .. view.Parts.Count < 2 ? [] : new Element[] { Shown.Section(texts["Card.Programme.ByUnit"]), Shown.Note(texts["Card.Programme.ByUnitHow"]) },
        .. view.Parts.Take(MostUnits).Select(part => new ColumnSet(
        [
            new Column("stretch",
            [
                new TextBlock(Shown.Plain(part.Name)) { Weight = TextWeight.Bolder },
                new TextBlock(ProgrammeParts.Short(part.Funnel)) { Size = TextSize.Small, Spacing = Spacing.None },
                .. part.Funnel.Stalled == 0 ? [] : new Element[]
                {
                    new TextBlock(texts.With("Card.Programme.StalledCount", ("Count", part.Funnel.Stalled))) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Warning },
                },
            ]),
            new Column("auto", [new ActionSet([Buttons.Go(texts["Card.Programme.Targets"], ProgrammeVerbs.Unit, ProgrammeParts.Data(part.Id))])]),
        ])
        {
            Separator = true, Spacing = Spacing.Small,
        }),
        .. view.Parts.Count > MostUnits ? [Shown.Note(texts.With("Card.Programme.MoreUnits", ("Count", view.Parts.Count - MostUnits)))] : Array.Empty<Element>(),
    ];

    private static IEnumerable<Element> Lead(ProgrammeView view, Texts texts) =>
    [
        Shown.Section(texts["Card.Programme.LeadTitle"]),
        new DateInput { Id = ProgrammeFields.Until, Label = texts["Card.Programme.NewUntil"], Value = Format.Day(view.Until) },
        Shown.Row(Buttons.Add(texts["Card.Programme.Extend"], ProgrammeVerbs.Extend, ProgrammeParts.Data(view.Id))),
        new TextInput { Id = ProgrammeFields.Outcome, Label = texts["Card.Programme.Outcome"], IsMultiline = true, MaxLength = Programme.Long },
        Shown.Row(Buttons.Add(texts["Card.Programme.Close"], ProgrammeVerbs.Close, ProgrammeParts.Data(view.Id))),
    ];
}

/// <summary>The form of a draft.</summary>
internal static class ProgrammeFormCard
{
    /// <param name="id">What it will make, or the draft it changes.</param>
    public static Card Write(ProgrammeId id, ProgrammeForm form, Texts texts)
    {
        var title = texts[$"Card.Programme.New{form.Scope}"];
        var draft = form.Programme;
        return CardDocument.Write(title, title,
        [
            .. ProgrammeParts.Top(title, texts[$"Card.Programme.How{form.Scope}"]),
            new TextInput { Id = ProgrammeFields.Name, Label = texts["Card.Programme.Name"], MaxLength = Programme.Short, Value = draft?.Name, IsRequired = true, ErrorMessage = texts["Card.Programme.Name.Wrong"] },
            new ChoiceInput([.. Enum.GetValues<ProgrammeKind>().Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
            {
                Id = ProgrammeFields.Kind, Label = texts["Card.Programme.Kind"], Style = ChoiceStyle.Expanded, Value = draft?.Kind.ToString(),
                IsRequired = true, ErrorMessage = texts["Card.Programme.Kind.Wrong"],
            },
            new TextInput { Id = ProgrammeFields.Text, Label = texts["Card.Programme.Text"], IsMultiline = true, MaxLength = Programme.Long, Value = draft?.Text, IsRequired = true, ErrorMessage = texts["Card.Programme.Text.Wrong"] },
            new DateInput { Id = ProgrammeFields.From, Label = texts["Card.Programme.From"], Value = draft is null ? null : Format.Day(draft.From), IsRequired = true, ErrorMessage = texts["Card.Programme.Day.Wrong"] },
            new DateInput { Id = ProgrammeFields.Until, Label = texts["Card.Programme.Until"], Value = draft is null ? null : Format.Day(draft.Until), IsRequired = true, ErrorMessage = texts["Card.Programme.Day.Wrong"] },
            new ChoiceInput([.. form.Region.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))])
            {
                Id = ProgrammeFields.Units, Label = texts["Card.Programme.Units"], IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true,
                Value = draft is null ? (form.Scope == ProgrammeScope.Regional && form.Region.Count == 1 ? Shown.Id(form.Region[0].Id.Value) : null)
                    : string.Join(',', draft.Parts.Select(part => Shown.Id(part.Unit.Value))),
            },
            Shown.Note(texts["Card.Programme.SaveHow"]),
            Shown.Row(
                Buttons.Send(texts["Card.Programme.Save"], ProgrammeVerbs.Save, ProgrammeParts.Data(id), (ProgrammeFields.Version, Shown.Id(draft?.Version ?? 0))),
                Buttons.Go(texts["Card.Programme.Back"], ProgrammeVerbs.List)),
        ]);
    }
}
