namespace TeamsGrading.Tests.Support;

/// <summary>Tests that keep the whole machine busy (browsers, bot processes): one after the other, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection
{
    public const string Name = "Browsers and processes";
}
