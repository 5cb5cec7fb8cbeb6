using System.Diagnostics;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// Breaks off, at a labelled point, what runs on from the test that asked, as the end of the process would: nothing behind the point happens, and what was not committed is undone.
/// </summary>
public sealed class Breaking : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly string[] Sources = ["TeamsGrading.Reminders", "TeamsGrading.Mails"];
    private static readonly AsyncLocal<string?> Point = new();
    private static readonly Lazy<IDisposable> Watching = new(() => DiagnosticListener.AllListeners.Subscribe(new Breaking()));

    private Breaking()
    {
    }

    /// <summary>Until the answer is disposed.</summary>
    public static IDisposable At(string point)
    {
        _ = Watching.Value;
        return new Turn(point);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (Sources.Contains(value.Name))
        {
            value.Subscribe(this, (name, _, _) => name == Point.Value);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Point.Value)
        {
            throw new BrokenOffException();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private sealed class Turn : IDisposable
    {
        public Turn(string point) => Point.Value = point;

        public void Dispose() => Point.Value = null;
    }
}

/// <summary>It ended here.</summary>
public sealed class BrokenOffException : Exception;
