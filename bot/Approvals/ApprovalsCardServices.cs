using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>Registers the cards of approvals, filings and stand-ins.</summary>
public static class ApprovalsCardServices
{
    public static IServiceCollection AddApprovalCards(this IServiceCollection services) => services
        .AddScoped<ComposeFace>()
        .AddScoped<ReadApprovalsYear>()
        .AddScoped<IYearSheet, FilingYearSheet>()
        .AddScoped(services => ApprovedYearSheet.Make(services, YearPart.Rule, ApprovalMatter.DifferentialItems))
        .AddScoped(services => ApprovedYearSheet.Make(services, YearPart.List, ApprovalMatter.StrategicList))
        .AddScoped(services => ApprovedYearSheet.Make(services, YearPart.Gifts, ApprovalMatter.Gift))
        .AddScoped(services => ApprovedYearSheet.Make(services, YearPart.Bars, ApprovalMatter.LiftBar))
        .AddScoped(services => ApprovedYearSheet.Make(services, YearPart.Plans, ApprovalMatter.VipPlan, ApprovalMatter.StrategicPlan))
        .AddCardSource<ShowApproval>(ApprovalCards.Step, filledIn: true)
        .AddCardSource<ShowApproval>(ApprovalCards.Mine)
        .AddCardSource<ShowApproval>(ApprovalCards.Filing, filledIn: true)
        .AddCardSource<ShowWaiting>(ApprovalCards.Inbox)
        .AddCardSource<ShowStandIns>(ApprovalCards.StandIns)
        .AddCardAction<ShowWaiting>(ApprovalVerbs.Waiting)
        .AddCardAction<ShowProposals>(ApprovalVerbs.Proposals)
        .AddCardAction<ShowFilings>(ApprovalVerbs.Filings)
        .AddCardAction<ShowStandIns>(ApprovalVerbs.StandIns)
        .AddCardAction<ShowApproval>(ApprovalVerbs.Show)
        .AddCardAction<ShowContent>(ApprovalVerbs.Content)
        .AddCardAction<DecideIt>(ApprovalVerbs.Approve)
        .AddCardAction<DecideIt>(ApprovalVerbs.Return)
        .AddCardAction<AskToWithdraw>(ApprovalVerbs.AskWithdraw)
        .AddCardAction<WithdrawIt>(ApprovalVerbs.Withdraw)
        .AddCardAction<SeenIt>(ApprovalVerbs.Seen)
        .AddCardAction<AnswerIt>(ApprovalVerbs.Acknowledge)
        .AddCardAction<AnswerIt>(ApprovalVerbs.AskBack)
        .AddCardAction<AnswerIt>(ApprovalVerbs.Answer)
        .AddCardAction<NameThem>(ApprovalVerbs.NameStandIn)
        .AddCardAction<EndThem>(ApprovalVerbs.EndStandIn);
}
