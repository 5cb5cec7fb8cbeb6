using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Bot.Supervision;

/// <summary>档案检查 Checks of a year, and one of them with the next step.</summary>
internal static class FileCheckCard
{
    public const string Kind = "kind";
    public const string Number = "number";
    private const int PageSize = 15;

    public static Card List(FileCheckYear year, Texts texts)
    {
        var title = texts["Card.FileCheck.List"];
        return CardDocument.Write(title, title,
        [
            .. CheckParts.Top(title, texts.With("Card.FileCheck.Year", ("Year", year.Year))),
            .. year.Begin.Select(period => CheckParts.Line(
                Name(period, texts), texts.With("Card.FileCheck.Begin.Due", ("Due", period.DueOn)), TextColor.Accent,
                Buttons.Next(
                    texts["Card.FileCheck.Begin"], FileCheckVerbs.Start, (Kind, period.Kind.ToString()), (CheckFields.Year, Shown.Id(period.Year)), (Number, Shown.Id(period.Number))))),
            .. year.Checks.Select(check => CheckParts.Line(
                Name(check.Period, texts), State(check, texts), check.Late ? TextColor.Attention : null,
                Buttons.Go(texts["Card.Check.Open"], FileCheckVerbs.Show, Data(check)))),
            .. year.Checks.Count + year.Begin.Count == 0 ? [new TextBlock(texts["Card.FileCheck.None"])] : Array.Empty<Element>(),
            CheckParts.Years(year.Year, FileCheckVerbs.List, texts),
            Shown.Row(Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card One(FileCheckView check, int page, DateOnly today, Texts texts)
    {
        var name = Name(check.Period, texts);
        var pages = Math.Max(1, (check.Units.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write(name, $"{name} · {State(check, texts)}",
        [
            .. CheckParts.Top(name, texts[$"Card.FileCheck.What.{check.Period.Kind}"]),
            Shown.Callout(State(check, texts), check.Late ? ContainerStyle.Attention : ContainerStyle.Emphasis),
            .. check.SeedSource is null ? [] : Seed(check, texts),
            .. check.Checks && check.GatheredUtc is null ? Next(check, today, texts) : [],
            .. check.Units.Skip((shown - 1) * PageSize).Take(PageSize).Select(unit => CheckParts.Line(
                Shown.Plain(unit.Name),
                texts.With("Card.FileCheck.Unit", ("Judged", unit.Judged), ("Items", unit.Items), ("Findings", unit.Findings), ("Open", unit.OpenFindings)),
                unit.OpenFindings > 0 ? TextColor.Warning : unit.Closed ? TextColor.Good : null,
                Buttons.Go(texts["Card.FileCheck.Items"], FileCheckVerbs.Unit, [.. Data(check), (CheckFields.Unit, Shown.Id(unit.Unit.Value))]))),
            .. Turn(shown, pages, FileCheckVerbs.Show, Data(check), texts),
            Shown.Row(
                Buttons.Go(texts["Card.FileCheck.Back"], FileCheckVerbs.List, (CheckFields.Year, Shown.Id(check.Period.Year))), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    /// <summary>'2026 年 10 月检查'.</summary>
    public static string Name(FileCheckPeriod period, Texts texts) => texts.With($"Card.FileCheck.Name.{period.Kind}", ("Year", period.Year), ("Number", period.Number));

    public static string State(FileCheckView check, Texts texts) => check.GatheredUtc is null
        ? check.DrawFrom is { } from ? texts.With("Card.FileCheck.State.Announced", ("Day", from)) : texts.With("Card.FileCheck.State.Ahead", ("Due", check.DueOn))
        : check.Units.All(unit => unit.Closed) ? texts["Card.FileCheck.State.Closed"]
        : texts.With(
            check.Late ? "Card.FileCheck.State.Late" : "Card.FileCheck.State.UnderWay",
            ("Judged", check.Units.Sum(unit => unit.Judged)), ("Items", check.Units.Sum(unit => unit.Items)), ("Due", check.DueOn));

    public static (string, string)[] Data(FileCheckView check) => [(CheckFields.Check, Shown.Id(check.Id.Value))];

    public static Element[] Turn(int page, int pages, string verb, (string, string)[] data, Texts texts)
    {
        CardAction Go(string key, int to) => Buttons.Go(texts[key], verb, [.. data, (CheckFields.Page, Shown.Id(to))]);
        return pages == 1 ? [] :
        [
            Shown.Row(
            [
                .. page > 1 ? [Go("Card.Page.Previous", page - 1)] : Array.Empty<CardAction>(),
                .. page < pages ? [Go("Card.Page.Next", page + 1)] : Array.Empty<CardAction>(),
            ]),
        ];
    }

    private static IEnumerable<Element> Seed(FileCheckView check, Texts texts) =>
    [
        new FactSet(
        [
            new Fact(texts["Card.Spot.Source"], Shown.Plain(check.SeedSource!)),
            new Fact(texts["Card.FileCheck.PerUnit"], texts.Show(check.PerUnit)),
            .. check.Seed is not { } seed ? [] : new Fact[] { new(texts["Card.Spot.Seed"], Shown.Plain(seed)) },
        ]),
        .. check.ListHash is not { } hash ? [] : new Element[]
        {
            // In pieces: a phone does not break a long word.
            Shown.Note(texts.With("Card.Spot.ListHash", ("Hash", string.Join(' ', hash.Chunk(16).Select(piece => new string(piece)))))),
        },
        Shown.Note(texts["Card.FileCheck.Algorithm"]),
    ];

    private static IEnumerable<Element> Next(FileCheckView check, DateOnly today, Texts texts)
    {
        if (check.Period.Kind != FileCheckKind.Quarterly)
        {
            return [Shown.Note(texts["Card.FileCheck.GatherHow"]), Shown.Row(Buttons.Next(texts["Card.FileCheck.Gather"], FileCheckVerbs.Gather, Data(check)))];
        }

        return check.DrawFrom is null ? Announce(check, today, texts) : check.DrawFrom > today ? [] :
        [
            Shown.Section(texts["Card.Spot.DrawTitle"]),
            new TextInput { Id = CheckFields.Figure, Label = texts["Card.Spot.Figure"], MaxLength = 100, IsRequired = true, ErrorMessage = texts["Card.Spot.Figure.Wrong"] },
            Shown.Row(Buttons.Send(texts["Card.Spot.Draw"], FileCheckVerbs.Draw, Data(check))),
        ];
    }

    private static IEnumerable<Element> Announce(FileCheckView check, DateOnly today, Texts texts) =>
    [
        Shown.Note(texts["Card.Spot.NewHow"]),
        new TextInput
        {
            Id = CheckFields.Source,
            Label = texts["Card.Spot.Source"],
            Placeholder = texts["Card.Spot.Source.Example"],
            MaxLength = 200,
            IsRequired = true,
            ErrorMessage = texts["Card.Spot.Source.Wrong"],
        },
        new DateInput
        {
            Id = CheckFields.Day,
            Label = texts["Card.Spot.DrawFrom"],
            Value = Format.Day(today.AddDays(3)),
            Min = Format.Day(today.AddDays(1)),
            IsRequired = true,
            ErrorMessage = texts["Card.Spot.DrawFrom.Wrong"],
        },
        new TextInput
        {
            Id = CheckFields.Size,
            Label = texts.With("Card.FileCheck.Size", ("Most", SampleFileCheck.MostPerUnit)),
            Value = "3",
            MaxLength = 2,
            IsRequired = true,
            ErrorMessage = texts["Card.Spot.Size.Wrong"],
        },
        Shown.Row(Buttons.Send(texts["Card.Spot.Announce"], FileCheckVerbs.Announce, Data(check))),
    ];
}

/// <summary>检查内容 The items of a unit; headquarters judges one after another, and those without any fault at once.</summary>
internal static class CheckedUnitCard
{
    public static Card Write(UnitItems unit, Texts texts)
    {
        var name = FileCheckCard.Name(unit.Check.Period, texts);
        (string, string)[] data = [.. FileCheckCard.Data(unit.Check), (CheckFields.Unit, Shown.Id(unit.Unit.Unit.Value))];
        return CardDocument.Write($"{name} · {Shown.Plain(unit.Unit.Name)}", $"{name} · {Shown.Plain(unit.Unit.Name)}",
        [
            .. CheckParts.Top(Shown.Plain(unit.Unit.Name), name),
            .. unit.Items.Select(item => Line(item, texts)),
            .. FileCheckCard.Turn(unit.Page, unit.Pages, FileCheckVerbs.Unit, data, texts),
            .. unit.Check.Checks && unit.OpenAndSound > 0
                ? [Shown.Row(Buttons.Go(texts.With("Card.FileCheck.Rest", ("Count", unit.OpenAndSound)), FileCheckVerbs.Rest, data))] : Array.Empty<Element>(),
            .. unit.Next is { } next ? Judge(unit, next, texts) : [],
            Shown.Row(
            [
                .. unit.Unit.Findings > 0
                    ? [Buttons.Go(texts["Card.Finding.Open"], CheckVerbs.Findings, (CheckFields.Unit, Shown.Id(unit.Unit.Unit.Value)), (CheckFields.Year, Shown.Id(unit.Check.Period.Year)))]
                    : Array.Empty<CardAction>(),
                Buttons.Go(texts["Card.FileCheck.ToCheck"], FileCheckVerbs.Show, FileCheckCard.Data(unit.Check)),
            ]),
        ]);
    }

    public static string About(FileItemView item, Texts texts) => item.Topic == FileCheckTopic.File
        ? texts.With("Card.FileCheck.Customer", ("Name", Shown.Plain(item.Name)), ("Code", Shown.Plain(item.Code)))
        : texts[$"Card.FileCheck.Topic.{item.Topic}"];

    private static Container Line(FileItemView item, Texts texts) => CheckParts.Line(
        About(item, texts),
        $"{Stands(item, texts)} · {texts[$"Card.SelfCheck.Mark.{item.Verdict}"]}",
        item.Verdict == CheckVerdict.Finding || (item.Verdict == CheckVerdict.Open && !item.Sound) ? TextColor.Attention : item.Verdict == CheckVerdict.InOrder ? TextColor.Good : null,
        item.Customer is { } customer ? [Buttons.Go(texts["Card.FileCheck.ToCustomer"], FileCheckVerbs.Customer, ("customer", Shown.Id(customer.Value)))] : []);

    private static string Stands(FileItemView item, Texts texts)
    {
        if (item.Topic != FileCheckTopic.File)
        {
            return item.Concerned == 0 ? texts.With("Card.FileCheck.AllInOrder", ("All", item.All))
                : texts.With($"Card.FileCheck.Concerned.{item.Topic}", ("Concerned", item.Concerned), ("All", item.All), ("Codes", Shown.Plain(item.Codes)));
        }

        if (!item.HasFile)
        {
            return texts["Card.FileCheck.NoFile"];
        }

        var complete = texts.With(item.Missing > 0 ? "Card.FileCheck.Missing" : "Card.FileCheck.Percent", ("Percent", item.Percent), ("Missing", item.Missing));
        return item.LateParts.Count == 0 ? complete : complete + texts["Card.Comma"] + texts.With("Card.FileCheck.LateParts", ("Parts", item.LateParts.Select(part => Part(part, texts))));
    }

    private static string Part(string part, Texts texts) => texts.All.TryGetValue($"Card.FileCheck.Part.{part}", out var word) ? word : Shown.Plain(part);

    private static IEnumerable<Element> Judge(UnitItems unit, FileItemView item, Texts texts) =>
    [
        Shown.Section(texts.With("Card.FileCheck.JudgeTitle", ("What", About(item, texts)))),
        new TextBlock(Stands(item, texts)),
        new ChoiceInput([.. new[] { CheckVerdict.InOrder, CheckVerdict.Finding }.Select(verdict => new Choice(texts.Show(verdict), verdict.ToString()))])
        {
            Id = CheckFields.Verdict,
            Label = texts["Card.SelfCheck.Verdict"],
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = texts["Card.Spot.Verdict.Wrong"],
        },
        new TextInput { Id = CheckFields.Text, Label = texts["Card.SelfCheck.Text"], IsMultiline = true, MaxLength = JudgePoints.Longest },
        Shown.Row(Buttons.Send(texts["Card.Spot.SaveSample"], FileCheckVerbs.Judge, [.. FileCheckCard.Data(unit.Check), (CheckFields.Sample, Shown.Id(item.Id))])),
    ];
}
