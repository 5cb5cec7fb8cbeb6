using TeamsGrading.Tests.Architecture.Samples.Core.Beta;

namespace TeamsGrading.Tests.Architecture.Samples.Core.Storage;

internal sealed class StorageKnowsSlice(BetaThing thing)
{
    public BetaThing Thing => thing;
}
