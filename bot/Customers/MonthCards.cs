using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Months;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using Figures = TeamsGrading.Core.Customers.Months.MonthFigures;

namespace TeamsGrading.Bot.Customers;

/// <summary>提气量与价格 A year of months, newest first; what was not recorded stands out (002 §6.2.1).</summary>
internal static class MonthsCard
{
    /// <summary>Years back that the card goes.</summary>
    public const int Pages = 10;

    /// <param name="months">Every month of the stretch, newest first; null where nothing is recorded.</param>
    public static Card Write(CustomerCard customer, IReadOnlyList<(Month Month, MonthView? View)> months, bool mayKeep, int page, Texts texts)
    {
        var title = texts["Card.Months.Title"];
        return CardDocument.Write($"{title} · {Shown.Plain(customer.Name)}", title,
        [
            .. FileParts.Top(title, texts.With("Card.Months.Below", ("Name", Shown.Plain(customer.Name)), ("Code", Shown.Plain(customer.Code)))),
            .. months.Select(month => FileParts.Line(
                month.Month.ToString(),
                month.View is { } view ? Words(view.Figures, texts) : texts["Card.Months.None"],
                mayKeep
                    ? Buttons.Go(texts[month.View is null ? "Card.Months.Fill" : "Card.Months.Change"], FileVerbs.Month, FileParts.Of(customer.Id), (FileFields.Month, month.Month.ToString()))
                    : null,
                month.View is null ? TextColor.Warning : null)),
            .. FileParts.Pager(page, Pages, FileVerbs.Months, [FileParts.Of(customer.Id)], texts),
            Shown.Row(Buttons.Go(texts["Card.File.Back"], FileVerbs.Show, FileParts.Of(customer.Id))),
        ]);
    }

    /// <summary>'提气 1200 万方，合同 1300 万方；售价 3.21，成本 2.8 元/方'.</summary>
    private static string Words(MonthlyVolumeDetails figures, Texts texts) => texts.With(
        "Card.Months.Line", ("Actual", Format.Volume(figures.Actual.CubicMetres, texts)), ("Contracted", Format.Volume(figures.Contracted.CubicMetres, texts)),
        ("Price", figures.Price.Yuan), ("Cost", figures.Cost.Yuan));
}

/// <summary>The form of a month. A figure in conflict is asked for with both values, doubts with a reason.</summary>
/// <param name="Figures">As typed, or as they stand; and what the form was shown with.</param>
/// <param name="Names">Of those who saved the other values.</param>
internal sealed record MonthForm(
    CustomerCard Customer, Month Month, IReadOnlyDictionary<MonthFigure, (string Text, string Seen)> Figures, IReadOnlyList<FigureDoubt> Doubts,
    IReadOnlyList<FigureConflict> Conflicts, IReadOnlyDictionary<PersonId, string> Names, string Source);

/// <summary>填报提气量与价格 One month.</summary>
internal static class MonthCard
{
    public static Card Write(MonthForm form, Texts texts)
    {
        var title = texts.With("Card.Month.Title", ("Month", form.Month));
        return CardDocument.Write($"{title} · {Shown.Plain(form.Customer.Name)}", title,
        [
            .. FileParts.Top(title, Shown.Plain(form.Customer.Name)),
            .. form.Conflicts.Count == 0 ? Array.Empty<Element>() : [Shown.Callout(texts["Card.Conflict.Why"], ContainerStyle.Warning)],
            .. form.Doubts.Select(doubt => Shown.Callout(texts.Explain(doubt), ContainerStyle.Attention)),
            .. Figures.All.SelectMany(figure => Figure(form, figure, texts)),
            EditCard.SourceInput(texts) with { Value = form.Source.Length == 0 ? null : form.Source },
            .. form.Doubts.Count == 0 ? Array.Empty<Element>() : [Reason(texts)],
            Shown.Row(
                Buttons.Send(texts[form.Doubts.Count > 0 ? "Card.Month.Sure" : form.Conflicts.Count > 0 ? "Card.Conflict.Settle" : "Card.File.Save"], FileVerbs.Record, Data(form)),
                Buttons.Go(texts["Card.File.Leave"], FileVerbs.Months, FileParts.Of(form.Customer.Id))),
        ]);
    }

