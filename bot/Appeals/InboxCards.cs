using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Handling;
using TeamsGrading.Core.Appeals.Monthly;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Appeals;

/// <summary>诉求处理 Headquarters' inbox and a unit's list, with filters; and who reported a month.</summary>
internal static class InboxCards
{
    private static readonly AppealState[] States =
        [AppealState.WithUnit, AppealState.WithHeadquarters, AppealState.AskedBack, AppealState.AtGroup, AppealState.Answered, AppealState.Closed, AppealState.Withdrawn];

    public static Card Write(AppealPage page, AppealFilter filter, Texts texts)
    {
        var title = texts[page.Handles ? "Card.Inbox.Title" : "Card.Inbox.UnitTitle"];
        return CardDocument.Write(title, texts.With("Card.Inbox.Summary", ("Count", page.Count)),
        [
            .. AppealParts.Top(title, texts.With("Card.Inbox.Summary", ("Count", page.Count))),
            .. page.Lines.Count == 0 ? [new TextBlock(texts["Card.Inbox.None"])] : Array.Empty<Element>(),
            .. page.Lines.Select(line => Line(line, page.Handles, texts)),
            .. AppealParts.Pager(page.Page, page.Pages, HandleVerbs.Inbox, Data(filter), texts),
            Shown.Section(texts["Card.Inbox.Filter"]),
            .. Filters(page, filter, texts),
            .. Shown.Rows(
            [
                Buttons.Add(texts["Card.Inbox.Apply"], HandleVerbs.Inbox),
                .. page.Handles ? [Buttons.Go(texts["Card.Inbox.ToMonth"], HandleVerbs.State)] : new CardAction[]
                {
                    Buttons.Go(texts["Card.AppealMonth.Title"], MonthVerbs.Month), Buttons.Go(texts["Card.Raise.Title"], HandleVerbs.New),
                },
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    public static Card State(MonthState month, Texts texts)
    {
        var title = texts["Card.MonthState.Title"];
        var before = month.Month.AddMonths(-1);
        return CardDocument.Write($"{title} · {month.Month}", $"{title} · {month.Month}",
        [
            .. AppealParts.Top(title, texts.With("Card.MonthState.Below", ("Month", month.Month.ToString()), ("Day", month.DueOn))),
            Shown.Callout(
                texts.With("Card.MonthState.Sum", ("Units", month.Units), ("Open", month.Open), ("Late", month.Late)) + (month.Closed ? texts["Card.MonthState.Closed"] : ""),
                month.Overdue && !month.Closed ? ContainerStyle.Attention : month.Open == 0 && month.Units > 0 ? ContainerStyle.Good : ContainerStyle.Emphasis),
            .. month.Units == 0 ? [new TextBlock(texts["Card.MonthState.None"])] : Array.Empty<Element>(),
            .. month.Lines.Select(unit => new ColumnSet(
            [
                new Column("stretch", [new TextBlock(Shown.Plain(unit.Unit))]),
                new Column("auto", [new TextBlock(Of(unit, texts)) { Color = unit.State == ReturnState.Open ? TextColor.Warning : unit.Late ? TextColor.Attention : TextColor.Good }]),
            ])
            {
                Separator = true,
                Spacing = Spacing.Small,
                SelectAction = Buttons.Go(texts["Card.Appeal.Open"], MonthVerbs.Month, (AppealFields.Return, Shown.Id(unit.Id.Value))),
            }),
            .. AppealParts.Pager(month.Page, month.Pages, HandleVerbs.State, [(AppealFields.Month, Shown.Id(month.Month.Stamp))], texts),
            .. Shown.Rows(
            [
                Buttons.Go(texts.With("Card.MonthState.Other", ("Month", before.ToString())), HandleVerbs.State, (AppealFields.Month, Shown.Id(before.Stamp))),
                Buttons.Go(texts["Card.Inbox.Title"], HandleVerbs.Inbox),
            ]),
        ]);
    }

    private static Container Line(AppealLine line, bool handles, Texts texts) => line.Assigned is { } person && handles
        ? AppealParts.Line(line with { Unit = texts.With("Card.Inbox.WithPerson", ("Unit", line.Unit), ("Person", person)) }, withCustomer: true, HandleVerbs.Show, texts)
        : AppealParts.Line(line, withCustomer: true, HandleVerbs.Show, texts);

    private static string Of(UnitMonth unit, Texts texts) => unit.State == ReturnState.Open
        ? texts.With("Card.MonthState.Owes", ("Answered", unit.Answered), ("Customers", unit.Customers))
        : texts[unit.Late ? "Card.MonthState.LateOne" : "Card.MonthState.Done"];

    private static IEnumerable<Element> Filters(AppealPage page, AppealFilter filter, Texts texts)
    {
        if (page.Handles || page.Units.Count > 1)
        {
            yield return Choice(
                AppealFields.Unit, "Card.Inbox.Unit", [.. page.Units.Select(unit => new Choice(Shown.Plain(unit.Name), Shown.Id(unit.Id.Value)))], filter.Unit is { } id ? Shown.Id(id.Value) : null, texts);
        }

        yield return Choice(
            AppealFields.Category, "Card.Appeal.Category", [.. Enum.GetValues<AppealCategory>().Select(each => new Choice(texts[$"Card.Appeal.Short.{each}"], each.ToString()))],
            filter.Category?.ToString(), texts);
        yield return Choice(AppealFields.State, "Card.Inbox.State", [.. States.Select(each => new Choice(texts.Show(each), each.ToString()))], filter.State?.ToString(), texts);
        yield return Choice(
            AppealFields.Only, "Card.Inbox.Only",
            [new(texts["Card.Appeal.Urgent"], "Urgent"), new(texts["Card.Appeal.Late"], "Late"), new(texts["Card.Inbox.Mine"], "Mine")], OnlyOf(filter), texts);
    }

    private static ChoiceInput Choice(string id, string label, IReadOnlyList<Choice> choices, string? value, Texts texts) => new([new Choice(texts["Card.Inbox.All"], "All"), .. choices])
    {
        Id = id,
        Label = texts[label],
        Style = ChoiceStyle.Compact,
        Value = value ?? "All",
    };

    private static string? OnlyOf(AppealFilter filter) => filter.Urgent ? "Urgent" : filter.Late ? "Late" : filter.Mine ? "Mine" : null;

    private static List<(string, string)> Data(AppealFilter filter)
    {
        var data = new List<(string, string)>();
        Add(AppealFields.Unit, filter.Unit is { } unit ? Shown.Id(unit.Value) : null);
        Add(AppealFields.Category, filter.Category?.ToString());
        Add(AppealFields.State, filter.State?.ToString());
        Add(AppealFields.Only, OnlyOf(filter));
        return data;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                data.Add((name, value));
            }
        }
    }
}
