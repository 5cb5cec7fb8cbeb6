using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reminders;

namespace TeamsGrading.Bot.Reminders;

/// <summary>Registers cards and mails about monthly appeals that are owed.</summary>
public static class ReminderCardServices
{
    public static IServiceCollection AddReminderCards(this IServiceCollection services) => services
        .AddCardSource<ShowReminder>(ReminderCards.Unit)
        .AddCardSource<ShowOwing>(ReminderCards.Late)
        .AddCardAction<ShowOwing>(ReminderVerbs.Month)
        .AddCardAction<ShowReminderTrail>(ReminderVerbs.Unit)
        .AddCardAction<ShowReminderPlan>(ReminderVerbs.Plan)
        .AddMailSource<LiaisonMail>(ReminderMails.Liaison)
        .AddMailSource<ManagerMail>(ReminderMails.Manager)
        .AddMailSource<HeadquartersMail>(ReminderMails.Headquarters)
        .AddMailLink(ReminderMails.Liaison, ReminderVerbs.Unit, ReminderVerbs.Reminder)
        .AddMailLink(ReminderMails.Manager, ReminderVerbs.Unit, ReminderVerbs.Reminder)
        .AddMailLink(ReminderMails.Headquarters, ReminderVerbs.Unit, ReminderVerbs.Reminder);
}
