using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision.FileChecks;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Registers the cards of headquarters' checks of files.</summary>
public static class FileCheckCardServices
{
    public static IServiceCollection AddFileCheckCards(this IServiceCollection services) => services
        .AddCardSource<ShowFileCheck>(FileCheckCards.Check, filledIn: true)
        .AddCardAction<ListFileChecks>(FileCheckVerbs.List)
        .AddCardAction<StepFileCheck>(FileCheckVerbs.Start)
        .AddCardAction<ShowFileCheck>(FileCheckVerbs.Show)
        .AddCardAction<StepFileCheck>(FileCheckVerbs.Gather)
        .AddCardAction<StepFileCheck>(FileCheckVerbs.Announce)
        .AddCardAction<StepFileCheck>(FileCheckVerbs.Draw)
        .AddCardAction<ShowCheckedUnit>(FileCheckVerbs.Unit)
        .AddCardAction<JudgeFile>(FileCheckVerbs.Judge)
        .AddCardAction<JudgeFile>(FileCheckVerbs.Rest);
}
