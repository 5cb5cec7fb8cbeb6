using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Reading;

namespace TeamsGrading.Bot.Customers;

/// <summary>查阅记录 The access log, filtered, a page at a time, and what verifying it gave.</summary>
internal static class LogCard
{
    public static Card Write(AccessLogPage page, AccessLogQuery query, Texts texts)
    {
        var title = texts["Card.Log.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Log.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            new TextInput { Id = RightFields.Person, Label = texts["Card.Log.Person"], MaxLength = 100, Value = Empty(query.Person) },
            new TextInput { Id = RightFields.Customer, Label = texts["Card.Log.Customer"], MaxLength = 200, Value = Empty(query.Customer) },
            new ColumnSet(
            [
                new Column("stretch", [new DateInput { Id = RightFields.From, Label = texts["Card.Log.From"], Value = Day(query.From) }]),
                new Column("stretch", [new DateInput { Id = RightFields.Until, Label = texts["Card.Log.Until"], Value = Day(query.Until) }]),
            ]),
            Shown.Row(Buttons.Send(texts["Card.Log.Filter"], RightVerbs.Log), Buttons.Go(texts["Card.Log.Verify"], RightVerbs.Verify), Buttons.Go(texts["Card.Trace.Title"], RightVerbs.Trace)),
            .. page.Lines.Count == 0 ? (IEnumerable<Element>)[new TextBlock(texts["Card.Log.Empty"])] : page.Lines.Select(line => Line(line, texts)),
            .. page.Page > 1 || page.More ? [Shown.Note(texts.With("Card.Log.Page", ("Page", page.Page)))] : Array.Empty<Element>(),
            .. Shown.Rows([.. Ways(page, texts)]),
        ]);
    }

    public static Card Proof(AccessLogProof proof, IReadOnlyList<string> broken, Texts texts)
    {
        var title = texts["Card.Log.Proof.Title"];
        var good = proof.Broken.Count == 0;
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Callout(
                good
                    ? texts.With("Card.Log.Proof.Good", ("Lines", proof.Lines), ("Chains", proof.Chains))
                    : texts.With("Card.Log.Proof.Bad", ("Count", proof.Broken.Count)),
                good ? ContainerStyle.Good : ContainerStyle.Attention),
            .. broken.Select(line => new TextBlock(line) { Spacing = Spacing.Small }),
            Shown.Row(Buttons.Go(texts["Card.Log.Title"], RightVerbs.Log), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static Container Line(AccessLine line, Texts texts)
    {
        var who = line is { Person: { } person, PersonUnit: { } unit }
            ? texts.With("Card.Log.By", ("Person", Shown.Plain(person)), ("Unit", Shown.Plain(unit)))
            : line.Person is { } name ? Shown.Plain(name) : texts["Card.Log.System"];
        var about = line.About is { } whom ? texts.With("Card.Log.About", ("Name", Shown.Plain(whom)))
            : line.Customer is { } customer ? Shown.Plain(customer)
            : texts["Card.Log.Customers"];
        var below = new List<string> { Format.Moment(line.AtUtc), Shown.Plain(line.Unit), about };
        if (line.ByOpenedRight)
        {
            below.Add(texts["Card.Log.Opened"]);
        }

        return new Container(
        [
            new TextBlock(texts.With("Card.Log.Line", ("Person", who), ("Purpose", line.Purpose))) { Weight = TextWeight.Bolder },
            new TextBlock(string.Join(" · ", below)) { Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = true },
            .. line.Reason.Length > 0 ? [new TextBlock(Shown.Plain(line.Reason)) { Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<Element>(),
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
        };
    }

    /// <summary>Leafing sends the filter along from the inputs: what was typed never lies in a button.</summary>
    private static IEnumerable<CardAction> Ways(AccessLogPage page, Texts texts)
    {
        if (page.Page > 1)
        {
            yield return Buttons.Add(texts["Card.Rights.Previous"], RightVerbs.Log, At(page.Page - 1));
        }

        if (page.More)
        {
            yield return Buttons.Add(texts["Card.Rights.Next"], RightVerbs.Log, At(page.Page + 1));
        }

        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);

        static (string, string) At(int page) => (RightFields.Page, page.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Day(DateOnly? day) => day is { } known ? Format.Day(known) : null;
}
