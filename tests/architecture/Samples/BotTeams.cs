using TeamsGrading.Tests.Architecture.Samples.Core.Beta;

namespace TeamsGrading.Tests.Architecture.Samples.Bot.Teams;

internal sealed class TeamsKnowsCoreSlice(BetaThing thing)
{
    public BetaThing Thing => thing;
}

internal sealed class TeamsKnowsBotSlice(Alpha.AlphaCard card)
{
    public Alpha.AlphaCard Card => card;
}
