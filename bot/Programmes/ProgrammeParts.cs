using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Programmes;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Programmes;

/// <summary>Files go up and down at the card desk only: a chat has no place for them.</summary>
public sealed record ProgrammeFilesAreOnTheDesk() : Error(ErrorKind.Invalid);

/// <summary>Verbs of the cards of programmes.</summary>
internal static class ProgrammeVerbs
{
    public const string List = "programme.list";
    public const string New = "programme.new";
    public const string Edit = "programme.edit";
    public const string Save = "programme.save";
    public const string Show = "programme.show";
    public const string Publish = "programme.publish";
    public const string Extend = "programme.extend";
    public const string Close = "programme.close";
    public const string Unit = "programme.unit";
    public const string Find = "programme.find";
    public const string Choose = "programme.choose";
    public const string Target = "programme.target";
    public const string Progress = "programme.progress";
    public const string Sign = "programme.sign";
    public const string Upload = "programme.upload";
    public const string File = "programme.file";
}

/// <summary>What the cards of programmes carry.</summary>
internal static class ProgrammeFields
{
    public const string Programme = "programme";
    public const string Version = "version";
    public const string Part = "programmeUnit";
    public const string Target = "target";
    public const string File = "programmeFile";
    public const string Page = "page";
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Text = "text";
    public const string From = "from";
    public const string Until = "until";
    public const string Units = "units";
    public const string Outcome = "outcome";
    public const string Query = "query";
    public const string Customers = "customers";
    public const string Intention = "intention";
    public const string Day = "day";
    public const string Number = "number";
    public const string SignedOn = "date";

    public static DateOnly? DayOf(CardCall call, string field) =>
        DateOnly.TryParseExact(call[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    /// <summary>Ids of a choice of several; what is none is left out.</summary>
    public static IReadOnlyList<long> IdsOf(CardCall call, string field) =>
    [
        .. (call[field] ?? "").Split(',', StringSplitOptions.TrimEntries)
            .Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0),
    ];

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) => texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}

/// <summary>Parts that the cards of programmes share.</summary>
internal static class ProgrammeParts
{
    private const int BarLength = 10;

    public static Element[] Top(string title, string below) => [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    public static (string, string) Data(ProgrammeId id) => (ProgrammeFields.Programme, Shown.Id(id.Value));

    public static (string, string) Data(ProgrammeUnitId id) => (ProgrammeFields.Part, Shown.Id(id.Value));

    /// <summary>Words of several lines: each its own block, so that none is glued to the next.</summary>
    public static IEnumerable<Element> Paragraphs(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new TextBlock(Shown.Plain(line)));

    /// <summary>推广漏斗 From the targets to the contracts, with bars of the length of their share.</summary>
    public static IEnumerable<Element> Funnel(Funnel funnel, Texts texts) =>
    [
        .. new (FunnelStep Step, int Count)[]
        {
            (FunnelStep.Target, funnel.Targets), (FunnelStep.Contacted, funnel.Contacted), (FunnelStep.Interested, funnel.Interested),
            (FunnelStep.Agreed, funnel.Agreed), (FunnelStep.Signed, funnel.Signed),
        }.Select(step => Bar(texts.Show(step.Step), step.Count, funnel.Targets, texts)),
        .. funnel.Declined + funnel.Stalled == 0 ? [] : new Element[]
        {
            new TextBlock(texts.With("Card.Programme.Beside", ("Declined", funnel.Declined), ("Stalled", funnel.Stalled)))
            {
                Size = TextSize.Small, Spacing = Spacing.Small, Color = funnel.Stalled > 0 ? TextColor.Warning : null, IsSubtle = funnel.Stalled == 0,
            },
        },
    ];

    /// <summary>'40 → 28 → 15 → 6 → 3'.</summary>
    public static string Short(Funnel funnel) => string.Join(" → ", funnel.Targets, funnel.Contacted, funnel.Interested, funnel.Agreed, funnel.Signed);

    public static string Period(DateOnly from, DateOnly until, Texts texts) => texts.With("Card.Programme.Period", ("From", from), ("Until", until));

    public static string State(ProgrammeState state, bool ended, Texts texts) => texts[$"Card.Programme.State.{(state == ProgrammeState.Published && ended ? "Ended" : state.ToString())}"];

    /// <summary>Back and forth between pages; nothing for a single one.</summary>
    public static IEnumerable<Element> Pager(int page, int pages, string verb, (string, string) data, Texts texts) => pages == 1 ? [] :
    [
        Shown.Row(
        [
            .. page > 1 ? [Buttons.Go(texts["Card.Page.Previous"], verb, data, (ProgrammeFields.Page, Shown.Id(page - 1)))] : Array.Empty<CardAction>(),
            .. page < pages ? [Buttons.Go(texts["Card.Page.Next"], verb, data, (ProgrammeFields.Page, Shown.Id(page + 1)))] : Array.Empty<CardAction>(),
        ]),
    ];

    private static ColumnSet Bar(string name, int count, int all, Texts texts)
    {
        var length = all == 0 ? 0 : (int)Math.Ceiling((decimal)BarLength * count / all);
        return new ColumnSet(
        [
            new Column("92px", [new TextBlock(name) { Size = TextSize.Small }]),
            new Column("stretch", [new TextBlock(length == 0 ? " " : new string('▇', length)) { Color = TextColor.Accent, Size = TextSize.Small, Wrap = false }]),
            new Column("auto", [new TextBlock(texts.With("Card.Programme.Count", ("Count", count))) { Weight = TextWeight.Bolder, Size = TextSize.Small, Wrap = false }]),
        ])
        {
            Spacing = Spacing.Small,
        };
    }
}
