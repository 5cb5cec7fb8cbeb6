using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Registers the cards of self-checks, findings, spot checks and performance figures.</summary>
public static class SupervisionCardServices
{
    public static IServiceCollection AddSupervisionCards(this IServiceCollection services) => services
        .AddScoped<ReadChecksYear>()
        .AddScoped<IYearSheet, CheckYearSheet>()
        .AddCardSource<ShowSelfCheck>(SupervisionCards.SelfCheck)
        .AddCardSource<ShowFinding>(SupervisionCards.Finding, filledIn: true)
        .AddCardSource<ShowSpotCheck>(SupervisionCards.SpotCheck)
        .AddCardAction<ListSelfChecks>(CheckVerbs.SelfChecks)
        .AddCardAction<BeginSelfCheck>(CheckVerbs.Start)
        .AddCardAction<ShowSelfCheck>(CheckVerbs.SelfCheck)
        .AddCardAction<ShowPoints>(CheckVerbs.Points)
        .AddCardAction<SavePoints>(CheckVerbs.Save)
        .AddCardAction<EndSelfCheck>(CheckVerbs.Finish)
        .AddCardAction<ListFindings>(CheckVerbs.Findings)
        .AddCardAction<ShowFinding>(CheckVerbs.Finding)
        .AddCardAction<AssignFinding>(CheckVerbs.Assign)
        .AddCardAction<CorrectFinding>(CheckVerbs.Correct)
        .AddCardAction<ConfirmFinding>(CheckVerbs.Confirm)
        .AddCardAction<ConfirmFinding>(CheckVerbs.SendBack)
        .AddCardAction<ListSpotChecks>(CheckVerbs.SpotChecks)
        .AddCardAction<NewSpotCheck>(CheckVerbs.NewSpotCheck)
        .AddCardAction<SendAnnouncement>(CheckVerbs.Announce)
        .AddCardAction<ShowSpotCheck>(CheckVerbs.SpotCheck)
        .AddCardAction<DrawSample>(CheckVerbs.Draw)
        .AddCardAction<ShowSampledUnit>(CheckVerbs.SampledUnit)
        .AddCardAction<JudgeRecord>(CheckVerbs.Judge)
        .AddCardAction<ShowPerformance>(CheckVerbs.Performance);
}
