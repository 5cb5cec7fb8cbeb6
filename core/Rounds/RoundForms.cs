using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rounds;

/// <summary>A form with what the ballot path looks up in it. Immutable, as forms are.</summary>
internal sealed class FrozenForm(RoundForm form, string hash)
{
    private readonly Dictionary<PersonId, FormSlot> slots = form.Roll.ToDictionary(slot => slot.Voter);
    private readonly Dictionary<SubjectId, FormCandidate> candidates = form.Candidates.ToDictionary(candidate => candidate.Subject);

    // One a thread: key objects promise nothing about use by several at once.
    private readonly ThreadLocal<ECDiffieHellmanPublicKey> recipients = new(() => Sealing.Import(Convert.FromBase64String(form.PublicKey)).PublicKey);

    public RoundForm Form => form;

    public string Hash => hash;

    /// <summary>The round's public key, for this thread.</summary>
    public ECDiffieHellmanPublicKey Recipient => recipients.Value!;

    /// <summary>The deadline has come: no answer is taken any more, also while the round waits for its close.</summary>
    public bool HasEnded(TimeProvider clock) => clock.GetUtcNow().UtcDateTime >= form.DeadlineUtc;

    public FormSlot? SlotOf(PersonId voter) => slots.GetValueOrDefault(voter);

    public FormCandidate? Candidate(SubjectId subject) => candidates.GetValueOrDefault(subject);

    public IEnumerable<FormCandidate> CandidatesOf(FormSlot slot) => form.Candidates.Where(candidate => slot.Answers(candidate.Subject));
}

/// <summary>Forms read lately, a bounded number; they never change, so they never grow stale.</summary>
public sealed class RoundForms
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<RoundId, FrozenForm> known = new();

    /// <summary>The form of the round, or null when there is no such round.</summary>
    internal async ValueTask<FrozenForm?> FindAsync(GradingDb db, RoundId round, CancellationToken cancellation)
    {
        if (known.TryGetValue(round, out var form))
        {
            return form;
        }

        var row = await db.Set<Round>().AsNoTracking().Where(each => each.Id == round)
            .Select(each => new { each.FormText, each.FormHash }).FirstOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known.GetOrAdd(round, new FrozenForm(Canon.Read<RoundForm>(row.FormText), row.FormHash));
    }
}
