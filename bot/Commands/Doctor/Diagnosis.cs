namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>How bad it is.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Nothing is known, and why.</summary>
    Skipped,

    /// <summary>It runs, but not for long or not for everybody.</summary>
    Warning,

    /// <summary>Something will not work.</summary>
    Wrong,
}

/// <summary>
/// One sentence of the doctor: text <c>Doctor.KEY</c>, and for <see cref="Verdict.Warning"/> and <see cref="Verdict.Wrong"/> the remedy
/// <c>Doctor.KEY.Do</c>. No value is ever a secret, a connection string or an exception's message.
/// </summary>
internal sealed record Diagnosis(Verdict Verdict, string Key, params (string Name, object? Value)[] Values)
{
    public static Diagnosis Good(string key, params (string Name, object? Value)[] values) => new(Verdict.Good, key, values);

    public static Diagnosis Skipped(string key, params (string Name, object? Value)[] values) => new(Verdict.Skipped, key, values);

    public static Diagnosis Warning(string key, params (string Name, object? Value)[] values) => new(Verdict.Warning, key, values);

    public static Diagnosis Wrong(string key, params (string Name, object? Value)[] values) => new(Verdict.Wrong, key, values);
}

/// <summary>Looks after one part of a configuration and changes nothing.</summary>
internal abstract class Check
{
    /// <summary>The part, as text <c>Doctor.Area.PART</c> names it.</summary>
    public abstract string Area { get; }

    public abstract Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation);
}
