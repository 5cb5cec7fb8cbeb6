using TeamsGrading.Tests.Architecture.Samples.Core.Alpha;
using TeamsGrading.Tests.Architecture.Samples.Core.Beta;
using TeamsGrading.Tests.Architecture.Samples.Core.Storage;

namespace TeamsGrading.Tests.Architecture.Samples.Bot.Alpha;

internal sealed class AlphaCard(KeepsToItself own)
{
    public KeepsToItself Own => own;
}

internal sealed class CallsForeignSlice(BetaThing thing)
{
    public BetaThing Thing => thing;
}

internal sealed class ReachesIntoStorage(StorageKnowsSlice storage)
{
    public StorageKnowsSlice Storage => storage;
}

internal sealed class KnowsItsChannel(Teams.TeamsKnowsCoreSlice channel)
{
    public Teams.TeamsKnowsCoreSlice Channel => channel;
}
