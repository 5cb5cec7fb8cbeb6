using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Visits;

/// <summary>Registers the cards and mails of visits.</summary>
public static class VisitCardServices
{
    public static IServiceCollection AddVisitCards(this IServiceCollection services) => services
        .AddCardSource<ShowVisit>(VisitCards.Visit)
        .AddCardSource<WorkOnItem>(VisitCards.Item, filledIn: true)
        .AddCardSource<WorkOnSupport>(VisitCards.Support, filledIn: true)
        .AddCardSource<WorkOnSummary>(VisitCards.Summary, filledIn: true)
        .AddCardSource<WorkOnFollowUp>(VisitCards.FollowUp, filledIn: true)
        .AddCardAction<ListedVisits>(VisitVerbs.List)
        .AddCardAction<ListedVisits>(VisitVerbs.Of)
        .AddCardAction<BeginVisit>(VisitVerbs.Find)
        .AddCardAction<BeginVisit>(VisitVerbs.New)
        .AddCardAction<CreateVisit>(VisitVerbs.Create)
        .AddCardAction<ShowVisit>(VisitVerbs.Show)
        .AddCardAction<ShowVisit>(VisitVerbs.Edit)
        .AddCardAction<ShowVisit>(VisitVerbs.Programme)
        .AddCardAction<ShowVisit>(VisitVerbs.Drop)
        .AddCardAction<ShowVisit>(VisitVerbs.Ask)
        .AddCardAction<ShowVisit>(VisitVerbs.Papers)
        .AddCardAction<ShowVisit>(VisitVerbs.Send)
        .AddCardAction<ShowVisit>(VisitVerbs.Summary)
        .AddCardAction<ChangeVisit>(VisitVerbs.Change)
        .AddCardAction<ChangeVisit>(VisitVerbs.Arrange)
        .AddCardAction<ChangeVisit>(VisitVerbs.Name)
        .AddCardAction<ChangeVisit>(VisitVerbs.Cancel)
        .AddCardAction<ChangeVisit>(VisitVerbs.Mail)
        .AddCardAction<ChangeVisit>(VisitVerbs.Received)
        .AddCardAction<ChangeVisit>(VisitVerbs.Request)
        .AddCardAction<NameUnits>(VisitVerbs.Units)
        .AddCardAction<RemovePaper>(VisitVerbs.Remove)
        .AddCardAction<PapersElsewhere>(VisitVerbs.Upload)
        .AddCardAction<PapersElsewhere>(VisitVerbs.Paper)
        .AddCardAction<WorkOnItem>(VisitVerbs.Item)
        .AddCardAction<WorkOnItem>(VisitVerbs.Assign)
        .AddCardAction<WorkOnItem>(VisitVerbs.Progress)
        .AddCardAction<WorkOnItem>(VisitVerbs.Ready)
        .AddCardAction<WorkOnSupport>(VisitVerbs.Support)
        .AddCardAction<WorkOnSupport>(VisitVerbs.Give)
        .AddCardAction<WorkOnSupport>(VisitVerbs.Decline)
        .AddCardAction<WorkOnSummary>(VisitVerbs.Draft)
        .AddCardAction<WorkOnSummary>(VisitVerbs.Save)
        .AddCardAction<BeginFollowUp>(VisitVerbs.Follow)
        .AddCardAction<BeginFollowUp>(VisitVerbs.Add)
        .AddCardAction<WorkOnFollowUp>(VisitVerbs.FollowUp)
        .AddCardAction<WorkOnFollowUp>(VisitVerbs.Note)
        .AddCardAction<WorkOnFollowUp>(VisitVerbs.Close)
        .AddCardAction<WorkOnFollowUp>(VisitVerbs.Hand)
        .AddMailSource<VisitPlanMail>(VisitMails.Plan)
        .AddMailSource<VisitSupportMail>(VisitMails.Support)
        .AddMailSource<VisitAnswerMail>(VisitMails.Answer)
        .AddMailSource<SummaryLateMail>(VisitMails.SummaryLate)
        .AddMailSource<FollowUpLateMail>(VisitMails.FollowUpLate);
}
