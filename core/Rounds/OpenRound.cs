using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>A voter who does not answer about a candidate, or at all when <paramref name="Candidate"/> is null.</summary>
public sealed record Recusal(PersonId Voter, SubjectId? Candidate);

/// <summary>The wish to open a round. <paramref name="RequestId"/> is the client's: sent again, it opens nothing twice.</summary>
public sealed record OpenRoundRequest(
    PersonId Actor, string RequestId, UnitId Unit, int Year, GasForm Form, RoundKind Kind, DateTime DeadlineUtc, IReadOnlyList<Recusal> Recusals);

/// <summary>A round that is open.</summary>
public sealed record RoundOpened(RoundId Round, int Voters, int Candidates);

/// <summary>Opens a round: freezes what is asked and who answers, makes its key, and hands out the ballots.</summary>
public sealed class OpenRound(
    GradingDb db, IAccess access, PrepareForm preparation, ICommitteeRolls committees, IRuleBook rules, IKeyVault vault, RoundMarks marks, ICardPosts cards, RoundMeter meter,
    TimeProvider clock)
{
    public async Task<Result<RoundOpened>> RunAsync(OpenRoundRequest request, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(request.Actor, GradingAction.OpenRound, request.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        if (await EarlierAsync(request, cancellation) is { } earlier)
        {
            return earlier;
        }

        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var prepared = await PrepareAsync(request, Sealing.PointOf(key), cancellation);
        if (prepared.Refused(out refusal))
        {
            // The same wish, sent twice, may have been fulfilled since it was looked for.
            return refusal is RoundAlreadyOpen && await EarlierAsync(request, cancellation) is { } same ? same : refusal;
        }

        return await OpenAsync(request, prepared.Value, key, cancellation);
    }

    /// <summary>The form as opening would freeze it now, or why opening would refuse. Stores nothing and makes no key.</summary>
    public async Task<Result<RoundForm>> PreviewAsync(OpenRoundRequest request, CancellationToken cancellation)
    {
        if ((await access.DemandAsync(request.Actor, GradingAction.OpenRound, request.Unit, cancellation)).Refused(out var refusal))
        {
            return refusal;
        }

        var prepared = await PrepareAsync(request, [], cancellation);
        return prepared.Refused(out refusal) ? refusal : prepared.Value.Form;
    }

    private async Task<Result<PreparedForm>> PrepareAsync(OpenRoundRequest request, byte[] publicPoint, CancellationToken cancellation)
    {
        var openKey = Round.KeyOf(request.Unit, request.Year, request.Form);
        return await db.Set<Round>().AnyAsync(round => round.OpenKey == openKey, cancellation)
            ? new RoundAlreadyOpen()
            : await preparation.RunAsync(request, publicPoint, cancellation);
    }

    private async Task<Result<RoundOpened>> OpenAsync(OpenRoundRequest request, PreparedForm prepared, ECDiffieHellman key, CancellationToken cancellation)
    {
        var form = prepared.Form;
        var secret = RandomNumberGenerator.GetBytes(WrappedKey.SecretSize);
        WrappedKey wrapped;
        try
        {
            wrapped = WrappedKey.Wrap(key, form.Round, secret);
            if ((await vault.KeepAsync(form.Round, secret, cancellation)).Refused(out var refusal))
            {
                return refusal;
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }

        RoundSteps.Passed("open.keyWritten", form.Round);
        var first = await IsFirstAsync(request, prepared, wrapped, cancellation);
        if (first.Error is not null || !first.Value)
        {
            // Somebody else's wish, or this one sent twice, came first; the sweep at start removes the key if this fails.
            db.ChangeTracker.Clear();
            await vault.DestroyAsync(form.Round, cancellation);
            return first.Refused(out var changed) ? changed : await EarlierAsync(request, cancellation) is { } earlier ? earlier : new RoundAlreadyOpen();
        }

        meter.Opened();
        RoundSteps.Passed("open.committed", form.Round);
        return new RoundOpened(form.Round, form.Roll.Count(slot => !slot.Recused), form.Candidates.Count);
    }

    /// <summary>False when the round is open already: seen in this process's turn to write, or, with several, by the unique index.</summary>
    private async Task<Result<bool>> IsFirstAsync(OpenRoundRequest request, PreparedForm prepared, WrappedKey wrapped, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync(() => StageAsync(request, prepared, wrapped, cancellation), cancellation);
        }
        catch (DbUpdateException fault) when (StoreFault.IsDuplicate(fault))
        {
            return false;
        }
    }

    private async Task<Result<bool>> StageAsync(OpenRoundRequest request, PreparedForm prepared, WrappedKey wrapped, CancellationToken cancellation)
    {
        var openKey = Round.KeyOf(request.Unit, request.Year, request.Form);
        if (await db.Set<Round>().AnyAsync(
            earlier => earlier.OpenKey == openKey || (earlier.Unit == request.Unit && earlier.RequestId == request.RequestId), cancellation))
        {
            return false;
        }

        var form = prepared.Form;
        if ((await committees.InForceAsync(form.Unit, GroupTime.DateOf(form.OpenedUtc), cancellation))?.Id != form.Committee)
        {
            return new CommitteeChanged();
        }

        if ((await rules.MarkUsedAsync(prepared.Rule, form.Unit, cancellation)).Refused(out var changed))
        {
            return changed;
        }

        var round = Round.Open(form, Canon.Write(form), prepared.Rule.CanonicalText, request.Actor, form.OpenedUtc, request.RequestId);
        db.Add(round);
        db.Add(RoundKey.Of(form.Round, wrapped));
        db.AddRange(form.Roll.Select(slot => RollSlot.Of(form.Round, slot)));
        await RoundEvent.AppendAsync(db, round, "opened", request.Actor, clock.GetUtcNow().UtcDateTime, "", cancellation);
        await marks.CatchUpAsync(form, round.FormHash, cancellation);
        foreach (var slot in form.Roll.Where(slot => !slot.Recused))
        {
            await cards.PostAsync(slot.Voter, RoundCards.Ballot, form.Round.Value, form.DeadlineUtc, cancellation);
        }

        foreach (var watcher in await access.PeopleAsync(GradingAction.CloseRound, form.Unit, cancellation))
        {
            await cards.PostAsync(watcher, RoundCards.Participation, form.Round.Value, form.DeadlineUtc, cancellation);
        }

        return true;
    }

    private async Task<RoundOpened?> EarlierAsync(OpenRoundRequest request, CancellationToken cancellation)
    {
        var round = await db.Set<Round>().AsNoTracking()
            .FirstOrDefaultAsync(round => round.Unit == request.Unit && round.RequestId == request.RequestId, cancellation);
        if (round is null)
        {
            return null;
        }

        var form = Canon.Read<RoundForm>(round.FormText);
        return new RoundOpened(round.Id, form.Roll.Count(slot => !slot.Recused), form.Candidates.Count);
    }
}

/// <summary>Kinds of the cards about a round; their subject is the round's id.</summary>
public static class RoundCards
{
    public const string Ballot = "ballot";

    public const string Participation = "participation";

    public const string Result = "result";
}
