using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Surveys;

namespace TeamsGrading.Bot.Surveys;

/// <summary>Verbs of the cards of surveys.</summary>
internal static class SurveyVerbs
{
    public const string List = "survey.list";
    public const string New = "survey.new";
    public const string Edit = "survey.edit";
    public const string Save = "survey.save";
    public const string Show = "survey.show";
    public const string Ask = "survey.ask";
    public const string Drop = "survey.drop";
    public const string Preview = "survey.preview";
    public const string Open = "survey.open";
    public const string Close = "survey.close";
    public const string Copy = "survey.copy";
    public const string Unit = "survey.unit";
    public const string Link = "survey.link";
    public const string Results = "survey.results";
}

/// <summary>What the cards of surveys carry.</summary>
internal static class SurveyFields
{
    public const string Survey = "survey";
    public const string From = "copied";
    public const string Version = "version";
    public const string Part = "surveyUnit";
    public const string Invitations = "invitations";
    public const string Question = "question";
    public const string Page = "page";
    public const string Title = "title";
    public const string English = "english";
    public const string Intro = "intro";
    public const string EnglishIntro = "englishintro";
    public const string Kinds = "kinds";
    public const string Units = "units";
    public const string Until = "until";
    public const string Kind = "kind";
    public const string Text = "text";
    public const string Choices = "choices";
    public const string EnglishChoices = "englishchoices";
    public const string Required = "required";

    public static DateOnly? DayOf(CardCall call, string field) =>
        DateOnly.TryParseExact(call[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;

    public static IEnumerable<string> Several(CardCall call, string field) => (call[field] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Ids of a choice of several; what is none is left out.</summary>
    public static IReadOnlyList<long> IdsOf(CardCall call, string field) =>
    [
        .. Several(call, field).Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0),
    ];

    /// <summary>A refusal at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error error, Texts texts) => texts.Refuse(error, error.GetType().GetProperty("Field")?.GetValue(error) as string);
}

/// <summary>Where customers reach the page of answers; its links carry the secret behind the number sign, which no browser sends.</summary>
/// <param name="Page">Address of the page, ends with a slash.</param>
public sealed record SurveyAddress(Uri Page)
{
    /// <summary>Where a developer's machine listens.</summary>
    public static SurveyAddress Local { get; } = new(new Uri("http://localhost:3978/survey/"));

    /// <summary><c>Surveys:PublicUrl</c>, else the desk's address of mails; below it lies the page.</summary>
    /// <exception cref="SettingsException">Not an https address.</exception>
    internal static SurveyAddress Read(IConfiguration configuration)
    {
        const string Setting = $"{GradingSettings.Section}:Surveys:PublicUrl";
        var written = configuration[Setting] is { Length: > 0 } own ? own : DeskAddress.Read(configuration)?.AbsoluteUri;
        return string.IsNullOrWhiteSpace(written) ? Local
            : Uri.TryCreate(written.Trim().TrimEnd('/') + "/survey/", UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || page.IsLoopback)
                ? new SurveyAddress(page) : throw new SettingsException(Setting, "must be an https address");
    }

    public string LinkOf(string token) => $"{Page.AbsoluteUri}#{token}";
}

/// <summary>Parts that the cards of surveys share.</summary>
internal static class SurveyElements
{
    private const int BarLength = 10;

    public static Element[] Top(string title, string below) => [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    public static (string, string) Data(SurveyId id) => (SurveyFields.Survey, Shown.Id(id.Value));

    public static (string, string) Data(SurveyUnitId id) => (SurveyFields.Part, Shown.Id(id.Value));

    public static string Say(Bilingual words, Texts texts) => Shown.Plain(words.In(texts.Locale));

    public static string Bar(int part, int all) => all == 0 || part == 0 ? " " : new string('▇', (int)Math.Ceiling((decimal)BarLength * part / all));

    public static string Turnout(int answered, int invited, Texts texts) => texts.With(
        "Card.Survey.TurnoutOf", ("Answered", answered), ("Invited", invited), ("Share", Format.Percent(invited == 0 ? null : (decimal)answered / invited)));

    /// <summary>A name, a bar and a figure in one line.</summary>
    public static ColumnSet Line(string name, int part, int all, string figure) => new(
    [
        new Column("stretch", [new TextBlock(name) { Size = TextSize.Small }]),
        new Column("110px", [new TextBlock(Bar(part, all)) { Color = TextColor.Accent, Size = TextSize.Small, Wrap = false }]),
        new Column("76px", [new TextBlock(figure) { Size = TextSize.Small, Weight = TextWeight.Bolder, Wrap = false, HorizontalAlignment = HorizontalAlignment.Right }]),
    ])
    {
        Spacing = Spacing.Small,
    };

    /// <summary>Back and forth between pages; nothing for a single one.</summary>
    public static IEnumerable<Element> Pager(int page, int pages, string verb, (string, string) data, Texts texts) => pages == 1 ? [] :
    [
        Shown.Row(
        [
            .. page > 1 ? [Buttons.Go(texts["Card.Page.Previous"], verb, data, (SurveyFields.Page, Shown.Id(page - 1)))] : Array.Empty<CardAction>(),
            .. page < pages ? [Buttons.Go(texts["Card.Page.Next"], verb, data, (SurveyFields.Page, Shown.Id(page + 1)))] : Array.Empty<CardAction>(),
        ]),
    ];
}
