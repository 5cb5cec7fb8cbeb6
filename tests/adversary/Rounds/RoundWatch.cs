using System.Diagnostics;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Adversary.Rounds;

/// <summary>Does something when a round passes a labelled step (docs/testing.md), in the middle of it; a throw happens to the round.</summary>
internal sealed class RoundWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly Action<string, long> passed;

    private RoundWatch(Action<string, long> passed)
    {
        this.passed = passed;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>At every step of one round.</summary>
    public static RoundWatch Every(RoundId round, Action work) => new((_, id) => Do(id == round.Value, work));

    /// <summary>At one step of one round.</summary>
    public static RoundWatch At(string step, RoundId round, Action work) => new((name, id) => Do(name == step && id == round.Value, work));

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "TeamsGrading.Rounds")
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value) => passed(value.Key, value.Value is long id ? id : 0);

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private static void Do(bool due, Action work)
    {
        if (due)
        {
            work();
        }
    }
}
