using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>
/// A round about to be opened, as the cards carry it between steps: only ids and fixed words, as strings. Nothing is stored before it is opened.
/// </summary>
/// <param name="Deadline">Asia/Shanghai wall clock.</param>
internal sealed record RoundPlan(
    UnitId Unit, int Year, GasForm Form, BallotKind Kind, DateTime Deadline, IReadOnlyList<(PersonId Person, SubjectId? Candidate)> Recused);

/// <summary>What the last step needs to show.</summary>
internal sealed record PreparedRound(
    RoundPlan Plan, string UnitName, IReadOnlyList<(PersonId Id, string Name)> Voters, IReadOnlyList<(SubjectId Id, string Name)> Candidates,
    int Judged, int Measured, bool NeedsReason, string? Reason);
