using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;

namespace TeamsGrading.Bot.Committees;

/// <summary>Registers the cards of committees.</summary>
public static class CommitteesCardServices
{
    public static IServiceCollection AddCommitteeCards(this IServiceCollection services) => services
        .AddScoped<IMatterSheet, CommitteeMatter>()
        .AddCardSource<ShowCommittee>(CommitteeCards.Committee)
        .AddCardAction<ShowCommittees>(CommitteeVerbs.List)
        .AddCardAction<ShowCommittee>(CommitteeVerbs.Show)
        .AddCardAction<ShowDraft>(CommitteeVerbs.Draft)
        .AddCardAction<ShowDraft>(CommitteeVerbs.Seat)
        .AddCardAction<ShowDraft>(CommitteeVerbs.Check)
        .AddCardAction<FindPeople>(CommitteeVerbs.Find)
        .AddCardAction<ChangeDraft>(CommitteeVerbs.Add)
        .AddCardAction<ChangeDraft>(CommitteeVerbs.Duty)
        .AddCardAction<ChangeDraft>(CommitteeVerbs.Remove)
        .AddCardAction<ChangeDraft>(CommitteeVerbs.Reset)
        .AddCardAction<SendCommittee>(CommitteeVerbs.Propose);
}