    private static IEnumerable<Element> Figure(MonthForm form, MonthFigure figure, Texts texts)
    {
        var conflict = form.Conflicts.FirstOrDefault(each => each.Figure == figure);
        if (conflict is not null)
        {
            yield return Shown.Section(Name(figure, texts));
            yield return new FactSet(
            [
                new Fact(texts["Card.Conflict.Theirs"], Shown.Plain(conflict.Theirs)),
                new Fact(
                    texts["Card.Conflict.By"],
                    conflict is { By: { } by, AtUtc: { } at }
                        ? texts.With("Card.Conflict.ByLine", ("By", Shown.Plain(form.Names.GetValueOrDefault(by, ""))), ("At", at))
                        : texts["Card.Month.ByWorkbook"]),
            ]);
        }

        var text = form.Figures.TryGetValue(figure, out var value) ? value.Text : "";
        yield return new TextInput
        {
            Id = MonthReading.TextOf(figure),
            Label = conflict is null ? (Figures.IsOptional(figure) ? "" : texts["Card.File.Wanted"]) + Name(figure, texts) : texts["Card.Conflict.Yours"],
            Value = text.Length == 0 ? null : text,
            MaxLength = 40,
        };
        if (conflict is not null)
        {
            yield return ConflictCard.Choice(MonthReading.ChoiceOf(figure), texts);
        }
    }

    private static string Name(MonthFigure figure, Texts texts) => texts.With(
        "Card.File.Unit", ("Name", figure),
        ("Unit", texts[Figures.IsVolume(figure) ? "Card.Month.CubicMetres" : figure is MonthFigure.Price or MonthFigure.Cost ? "Card.Month.YuanEach" : "Unit.Yuan"]));

    private static TextInput Reason(Texts texts) => new()
    {
        Id = FileFields.Reason,
        Label = texts["Card.Month.Reason"],
        IsMultiline = true,
        MaxLength = 1000,
        IsRequired = true,
        ErrorMessage = texts["Card.Month.Reason.Wrong"],
    };

    private static (string, string)[] Data(MonthForm form) =>
    [
        FileParts.Of(form.Customer.Id),
        (FileFields.Month, form.Month.ToString()),
        .. form.Figures.Where(figure => figure.Value.Seen.Length > 0).Select(figure => (MonthReading.SeenOf(figure.Key), figure.Value.Seen)),
        .. form.Conflicts.Select(conflict => (MonthReading.OpenOf(conflict.Figure), "1")),
        .. form.Doubts.Count > 0 ? [(FileFields.Sure, new MonthLooksWrong(form.Month, form.Doubts).Mark)] : Array.Empty<(string, string)>(),
    ];
}

/// <summary>What the form of a month sends back.</summary>
internal static class MonthReading
{
    public static string TextOf(MonthFigure figure) => $"f.{figure}";

    /// <summary>What the form was shown with.</summary>
    public static string SeenOf(MonthFigure figure) => $"s.{figure}";

    public static string ChoiceOf(MonthFigure figure) => $"c.{figure}";

    /// <summary>Marks a figure that waits for a choice.</summary>
    public static string OpenOf(MonthFigure figure) => $"o.{figure}";

    /// <summary>The month that a card carries, or null.</summary>
    public static Month? MonthOf(CardCall call) =>
        DateOnly.TryParseExact(call[FileFields.Month] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900
            ? Month.Of(day) : null;

    public static IReadOnlyList<FigureEdit> Edits(CardCall call) =>
    [
        .. Figures.All.Select(figure => new FigureEdit(
            figure, call[ChoiceOf(figure)] == FormReading.Theirs ? call[SeenOf(figure)] : call[TextOf(figure)], call[SeenOf(figure)])),
    ];

    /// <summary>Where on the form a refusal belongs; an input that was left empty may be missing from what the client sends.</summary>
    public static string? PlaceOf(string? field) => Enum.TryParse<MonthFigure>(field, out var figure) ? TextOf(figure) : field;

    /// <summary>A figure in conflict for which neither value was chosen, or null.</summary>
    public static string? Undecided(CardCall call) => Figures.All
        .Where(figure => call[OpenOf(figure)] is not null && call[ChoiceOf(figure)] is not (FormReading.Mine or FormReading.Theirs))
        .Select(ChoiceOf).FirstOrDefault();
}
