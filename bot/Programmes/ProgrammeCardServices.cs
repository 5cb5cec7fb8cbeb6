using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Programmes;

namespace TeamsGrading.Bot.Programmes;

/// <summary>Registers the cards of national and regional programmes.</summary>
public static class ProgrammeCardServices
{
    public static IServiceCollection AddProgrammeCards(this IServiceCollection services) => services
        .AddCardSource<ShowProgramme>(ProgrammeCards.Programme, filledIn: true)
        .AddCardSource<ShowProgrammeUnit>(ProgrammeCards.Unit, filledIn: true)
        .AddCardAction<ListProgrammes>(ProgrammeVerbs.List)
        .AddCardAction<WriteProgramme>(ProgrammeVerbs.New)
        .AddCardAction<WriteProgramme>(ProgrammeVerbs.Edit)
        .AddCardAction<SaveProgramme>(ProgrammeVerbs.Save)
        .AddCardAction<ShowProgramme>(ProgrammeVerbs.Show)
        .AddCardAction<StepProgramme>(ProgrammeVerbs.Publish)
        .AddCardAction<StepProgramme>(ProgrammeVerbs.Extend)
        .AddCardAction<StepProgramme>(ProgrammeVerbs.Close)
        .AddCardAction<ShowProgrammeUnit>(ProgrammeVerbs.Unit)
        .AddCardAction<ShowProgrammeUnit>(ProgrammeVerbs.Find)
        .AddCardAction<ChooseProgrammeTargets>(ProgrammeVerbs.Choose)
        .AddCardAction<WorkTarget>(ProgrammeVerbs.Target)
        .AddCardAction<WorkTarget>(ProgrammeVerbs.Progress)
        .AddCardAction<WorkTarget>(ProgrammeVerbs.Sign)
        .AddCardAction<ProgrammeFilesElsewhere>(ProgrammeVerbs.Upload)
        .AddCardAction<ProgrammeFilesElsewhere>(ProgrammeVerbs.File);
}
