using System.Diagnostics.CodeAnalysis;

namespace TeamsGrading.Core.Shared;

/// <summary>A value, or the refusal that explains why there is none.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Error? error)
    {
        this.value = value;
        Error = error;
    }

    /// <summary>The refusal, or null after success.</summary>
    public Error? Error { get; }

    /// <summary>The value; reading it after a refusal is a bug and throws.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"refused: {Error.Code}");

    /// <summary>True, and the error, after a refusal.</summary>
    public bool Refused([NotNullWhen(true)] out Error? error) => (error = Error) is not null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Success without a value, or a refusal.</summary>
public readonly struct Result
{
    private Result(Error? error) => Error = error;

    /// <summary>The refusal, or null after success.</summary>
    public Error? Error { get; }

    /// <summary>Success.</summary>
    public static Result Done => default;

    /// <summary>True, and the error, after a refusal.</summary>
    public bool Refused([NotNullWhen(true)] out Error? error) => (error = Error) is not null;

    public static implicit operator Result(Error error) => new(error);
}
