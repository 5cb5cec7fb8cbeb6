using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Approvals;

/// <summary>How a version stands by the events alone.</summary>
internal sealed class ReplayedVersion(ApprovalEntry proposed)
{
    public ApprovalEntry Proposed => proposed;

    public ApprovalState State { get; private set; } = ApprovalState.UnderWay;

    public FilingState Filing { get; private set; } = FilingState.None;

    private int passed;
    private DateOnly? resolvedOn;
    private ApprovalRoute Route => ApprovalRoutes.Of(proposed.Matter!.Value);

    /// <summary>Takes the next event; what is wrong with it, or empty.</summary>
    public string Take(ApprovalEntry entry)
    {
        if (entry.TextHash != proposed.TextHash || entry.Matter != proposed.Matter || entry.Object != proposed.Object || entry.Version != proposed.Version)
        {
            return "of another version";
        }

        return entry.Kind switch
        {
            ApprovalEventKind.Approved or ApprovalEventKind.Returned => Decide(entry),
            ApprovalEventKind.Withdrawn => State != ApprovalState.UnderWay ? "nothing under way"
                : entry.By != proposed.By ? "not by the proposer" : Move(ApprovalState.Withdrawn, FilingState.None),
            ApprovalEventKind.Filed => State == ApprovalState.Approved && Route.EndsInFiling ? File(FilingState.None, FilingState.Filed) : "not to be filed",
            ApprovalEventKind.AskedBack => File(FilingState.Filed, FilingState.AskedBack),
            ApprovalEventKind.Answered => File(FilingState.AskedBack, FilingState.Filed),
            ApprovalEventKind.Acknowledged => File(FilingState.Filed, FilingState.Acknowledged),
            _ => "out of place",
        };
    }

    private string Decide(ApprovalEntry entry)
    {
        if (State != ApprovalState.UnderWay)
        {
            return "nothing under way";
        }

        var step = Route.Steps[passed];
        if (entry.Step != passed + 1 || entry.Decider != step.Decider)
        {
            return "out of order";
        }

        if (entry.By == proposed.By || entry.For == proposed.By)
        {
            return "by the proposer";
        }

        var day = GroupTime.DateOf(entry.AtUtc);
        if ((entry.StandIn is null) != (entry.For is null) || (entry.StandIn is not null && !(entry.Begins <= day && day <= entry.Ends)))
        {
            return "stand-in outside the period";
        }

        if (entry.Kind == ApprovalEventKind.Returned)
        {
            return entry.Reason is null ? "without reason" : Move(ApprovalState.Returned, FilingState.None);
        }

        if (step.ByResolution && (entry.Resolution is null || entry.ResolvedOn is null || entry.ResolvedOn > day || entry.ResolvedOn < (resolvedOn ?? GroupTime.DateOf(proposed.AtUtc))))
        {
            return "resolution";
        }

        resolvedOn = entry.ResolvedOn ?? resolvedOn;
        passed++;
        return passed == Route.Steps.Count ? Move(ApprovalState.Approved, FilingState.None) : "";
    }

    private string Move(ApprovalState state, FilingState filing)
    {
        (State, Filing) = (state, filing);
        return "";
    }

    private string File(FilingState from, FilingState to) => Filing == from ? Move(State, to) : "filing out of order";
}

/// <summary>Whether a chain holds together, and what its events add up to.</summary>
internal static class ChainReplay
{
    /// <summary>What is wrong with the chain as such; empty when nothing is.</summary>
    public static string Check(ChainRecord chain)
    {
        var previous = ApprovalEntry.RootOf(chain.Unit, chain.Year);
        for (var place = 0; place < chain.Entries.Count; place++)
        {
            var entry = chain.Entries[place];
            if (entry.Number != place + 1 || entry.Previous != previous || entry.Hash != entry.ComputeHash())
            {
                return FormattableString.Invariant($"entry {place + 1}");
            }

            previous = entry.Hash;
        }

        return chain.Number == chain.Entries.Count && chain.Hash == previous ? "" : "end";
    }

    /// <summary>Adds the events up; faults are told by number.</summary>
    public static Dictionary<ApprovalId, ReplayedVersion> Replay(ChainRecord chain, List<string> faults)
    {
        var versions = new Dictionary<ApprovalId, ReplayedVersion>();
        foreach (var entry in chain.Entries)
        {
            var fault = entry switch
            {
                { Approval: null } => "no version",
                { Kind: ApprovalEventKind.Proposed } when entry.Matter is null || entry.TextHash is null => "nothing proposed",
                { Kind: ApprovalEventKind.Proposed } => versions.TryAdd(entry.Approval!.Value, new ReplayedVersion(entry)) ? "" : "proposed twice",
                _ => versions.TryGetValue(entry.Approval!.Value, out var version) ? version.Take(entry) : "never proposed",
            };
            if (fault.Length > 0)
            {
                faults.Add(FormattableString.Invariant($"entry {entry.Number}: {fault}"));
            }
        }

        return versions;
    }
}
