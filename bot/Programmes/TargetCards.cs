using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Programmes;

/// <summary>本单位推广进展 A unit's targets, those at a standstill first, and choosing further ones.</summary>
internal static class ProgrammeUnitCard
{
    /// <param name="found">Customers that fit what was typed; null before anything was looked for.</param>
    public static Card Write(PartView part, string query, IReadOnlyList<CustomerCard>? found, Texts texts)
    {
        var title = texts["Card.Programme.PartTitle"];
        var name = Shown.Plain(part.Programme.Name);
        var takes = part.MayRun && !part.Programme.Ended;
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. ProgrammeParts.Top(name, texts.With("Card.Programme.PartBelow", ("Title", title), ("Unit", Shown.Plain(part.Unit)), ("Period", ProgrammeParts.Period(part.Programme.From, part.Programme.Until, texts)))),
            .. part.Programme.Ended
                ? [Shown.Callout(texts[part.Programme.State == ProgrammeState.Closed ? "Card.Programme.IsClosed" : "Card.Programme.IsOver"], ContainerStyle.Warning)] : Array.Empty<Element>(),
            .. ProgrammeParts.Funnel(part.Funnel, texts),
            Shown.Section(texts["Card.Programme.Targets"]),
            .. part.Targets.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Programme.NoTargets"])] : part.Targets.Select(line => Line(line, takes, texts)),
            .. ProgrammeParts.Pager(part.Page, part.Pages, ProgrammeVerbs.Unit, ProgrammeParts.Data(part.Id), texts),
            .. takes ? Choose(part, query, found, texts) : [],
            Shown.Row(Buttons.Go(texts["Card.Programme.Whole"], ProgrammeVerbs.Show, ProgrammeParts.Data(part.Programme.Id)), Buttons.Go(texts["Card.Programme.Back"], ProgrammeVerbs.List)),
        ]);
    }

    /// <summary>'有意向 · 最近进展 2026-11-02'.</summary>
    public static string State(TargetLine line, Texts texts) => texts.With(
        "Card.Programme.TargetState", ("State", line.Reached == FunnelStep.Signed ? texts.Show(FunnelStep.Signed) : texts.Show(line.Intention)), ("On", line.LastOn));

    private static ColumnSet Line(TargetLine line, bool takes, Texts texts) => new(
    [
        new Column("stretch",
        [
            new TextBlock(Shown.Plain(line.Name)) { Weight = TextWeight.Bolder },
            new TextBlock(State(line, texts)) { Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = true },
            .. line.StillFor == 0 ? [] : new Element[]
            {
                new TextBlock(texts.With("Card.Programme.StillFor", ("Days", line.StillFor))) { Size = TextSize.Small, Spacing = Spacing.None, Color = TextColor.Warning },
            },
        ]),
        new Column("auto",
        [
            new ActionSet([Buttons.Go(texts[takes && line.Reached != FunnelStep.Signed ? "Card.Programme.Record" : "Card.Programme.See"], ProgrammeVerbs.Target, (ProgrammeFields.Target, Shown.Id(line.Id.Value)))]),
        ]),
    ])
    {
        Separator = true,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<Element> Choose(PartView part, string query, IReadOnlyList<CustomerCard>? found, Texts texts) =>
    [
        Shown.Section(texts["Card.Programme.ChooseTitle"]),
        new TextInput { Id = ProgrammeFields.Query, Label = texts["Card.Programme.Query"], Value = query.Length == 0 ? null : query, MaxLength = 60 },
        Shown.Row(Buttons.Add(texts["Card.Programme.Find"], ProgrammeVerbs.Find, ProgrammeParts.Data(part.Id))),
        .. found is { Count: 0 } ? [new TextBlock(texts["Card.Programme.NoneFound"])] : Array.Empty<Element>(),
        .. found is not { Count: > 0 } ? [] : new Element[]
        {
            new ChoiceInput([.. found.Select(customer => new Choice(
                texts.With("Card.Programme.Customer", ("Name", Shown.Plain(customer.Name)), ("Code", Shown.Plain(customer.Code)), ("Standing", customer.Standing)), Shown.Id(customer.Id.Value)))])
            {
                Id = ProgrammeFields.Customers, Label = texts["Card.Programme.Customers"], IsMultiSelect = true, Style = ChoiceStyle.Expanded, Wrap = true,
            },
            Shown.Row(Buttons.Send(texts["Card.Programme.Choose"], ProgrammeVerbs.Choose, ProgrammeParts.Data(part.Id))),
        },
    ];
}

