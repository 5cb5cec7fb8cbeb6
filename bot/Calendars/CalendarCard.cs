using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Calendars;

namespace TeamsGrading.Bot.Calendars;

/// <summary>工作日历 A year of the calendar, and what an import would do to it.</summary>
internal static class CalendarCard
{
    public static Card Write(CalendarView year, Texts texts)
    {
        var title = texts.With("Card.Calendar.Title", ("Year", year.Year));
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Calendar.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            .. Warning(year, texts),
            new FactSet(
            [
                new Fact(texts["Card.Calendar.WorkingDays"], texts.With("Card.Calendar.Days", ("Count", year.WorkingDays))),
                new Fact(texts["Card.Calendar.Earlier"], year.Earlier.Count == 0 ? "–" : texts.Show(year.Earlier.Select(day => Short(day)))),
            ]),
            Shown.Section(texts["Card.Calendar.Listed"]),
            year.Days.Count == 0 ? new TextBlock(texts["Card.Calendar.NoDays"]) : new FactSet([.. Periods(year.Days).Select(period => Period(period, texts))]),
            .. year.MayKeep ? Form(year, texts) : [],
            .. year.MayKeep ? Import(null, texts) : [],
            .. Changes(year, texts),
            .. Shown.Rows(
            [
                Buttons.Go(texts.With("Card.Calendar.OtherYear", ("Year", year.Year - 1)), CalendarVerbs.Show, Of(year.Year - 1)),
                Buttons.Go(texts.With("Card.Calendar.OtherYear", ("Year", year.Year + 1)), CalendarVerbs.Show, Of(year.Year + 1)),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home),
            ]),
        ]);
    }

    /// <summary>What the pasted plan would do; the text stays to be confirmed or mended.</summary>
    public static Card Trial(IReadOnlyList<ImportedYear> years, string text, Texts texts)
    {
        var title = texts["Card.Calendar.TrialTitle"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            .. years.SelectMany(year => Told(year, texts)),
            .. Import(text, texts),
            Shown.Row(
                Buttons.Send(texts["Card.Calendar.Take"], CalendarVerbs.Take),
                Buttons.Go(texts["Card.Calendar.Back"], CalendarVerbs.Show, Of(years[0].Year))),
        ]);
    }

    private static IEnumerable<Element> Told(ImportedYear year, Texts texts)
    {
        yield return new TextBlock(texts.With("Card.Calendar.TrialYear", ("Year", year.Year), ("Holidays", year.Holidays), ("MadeUp", year.MadeUp)))
        {
            Weight = TextWeight.Bolder,
            Separator = true,
        };
        if (year.IsUnchanged)
        {
            yield return Shown.Note(texts["Card.Calendar.TrialSame"]);
        }

        foreach (var (key, days) in new[] { ("Added", year.Added), ("Changed", year.Changed), ("Removed", year.Removed) })
        {
            if (days.Count > 0)
            {
                yield return new TextBlock(texts.With($"Card.Calendar.Trial{key}", ("Days", Periods(days).Select(period => $"{Shown.Plain(period.First.Name)} {Span(period, texts)}"))))
                {
                    Spacing = Spacing.Small,
                };
            }
        }
    }

    private static IEnumerable<Element> Warning(CalendarView year, Texts texts)
    {
        if (year.Missing is { } missing)
        {
            yield return Shown.Callout(texts.With("Card.Calendar.Missing", ("Year", missing)), ContainerStyle.Attention);
            if (missing != year.Year)
            {
                yield return Shown.Row(Buttons.Next(texts.With("Card.Calendar.GoMissing", ("Year", missing)), CalendarVerbs.Show, Of(missing)));
            }
        }

        if (!year.Known)
        {
            yield return Shown.Callout(texts.With("Card.Calendar.NotWhole", ("Year", year.Year)), ContainerStyle.Warning);
        }
    }

    private static IEnumerable<Element> Form(CalendarView year, Texts texts) =>
    [
        Shown.Section(texts["Card.Calendar.FormTitle"]),
        new DateInput { Id = CalendarVerbs.Day, Label = texts["Card.Calendar.Day"] },
        new ChoiceInput([.. Enum.GetValues<DayKind>().Select(kind => new Choice(texts.Show(kind), kind.ToString()))])
        {
            Id = CalendarVerbs.Kind,
            Label = texts["Card.Calendar.Kind"],
            Style = ChoiceStyle.Expanded,
        },
        new TextInput { Id = CalendarVerbs.Name, Label = texts["Card.Calendar.Name"], MaxLength = CalendarText.LongestName },
        Shown.Row(
            Buttons.Send(texts["Card.Calendar.Set"], CalendarVerbs.Set, Of(year.Year)),
            Buttons.Add(texts["Card.Calendar.Remove"], CalendarVerbs.Remove, Of(year.Year))),
        .. year.Known || year.Days.Count == 0 ? Array.Empty<Element>()
            : [Shown.Row(Buttons.Go(texts.With("Card.Calendar.Complete", ("Year", year.Year)), CalendarVerbs.Complete, Of(year.Year)))],
    ];

    private static IEnumerable<Element> Import(string? text, Texts texts) =>
    [
        Shown.Section(texts["Card.Calendar.ImportTitle"]),
        new TextInput
        {
            Id = CalendarVerbs.Text,
            Label = texts["Card.Calendar.Text"],
            IsMultiline = true,
            MaxLength = CalendarText.LongestText,
            Placeholder = texts["Card.Calendar.Example"],
            Value = text,
        },
        Shown.Row(Buttons.Add(texts["Card.Calendar.Try"], CalendarVerbs.Try)),
    ];

    private static IEnumerable<Element> Changes(CalendarView year, Texts texts) => year.Changes.Count == 0 ? [] :
    [
        Shown.Section(texts["Card.Calendar.Changes"]),
        .. year.Changes.Select(change => Shown.Note(texts.With(
            $"Card.Calendar.Changed{change.Kind}", ("At", change.AtUtc), ("By", change.By.Length == 0 ? texts["Card.Calendar.Operator"] : Shown.Plain(change.By)),
            ("Day", change.Day?.Day), ("Kind", change.Day?.Kind), ("Name", Shown.Plain(change.Day?.Name ?? ""))))),
    ];

    private static Fact Period((NamedDay First, DateOnly Last) period, Texts texts) =>
        new(Shown.Plain(period.First.Name), texts.With("Card.Calendar.Line", ("Kind", period.First.Kind), ("Span", Span(period, texts))));

    private static string Span((NamedDay First, DateOnly Last) period, Texts texts) => period.First.Day == period.Last
        ? Short(period.Last)
        : texts.With("Card.Calendar.Span", ("From", Short(period.First.Day)), ("To", Short(period.Last)), ("Count", period.Last.DayNumber - period.First.Day.DayNumber + 1));

    /// <summary>Days in a row of the same kind and name, together.</summary>
    private static IEnumerable<(NamedDay First, DateOnly Last)> Periods(IEnumerable<NamedDay> days)
    {
        (NamedDay First, DateOnly Last)? open = null;
        foreach (var day in days)
        {
            if (open is { } period && day.Day == period.Last.AddDays(1) && day.Kind == period.First.Kind && day.Name == period.First.Name)
            {
                open = (period.First, day.Day);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (day, day.Day);
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static string Short(DateOnly day) => day.ToString("MM-dd", CultureInfo.InvariantCulture);

    private static (string, string) Of(int year) => (CalendarVerbs.Year, Shown.Id(year));
}
