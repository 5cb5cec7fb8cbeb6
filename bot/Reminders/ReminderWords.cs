using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reminders;

/// <summary>How months, rungs and gaps read.</summary>
internal static class ReminderWords
{
    public static string Name(this Month month, Texts texts) => texts.Locale == "en"
        ? new DateOnly(month.Year, month.Number, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{month.Year} 年 {month.Number} 月");

    /// <summary>Why this reminder: '3 working days before the due day'.</summary>
    public static string Why(this Texts texts, ReminderStep step, int days) => texts.With($"Reminder.Why.{step}", ("Days", days));

    /// <summary>What is missing to reach people, one sentence each.</summary>
    public static IEnumerable<string> Gaps(this Texts texts, ReminderGap gap) =>
        Enum.GetValues<ReminderGap>().Where(each => each != ReminderGap.None && gap.HasFlag(each)).Select(each => texts[$"Reminder.Gap.{each}"]);

    /// <summary>The same as one text.</summary>
    public static string AllGaps(this Texts texts, ReminderGap gap) => string.Join(texts.Locale == "en" ? " " : "", texts.Gaps(gap));

    /// <summary>'3 working days left', 'due today', '2 working days late'.</summary>
    public static string Standing(this Texts texts, ReminderView view) =>
        view.IsLate ? texts.With("Reminder.Late", ("Days", -view.Days)) : view.Days > 0 ? texts.With("Reminder.Left", ("Days", view.Days))
            : texts[view.Today < view.DueOn ? "Reminder.LastDay" : "Reminder.Today"];

    /// <summary>'2 of 5 customers are answered'; a unit without any owes one 'nothing to report'.</summary>
    public static string Missing(this Texts texts, int customers, int answered) => customers == 0
        ? texts["Reminder.MissingNone"]
        : texts.With("Reminder.Missing", ("Left", customers - answered), ("Customers", customers));

    /// <summary>The way to the unit's monthly form, where the catalogue has it.</summary>
    public static IEnumerable<CardAction> FillIn(this CardCatalog catalog, ReminderView view, Texts texts) => catalog.Action(ReminderVerbs.Form) is null
        ? []
        : [Buttons.Next(texts["Reminder.FillIn"], ReminderVerbs.Form, ("month", Shown.Id(view.Month.Stamp)), ("unit", Shown.Id(view.Unit.Value)))];
}

/// <summary>Verbs and inputs of the cards about reminders.</summary>
internal static class ReminderVerbs
{
    /// <summary>The monthly form of appeals, where it is there.</summary>
    public const string Form = "appeals.month";

    public const string Month = "reminder.month";
    public const string Unit = "reminder.unit";
    public const string Plan = "reminder.plan";

    /// <summary>Input: the month as yyyymm.</summary>
    public const string MonthStamp = "due";
    public const string Page = "page";

    /// <summary>Input: how a unit is reminded of a month.</summary>
    public const string Reminding = "reminding";

    /// <summary>Input: one reminder, as a mail names it.</summary>
    public const string Reminder = "reminder";
}