/// <summary>目标客户进展 One target: its history, and the forms for progress and contract.</summary>
internal static class TargetCard
{
    public static Card Write(TargetView view, DateOnly today, Texts texts)
    {
        var title = texts["Card.Programme.TargetTitle"];
        var name = Shown.Plain(view.Line.Name);
        var signed = view.Line.Reached == FunnelStep.Signed;
        var takes = view.MayRun && !view.Ended && !signed;
        return CardDocument.Write($"{title} · {name}", $"{title} · {name}",
        [
            .. ProgrammeParts.Top(name, texts.With("Card.Programme.TargetBelow", ("Programme", Shown.Plain(view.ProgrammeName)), ("Standing", view.Line.Standing))),
            Shown.Callout(
                signed ? texts.With("Card.Programme.SignedWith", ("Number", Shown.Plain(view.ContractNumber)), ("On", view.ContractOn)) : ProgrammeUnitCard.State(view.Line, texts),
                signed ? ContainerStyle.Good : view.Line.StillFor > 0 ? ContainerStyle.Warning : ContainerStyle.Emphasis),
            .. takes ? Forms(view, today, texts) : [],
            Shown.Section(texts["Card.Programme.History"]),
            .. view.Entries.SelectMany(entry => Entry(entry, texts)),
            Shown.Row(Buttons.Go(texts["Card.Programme.BackToTargets"], ProgrammeVerbs.Unit, ProgrammeParts.Data(view.Part)), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static IEnumerable<Element> Forms(TargetView view, DateOnly today, Texts texts) =>
    [
        Shown.Section(texts["Card.Programme.ProgressTitle"]),
        new ChoiceInput([.. Enum.GetValues<Intention>().Select(intention => new Choice(texts.Show(intention), intention.ToString()))])
        {
            Id = ProgrammeFields.Intention, Label = texts["Card.Programme.Intention"], Style = ChoiceStyle.Compact, Placeholder = texts["Card.Programme.ChooseOne"],
            Value = view.Line.Intention == Intention.None ? null : view.Line.Intention.ToString(),
        },
        new TextInput { Id = ProgrammeFields.Text, Label = texts["Card.Programme.Progress"], IsMultiline = true, MaxLength = RecordProgress.Longest },
        new DateInput { Id = ProgrammeFields.Day, Label = texts["Card.Programme.Day"], Value = Format.Day(today) },
        Shown.Row(Buttons.Send(texts["Card.Programme.SaveProgress"], ProgrammeVerbs.Progress, Data(view))),
        .. view.Line.Intention is Intention.Declined or Intention.None ? [] : new Element[]
        {
            Shown.Section(texts["Card.Programme.SignTitle"]),
            Shown.Note(texts["Card.Programme.SignHow"]),
            new TextInput { Id = ProgrammeFields.Number, Label = texts["Card.Programme.Number"], MaxLength = ProgrammeTarget.LongestNumber },
            new DateInput { Id = ProgrammeFields.SignedOn, Label = texts["Card.Programme.SignedOn"], Value = Format.Day(today) },
            Shown.Row(Buttons.Add(texts["Card.Programme.Sign"], ProgrammeVerbs.Sign, Data(view))),
        },
    ];

    private static IEnumerable<Element> Entry(EntryLine entry, Texts texts) =>
    [
        new TextBlock(texts.With("Card.Programme.Entry", ("On", entry.On), ("What", What(entry, texts)), ("By", Shown.Plain(entry.By))))
        {
            Size = TextSize.Small, IsSubtle = true, Separator = true, Spacing = Spacing.Small,
        },
        .. entry.Text.Length == 0 ? [] : ProgrammeParts.Paragraphs(entry.Text),
    ];

    private static string What(EntryLine entry, Texts texts) => entry.Step == ProgrammeStep.Progress && entry.Intention is { } intention ? texts.Show(intention) : texts.Show(entry.Step);

    private static (string, string)[] Data(TargetView view) => [(ProgrammeFields.Target, Shown.Id(view.Id.Value)), (ProgrammeFields.Version, Shown.Id(view.Version))];
}
