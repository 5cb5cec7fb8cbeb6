using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Parts that the cards of supervision share.</summary>
internal static class CheckParts
{
    public static Element[] Top(string title, string below) =>
        [Shown.Heading(title), new TextBlock(below) { IsSubtle = true, Spacing = Spacing.None }];

    public static string Name(string unit, int year, Texts texts) => texts.With("Card.Check.Name", ("Unit", Shown.Plain(unit)), ("Year", year));

    /// <summary>The years before and after.</summary>
    public static Element Years(int year, string verb, Texts texts) => Shown.Row(
        Buttons.Go(texts.With("Card.Check.Year", ("Year", year - 1)), verb, (CheckFields.Year, Shown.Id(year - 1))),
        Buttons.Go(texts.With("Card.Check.Year", ("Year", year + 1)), verb, (CheckFields.Year, Shown.Id(year + 1))));

    /// <summary>A line of a list with what can be done about it.</summary>
    public static Container Line(string name, string state, TextColor? color, params IReadOnlyList<CardAction> actions) => new(
    [
        new TextBlock(name) { Weight = TextWeight.Bolder },
        new TextBlock(state) { Size = TextSize.Small, Spacing = Spacing.None, Color = color, IsSubtle = color is null },
        .. actions.Count == 0 ? [] : new Element[] { Shown.Row(actions) with { Spacing = Spacing.Small } },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    /// <summary>What a finding is about: the question of a point, the sampled record, or what a check of files looked at.</summary>
    public static string About(FindingSource source, string about, Texts texts) => source switch
    {
        FindingSource.SelfCheck => texts[$"SelfCheck.Point.{about}"],
        FindingSource.FileCheck => OfFileCheck(about, texts),
        FindingSource.SpotCheck or _ => texts.With("Card.Spot.Record", ("Path", Shown.Plain(about))),
    };

    /// <summary>A hint of the unit's records in words; keys that wording does not know stay as they are.</summary>
    public static string Hint(string hint, Texts texts)
    {
        var parts = hint.Split(':');
        if (parts.Length != 3)
        {
            return Shown.Plain(hint);
        }

        if (parts[0] == "Approval")
        {
            return texts.With("Card.SelfCheck.Hint", ("What", Say($"Enum.ApprovalMatter.{parts[1]}", parts[1], texts)), ("State", texts[$"Card.SelfCheck.Approval.{parts[2]}"]));
        }

        var step = Say($"Year.Step.{parts[0]}", parts[0], texts);
        var what = parts[1].Length == 0 ? step : texts.With("Card.SelfCheck.OfForm", ("Step", step), ("Form", texts[$"Enum.GasForm.{parts[1]}"]));
        return texts.With("Card.SelfCheck.Hint", ("What", what), ("State", texts[$"Card.SelfCheck.State.{parts[2]}"]));
    }

    /// <summary><c>Monthly:2026:10:File:code</c> in words.</summary>
    private static string OfFileCheck(string about, Texts texts) => about.Split(':', 5) is [var kind, var year, var number, var topic, var code]
        ? texts.With($"Card.FileCheck.About.{topic}", ("Check", texts.With($"Card.FileCheck.Name.{kind}", ("Year", year), ("Number", number))), ("Code", Shown.Plain(code)))
        : Shown.Plain(about);

    private static string Say(string key, string otherwise, Texts texts) => texts.All.TryGetValue(key, out var text) ? text : otherwise;
}
