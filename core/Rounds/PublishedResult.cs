using System.Text.Json.Serialization;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// What a round published, once. <paramref name="Nature"/> says that it is a sales rating and no credit rating (000 §11.3). Becomes
/// <c>result.json</c> of the pack.
/// </summary>
/// <param name="Formula">Version of <see cref="Tally"/>.</param>
/// <param name="SmallestCounted">Fewest counted ballots of a candidate with a result; decides rounding and disclosure.</param>
/// <param name="Places">Decimal places of totals.</param>
public sealed record PublishedResult(
    string Formula, string Nature, RoundOutcome Outcome, int Eligible, int Finished, int SmallestCounted, int Places, IReadOnlyList<ResultRow> Rows);

/// <summary>One candidate's line; what may not be disclosed is null.</summary>
/// <param name="Rank">Ties share one (1, 2, 2, 4); null for a vote and for a candidate without a result.</param>
/// <param name="Judged">Mean per judged item, from ten counted ballots on.</param>
/// <param name="Passed">Voting form only.</param>
/// <param name="For">Votes, from five counted ballots on.</param>
/// <param name="BaseTotal">Points without the unit's differential items (000 §6.4); null when the form has none, then <paramref name="Total"/> is it.</param>
/// <param name="Barred">Barred before closing: not opened, no total, no rank (000 §11.2).</param>
public sealed record ResultRow(
    SubjectId Subject, string Code, string Name, int? Rank, decimal? Total, IReadOnlyList<ItemMean>? Judged, bool? Passed, int? For, int? Against, int? Abstain,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? BaseTotal = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Barred = false)
{
    internal static ResultRow Empty(FormCandidate candidate) =>
        new(candidate.Subject, candidate.Code, candidate.Name, null, null, null, null, null, null, null);
}

/// <summary>Arithmetic mean of one judged item, rounded like the total.</summary>
public sealed record ItemMean(RuleItemId Item, decimal Mean);
