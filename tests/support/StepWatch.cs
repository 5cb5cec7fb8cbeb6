using System.Diagnostics;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Support;

/// <summary>Does something, on the very thread, whenever the round passes the named step.</summary>
public sealed class StepWatch : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly string step;
    private readonly RoundId round;
    private readonly Action action;
    private readonly List<IDisposable> subscriptions = [];

    public StepWatch(string step, RoundId round, Action action)
    {
        (this.step, this.round, this.action) = (step, round, action);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "TeamsGrading.Rounds")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == step && Equals(value.Value, round.Value))
        {
            action();
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
