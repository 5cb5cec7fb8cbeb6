namespace TeamsGrading.Core.Shared;

/// <summary>What an expected refusal means to the caller; the edges map it to a status once.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule; the error names the field and the remedy.</summary>
    Invalid,

    /// <summary>The person may see the thing but not do this with it.</summary>
    NotAllowed,

    /// <summary>It does not exist, or the person may not know that it does.</summary>
    NotFound,

    /// <summary>The state has moved on (already closed, already imported).</summary>
    Conflict,

    /// <summary>Something the program stands on is missing for now (disk full, database locked, key folder gone).</summary>
    Unavailable,
}

/// <summary>
/// An expected refusal (house rule 4). Derived records live in a slice's <c>&lt;Slice&gt;Errors.cs</c>; their public properties
/// are the arguments of the wording, which lives in the bot's resource files under <see cref="Code"/>. Never carries a score.
/// </summary>
public abstract record Error(ErrorKind Kind)
{
    /// <summary>Key of the wording: <c>Slice.RecordName</c>, for example <c>Rounds.RoundIsClosed</c>.</summary>
    public string Code => $"{GetType().Namespace!.Split('.')[^1]}.{GetType().Name}";
}

/// <summary>The thing does not exist, or the reader may not know that it does (A09).</summary>
public sealed record NothingThere() : Error(ErrorKind.NotFound);

/// <summary>The person may see the thing but not do this with it; the refusal has been recorded.</summary>
public sealed record ActionNotAllowed() : Error(ErrorKind.NotAllowed);

/// <summary>The store could not take the change (full disk, locked database); nothing was changed and the action can be repeated.</summary>
public sealed record StoreUnavailable() : Error(ErrorKind.Unavailable);
