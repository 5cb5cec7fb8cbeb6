namespace TeamsGrading.Core.Seams;

/// <summary>Where a step of the rating year stands.</summary>
public enum YearStepState
{
    /// <summary>Nothing was done yet, and it is not late.</summary>
    Ahead,

    /// <summary>Begun.</summary>
    UnderWay,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Should have been done by <see cref="YearStep.DueOn"/>.</summary>
    Late,
}

/// <summary>One line of a unit's year. Its words are wording of the bot under <c>Year.Step.&lt;Key&gt;</c>.</summary>
/// <param name="Key">For example <c>Committee</c>, <c>Standards</c>, <c>Round</c>, <c>VipList</c>, <c>SelfCheck</c>.</param>
/// <param name="Form">Null when it concerns both forms.</param>
/// <param name="CardKind">The card that shows it, or null.</param>
/// <param name="Subject">Subject of that card.</param>
public sealed record YearStep(string Key, GasForm? Form, YearStepState State, DateOnly? DueOn, DateOnly? DoneOn, string? CardKind, long Subject);

/// <summary>What a slice contributes to the timeline of a unit's year (rated year); any number are registered.</summary>
public interface IYearSteps
{
    Task<IReadOnlyList<YearStep>> ForAsync(UnitId unit, int year, DateOnly today, CancellationToken cancellation);
}

/// <summary>
/// A whole figure about units that the group's map shows beside the steps; any number are registered. Its words are wording of the bot
/// under <c>Year.Figure.&lt;Key&gt;</c>.
/// </summary>
public interface IUnitFigures
{
    /// <summary>For example <c>LevelsAllowed</c>, <c>OpenFilings</c>.</summary>
    string Key { get; }

    /// <summary>The figure of each unit that has one.</summary>
    Task<IReadOnlyDictionary<UnitId, int>> ForAsync(IReadOnlyCollection<UnitId> units, int year, CancellationToken cancellation);
}

/// <summary>One file of the pack of a unit's year.</summary>
/// <param name="Path">Place in the pack, for example <c>committee/2026-03.json</c>; ASCII, lower case.</param>
/// <param name="Content">Canonical JSON in UTF-8, or a signed pack of a round as it was signed.</param>
public sealed record YearRecord(string Path, byte[] Content);

/// <summary>What a slice contributes to the pack of a unit's year (R03); any number are registered. Deterministic: the same state gives the same bytes.</summary>
public interface IYearRecords
{
    IAsyncEnumerable<YearRecord> ForAsync(UnitId unit, int year, CancellationToken cancellation);
}
