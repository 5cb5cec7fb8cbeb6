namespace TeamsGrading.Tests.Architecture.Samples.Core.Beta;

internal sealed class BetaThing;
