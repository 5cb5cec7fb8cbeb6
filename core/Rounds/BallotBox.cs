using System.Collections.Concurrent;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>
/// Takes envelopes and answers when they are durable. Submits that wait at the same time share one transaction. The update of the slot comes
/// first: it locks the row, so a submit and the close of its round exclude each other on every server.
/// </summary>
public sealed class BallotBox(RawStore store, WriteGate gate) : IAsyncDisposable
{
    private const int MostPerCommit = 128;

    private readonly ConcurrentQueue<Submit> waiting = new();
    private BallotCommands? commands;
    private int draining;
    private volatile bool stopped;

    /// <summary>Whether nobody waits for an answer.</summary>
    internal bool IsEmpty => waiting.IsEmpty;

    /// <summary>The slot as it is now, or <see cref="RoundIsClosed"/>, or <see cref="StoreUnavailable"/>, as also once the program stops.</summary>
    internal Task<Result<SlotNow>> PutAsync(RoundId round, long slot, SubjectId candidate, byte[] envelope)
    {
        var submit = new Submit(round, slot, candidate, envelope);
        waiting.Enqueue(submit);
        Wake();
        return submit.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        stopped = true;
        await ForgetAsync();
    }

    private void Wake()
    {
        if (!waiting.IsEmpty && Interlocked.CompareExchange(ref draining, 1, 0) == 0)
        {
            _ = Task.Run(DrainAsync);
        }
    }

    private async Task DrainAsync()
    {
        var batch = new List<Submit>();
        try
        {
            while (!waiting.IsEmpty)
            {
                using var turn = await gate.EnterAsync(CancellationToken.None);
                batch.Clear();
                while (batch.Count < MostPerCommit && waiting.TryDequeue(out var next))
                {
                    batch.Add(next);
                }

                if (stopped)
                {
                    batch.ForEach(submit => submit.Done.SetResult(new StoreUnavailable()));
                }
                else
                {
                    await CommitAsync(batch);
                }
            }
        }
        catch (Exception fault)
        {
            // No turn can be had, or the store could not even be left: nobody is to wait for an answer that never comes.
            while (waiting.TryDequeue(out var next))
            {
                batch.Add(next);
            }

            batch.ForEach(submit => submit.Fail(fault));
        }
        finally
        {
            Interlocked.Exchange(ref draining, 0);
            Wake();
        }
    }

    /// <summary>All in one transaction; when that fails for another reason than the store, each alone, so that none fails for another's sake.</summary>
    private async Task CommitAsync(IReadOnlyList<Submit> batch)
    {
        try
        {
            await WriteAsync(batch);
        }
        catch (Exception fault) when (StoreFault.IsUnavailable(fault))
        {
            await ForgetAsync();
            foreach (var submit in batch)
            {
                submit.Done.SetResult(new StoreUnavailable());
            }
        }
        catch (Exception fault) when (batch.Count == 1)
        {
            await ForgetAsync();
            batch[0].Done.SetException(fault);
        }
        catch (Exception)
        {
            await ForgetAsync();
            foreach (var submit in batch)
            {
                await CommitAsync([submit]);
            }
        }
    }

    private async Task WriteAsync(IReadOnlyList<Submit> batch)
    {
        commands ??= new BallotCommands(await store.OpenAsync(CancellationToken.None));
        var answers = new Result<SlotNow>[batch.Count];
        await using (var transaction = await commands.BeginAsync())
        {
            // Two instances take the rows in the same order, so they wait for each other and never in a circle.
            foreach (var index in Enumerable.Range(0, batch.Count).OrderBy(index => batch[index].Slot).ThenBy(index => index))
            {
                answers[index] = await commands.PutAsync(transaction, batch[index]);
            }

            foreach (var round in batch.Select(submit => submit.Round).Distinct())
            {
                RoundSteps.Passed("cast.beforeCommit", round);
            }

            await transaction.CommitAsync();
        }

        foreach (var round in batch.Select(submit => submit.Round).Distinct())
        {
            RoundSteps.Passed("cast.committed", round);
        }

        for (var i = 0; i < answers.Length; i++)
        {
            batch[i].Done.SetResult(answers[i]);
        }
    }

    private async Task ForgetAsync()
    {
        var old = commands;
        commands = null;
        if (old is not null)
        {
            await old.DisposeAsync();
        }
    }
}

/// <summary>A slot after a submit: the candidates that have an envelope, whether the member has finished, and whether a candidate was ever barred.</summary>
internal sealed record SlotNow(IReadOnlyList<SubjectId> Done, bool Finished, bool Marked);

/// <summary>One envelope on its way.</summary>
internal sealed record Submit(RoundId Round, long Slot, SubjectId Candidate, byte[] Envelope)
{
    public TaskCompletionSource<Result<SlotNow>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers it unless it is answered: the program stops, or an unexpected fault.</summary>
    public void Fail(Exception fault) =>
        _ = fault is ObjectDisposedException ? Done.TrySetResult(new StoreUnavailable()) : Done.TrySetException(fault);
}
