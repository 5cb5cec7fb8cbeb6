using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>
/// A round about to be opened, as the cards carry it between steps: only ids and fixed words, as strings. Nothing is stored before it is opened.
/// </summary>
/// <param name="Deadline">Asia/Shanghai wall clock.</param>
internal sealed record RoundPlan(
    UnitId Unit, int Year, GasForm Form, RoundKind Kind, DateTime Deadline, IReadOnlyList<(PersonId Person, SubjectId? Candidate)> Recused);

/// <summary>What the last step needs to show.</summary>
/// <param name="Reason">Why the committee has fewer than five voters, as recorded with it (000 §7.1.2); null when it has not.</param>
internal sealed record PreparedRound(
    RoundPlan Plan, string UnitName, IReadOnlyList<(PersonId Id, string Name)> Voters, IReadOnlyList<(SubjectId Id, string Name)> Candidates,
    int Judged, int Measured, string? Reason, string Request);
