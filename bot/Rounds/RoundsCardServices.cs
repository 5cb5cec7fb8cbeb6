using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Registers the cards of rounds.</summary>
public static class RoundsCardServices
{
    public static IServiceCollection AddRoundCards(this IServiceCollection services) => services
        .AddSingleton<DrawnBallots>()
        .AddScoped<ResendBallots>()
        .AddScoped<RoundPreview>()
        .AddCardSource<ShowBallot>(RoundCards.Ballot)
        .AddCardSource<ShowParticipation>(RoundCards.Participation)
        .AddCardSource<ShowResult>(RoundCards.Result)
        .AddCardAction<ShowBallot>(BallotVerbs.Overview)
        .AddCardAction<ShowCandidate>(BallotVerbs.Candidate)
        .AddCardAction<ShowCandidate>(BallotVerbs.Next)
        .AddCardAction<SaveBallot>(BallotVerbs.Save)
        .AddCardAction<CheckBallot>(BallotVerbs.Check)
        .AddCardAction<CompleteBallot>(BallotVerbs.Finish)
        .AddCardAction<ShowReceipt>(BallotVerbs.Receipt)
        .AddCardAction<LookUpReceipt>(BallotVerbs.CheckReceipt)
        .AddCardAction<StartRound>(RoundVerbs.New)
        .AddCardAction<PlanRound>(RoundVerbs.Prepare)
        .AddCardAction<RecuseMember>(RoundVerbs.Recuse)
        .AddCardAction<LaunchRound>(RoundVerbs.Open)
        .AddCardAction<ListRounds>(RoundVerbs.List)
        .AddCardAction<ListRounds>(RoundVerbs.Results)
        .AddCardAction<ShowParticipation>(RoundVerbs.Watch)
        .AddCardAction<RemindThem>(RoundVerbs.Remind)
        .AddCardAction<ResendCards>(RoundVerbs.Resend)
        .AddCardAction<AskToClose>(RoundVerbs.AskClose)
        .AddCardAction<CloseNow>(RoundVerbs.Close)
        .AddCardAction<ShowResult>(RoundVerbs.Result)
        .AddCardAction<ShowResult>(RoundVerbs.ResultItems);
}
