using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Where a round stands, as its watchers see it.</summary>
internal enum RoundPhase
{
    Open,
    Closing,
    PurgePending,
    Published,
    NotValid,
    NeedsAttention,
}

/// <summary>Participation: how many, never who answered what; and what became of the cards.</summary>
internal sealed record WatchSheet(
    RoundHead Round, RoundPhase Phase, int Eligible, int Finished, int Needed, int Candidates, IReadOnlyList<DeliveryLine> Deliveries,
    bool MayRemind, bool MayClose, IReadOnlyList<string> Barred);

/// <summary>Fate of one member's ballot card.</summary>
internal sealed record DeliveryLine(string Person, DeliveryFate Fate, string? Reason);

/// <summary>One line of a published ranking. Points are there as far as disclosure permits.</summary>
/// <param name="Base">Points without the unit's differential items; null when the form has none.</param>
internal sealed record RankLine(
    int? Rank, string Name, string Total, IReadOnlyList<(string Item, string Points)> Points, bool Barred = false, string? Base = null);

/// <summary>A published result.</summary>
internal sealed record ResultSheet(RoundHead Round, int Eligible, int Counted, int Places, bool Ties, bool Pending, IReadOnlyList<RankLine> Lines, IReadOnlyList<VoteLine> Votes);

/// <summary>One candidate of a voting round; counts only from five ballots on.</summary>
internal sealed record VoteLine(string Name, bool? Passed, (int For, int Against, int Abstain)? Counts, bool Barred = false);
