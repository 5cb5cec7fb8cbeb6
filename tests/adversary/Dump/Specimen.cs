namespace TeamsGrading.Tests.Adversary.Dump;

/// <summary>
/// What an attacker holds after a theft: copies of the files, all log lines in order, everything that was sent in order, the packs. The
/// database may be spread over <see cref="Databases"/> several files, each with what lay beside it (<c>-wal</c>).
/// </summary>
internal sealed record Specimen(
    IReadOnlyList<string> Databases, IReadOnlyList<string> Log, IReadOnlyList<string> Sent, IReadOnlyDictionary<long, string> Packs);

/// <summary>
/// What the attacker wants to know about one round: who gave how many points. All points of a round differ, so a guess that puts every voter
/// to some answer at random is right about one voter of a round on average (the expected number of fixed points of a permutation).
/// </summary>
internal sealed record Truth(long Round, IReadOnlyDictionary<long, int> PointsOf)
{
    /// <summary>The answers without their owners: an inspector sees them, so the attacker is given them.</summary>
    public IReadOnlyList<int> Points { get; } = [.. PointsOf.Values.Order()];

    /// <summary>The points behind a stored number: points, half points or tenths; null when it is none of this round.</summary>
    public int? PointsBehind(long number) =>
        Scale(number, 1) ?? Scale(number, 2) ?? Scale(number, 10);

    private int? Scale(long number, int parts) => number % parts == 0 && PointsOf.Values.Contains((int)(number / parts)) ? (int)(number / parts) : null;
}
