namespace TeamsGrading.Core.Rounds;

/// <summary>Wakes whoever closes rounds before its next regular look: everybody has finished.</summary>
public sealed class CloseBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Waits for the bell, at most <paramref name="longest"/>; whether it rang.</summary>
    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken cancellation) => rung.WaitAsync(longest, cancellation);

    /// <inheritdoc/>
    public void Dispose() => rung.Dispose();

    internal void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }
}
