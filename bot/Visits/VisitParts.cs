using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>Parts that the cards of visits share.</summary>
internal static class VisitParts
{
    /// <summary>People to choose among; more make a card too large for a chat, and are named by employee number.</summary>
    private const int MostPeople = 120;

    /// <summary>Lines of a text that a card shows.</summary>
    private const int MostLines = 20;

    public static (string, string) Of(VisitId visit) => (VisitFields.Visit, Shown.Id(visit.Value));

    public static Element[] Top(string title, string below) => [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    /// <summary>'拜访 · 华南玻璃 · 2026-11-20 09:00 – 11:30'.</summary>
    public static string Name(VisitHead visit, Texts texts) =>
        texts.With("Card.Visit.Name", ("Direction", visit.Direction), ("Customer", Shown.Plain(visit.Customer)), ("When", visit.When));

    /// <summary>What every card of a part begins with.</summary>
    public static Element[] Head(string title, VisitHead visit, Texts texts) =>
        [.. Top(title, Name(visit, texts)), new TextBlock(Shown.Plain(visit.Theme)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small }];

    /// <summary>What somebody wrote on one line; the end of long words is left out.</summary>
    public static string Short(string text, int most) => Shown.Plain(text.Length <= most ? text : text[..(most - 1)] + "…");

    /// <summary>What somebody wrote, line by line, under a heading; nothing when nothing is written.</summary>
    public static IEnumerable<Element> Said(string heading, string text)
    {
        if (text.Length == 0)
        {
            yield break;
        }

        yield return new TextBlock(heading) { Weight = TextWeight.Bolder, Size = TextSize.Small, Spacing = Spacing.Medium };
        var lines = text.Split('\n');
        foreach (var line in lines.Take(MostLines))
        {
            yield return new TextBlock(Shown.Plain(line.Length == 0 ? " " : line)) { Spacing = Spacing.None };
        }

        if (lines.Length > MostLines)
        {
            yield return new TextBlock(Shown.Plain(string.Join(' ', lines.Skip(MostLines)))) { Spacing = Spacing.None };
        }
    }

    /// <summary>A line with its state below it and a button beside it.</summary>
    public static ColumnSet Line(string name, string below, CardAction? button, TextColor? color = null) => new(
    [
        new Column("stretch",
        [
            new TextBlock(name) { Weight = TextWeight.Bolder },
            new TextBlock(below) { Size = TextSize.Small, IsSubtle = color is null ? true : null, Color = color, Spacing = Spacing.None },
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        .. button is null ? Array.Empty<Column>() : [new Column("auto", [new ActionSet([button])]) { VerticalContentAlignment = VerticalContentAlignment.Center }],
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    /// <summary>Who it is to be: chosen, or by employee number when there are too many.</summary>
    public static IEnumerable<Element> People(IReadOnlyList<(PersonId Id, string Name)> people, PersonId? now, Texts texts)
    {
        yield return new ChoiceInput([.. people.Take(MostPeople).Select(person => new Choice(Shown.Plain(person.Name), Shown.Id(person.Id.Value)))])
        {
            Id = VisitFields.Person,
            Label = texts["Card.Visit.Owner"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Visit.Owner.Choose"],
            Value = now is { } person && people.Take(MostPeople).Any(each => each.Id == person) ? Shown.Id(person.Value) : null,
        };
        if (people.Count > MostPeople)
        {
            yield return new TextInput { Id = VisitFields.Worker, Label = texts["Card.Visit.Worker"], MaxLength = 40 };
        }
    }

    public static DateInput Day(string label, DateOnly? value, DateOnly? least = null) =>
        new() { Id = VisitFields.Day, Label = label, Value = value is { } day ? Format.Day(day) : null, Min = least is { } from ? Format.Day(from) : null };

    public static TextInput Line(string id, string label, string value, int longest, bool required = false, string? wrong = null, string? placeholder = null) => new()
    {
        Id = id,
        Label = label,
        Value = value.Length == 0 ? null : value,
        MaxLength = longest,
        IsRequired = required ? true : null,
        ErrorMessage = wrong,
        Placeholder = placeholder,
    };

    public static TextInput Long(string id, string label, string value, int longest, string? placeholder = null) =>
        new() { Id = id, Label = label, Value = value.Length == 0 ? null : value, MaxLength = longest, IsMultiline = true, Placeholder = placeholder };

    public static string Time(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What became of a mail, in words, with the reason where there is one.</summary>
    public static string Fate(MailTrace? trace, Texts texts)
    {
        if (trace is null)
        {
            return texts["Card.Visit.Fate.None"];
        }

        var fate = trace.Fate == MailFate.Sent && trace.SentUtc is { } at ? texts.With("Card.Visit.Fate.SentAt", ("At", at)) : texts.Show(trace.Fate);
        return trace.Reason is not { } reason || trace.Fate is MailFate.Sent or MailFate.Dropped ? fate
            : $"{fate}{texts["Card.Visit.Because"]}{(reason.StartsWith("Http", StringComparison.Ordinal) ? texts.With("Mails.Reason.Http", ("Status", reason[4..])) : texts[$"Mails.Reason.{reason}"])}";
    }

    public static CardAction BackTo(VisitId visit, Texts texts) => Buttons.Go(texts["Card.Visit.Back"], VisitVerbs.Show, Of(visit));
}
