namespace TeamsGrading.Bench;

/// <summary>One bench: a class with a parameterless constructor in this project; found by itself and chosen by its name.</summary>
internal interface IBench
{
    /// <summary>What <c>tests/bench/run NAME</c> chooses it by.</summary>
    string Name { get; }

    Task RunAsync(BenchReport report);
}
