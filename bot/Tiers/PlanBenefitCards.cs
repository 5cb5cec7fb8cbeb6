using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>权益目录 What plans may offer; headquarters adds to it and takes out of it.</summary>
internal static class PlanBenefitCards
{
    public const string Direction = "direction";
    public const string Name = "name";
    public const string EnglishName = "english";
    public const string Unit = "unit";
    public const string Choices = "choices";
    public const string EnglishChoices = "englishchoices";

    public static Card List(BenefitCatalogue catalogue, bool mayChange, Texts texts)
    {
        var title = texts["Card.Benefit.Title"];
        return CardDocument.Write(title, title,
        [
            .. PlanParts.Top(title, texts.With("Card.Benefit.Version", ("Version", catalogue.Version), ("Count", catalogue.Benefits.Count))),
            .. catalogue.Benefits.GroupBy(benefit => benefit.Area).SelectMany(area => new Element[]
            {
                Shown.Section(texts.Show(area.Key)),
                new FactSet([.. area.Select(benefit => new Fact($"{benefit.Code} {PlanParts.Text(benefit.Name, texts)}", Rule(benefit, texts)))]),
            }),
            .. mayChange
                ? [Shown.Row(Buttons.Next(texts["Card.Benefit.New"], PlanVerbs.NewBenefit), Buttons.Go(texts["Card.Benefit.Retire"], PlanVerbs.AskRetire))]
                : Array.Empty<Element>(),
            Shown.Row(Buttons.Go(texts["Card.Plan.Back"], PlanVerbs.List), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card New(Texts texts)
    {
        var title = texts["Card.Benefit.New"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Note(texts["Card.Benefit.NewHow"]),
            Text(PlanFields.Code, "Card.Benefit.Code", 8, true, texts),
            Text(Name, "Card.Benefit.Name", 60, true, texts),
            Text(EnglishName, "Card.Benefit.EnglishName", 60, false, texts),
            Open<BenefitArea>(PlanFields.Area, "Card.Benefit.Area", texts),
            Open<BenefitDirection>(Direction, "Card.Benefit.Direction", texts),
            Text(Unit, "Card.Benefit.Unit", 20, false, texts),
            Text(Choices, "Card.Benefit.Choices", 500, false, texts) with { IsMultiline = true },
            Text(EnglishChoices, "Card.Benefit.EnglishChoices", 500, false, texts) with { IsMultiline = true },
            Shown.Row(Buttons.Send(texts["Card.Benefit.Add"], PlanVerbs.AddBenefit), Buttons.Go(texts["Card.Benefit.Back"], PlanVerbs.Benefits)),
        ]);
    }

    public static Card Retire(BenefitCatalogue catalogue, Texts texts)
    {
        var title = texts["Card.Benefit.Retire"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            Shown.Note(texts["Card.Benefit.RetireHow"]),
            new ChoiceInput([.. catalogue.Benefits.Select(benefit => new Choice($"{benefit.Code} {PlanParts.Text(benefit.Name, texts)}", benefit.Code))])
            {
                Id = PlanFields.Code,
                Label = texts["Card.Benefit.Which"],
                Style = ChoiceStyle.Compact,
                Placeholder = texts["Card.Benefit.Choose"],
                IsRequired = true,
                ErrorMessage = texts["Card.Benefit.Which.Wrong"],
            },
            Text(PlanFields.Reason, "Card.Benefit.Reason", 400, true, texts) with { IsMultiline = true },
            Shown.Row(Buttons.Send(texts["Card.Benefit.DoRetire"], PlanVerbs.Retire), Buttons.Go(texts["Card.Benefit.Back"], PlanVerbs.Benefits)),
        ]);
    }

    private static string Rule(Benefit benefit, Texts texts) => benefit.Direction == BenefitDirection.Choices
        ? string.Join(" ＞ ", benefit.Choices.Select(choice => PlanParts.Text(choice, texts)))
        : PlanParts.Hint(benefit, texts);

    private static TextInput Text(string id, string key, int longest, bool required, Texts texts) => new()
    {
        Id = id,
        Label = texts[key],
        MaxLength = longest,
        IsRequired = required ? true : null,
        ErrorMessage = required ? texts[$"{key}.Wrong"] : null,
    };

    private static ChoiceInput Open<T>(string id, string key, Texts texts)
        where T : struct, Enum => new([.. Enum.GetValues<T>().Select(member => new Choice(texts.Show(member), member.ToString()))])
        {
            Id = id,
            Label = texts[key],
            Style = ChoiceStyle.Compact,
            Value = Enum.GetNames<T>()[0],
            IsRequired = true,
            ErrorMessage = texts[$"{key}.Wrong"],
        };
}
