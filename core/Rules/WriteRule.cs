using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Rules;

/// <summary>What writing a rule came to.</summary>
public enum RuleChange
{
    /// <summary>The latest version says the same.</summary>
    Unchanged,

    /// <summary>The year's latest version was not used yet and was revised.</summary>
    Revised,

    /// <summary>The year had none, or its latest was used: a new version.</summary>
    New,
}

/// <summary>Outcome of <see cref="WriteRule"/>; <paramref name="Before"/> is what a revised version said before.</summary>
public sealed record RuleWritten(RuleVersion Version, RuleChange Change, RuleContent? Before);

/// <summary>Writes the rule of a year that was approved outside: the unused latest version is revised, a used one gets a successor (immutable once used).</summary>
public sealed class WriteRule(GradingDb db)
{
    /// <summary>Stages the change in the caller's unit of work; the caller saves. Errors: as of
    /// <see cref="RuleVersion.Write"/>; <see cref="RuleApprovedHere"/>.</summary>
    public async Task<Result<RuleWritten>> StageAsync(int year, RuleContent content, CancellationToken cancellation)
    {
        var latest = await db.Set<RuleVersion>().Where(version => version.Year == year)
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
        var written = RuleVersion.Write(year, latest?.Number ?? 1, content);
        if (written.Refused(out var fault))
        {
            return fault;
        }

        if (latest?.Hash == written.Value.Hash)
        {
            return new RuleWritten(latest, RuleChange.Unchanged, null);
        }

        if (latest is { Origin: RuleOrigin.Approved })
        {
            return new RuleApprovedHere(year, latest.Number);
        }

        if (latest is { State: RuleState.Approved })
        {
            var before = latest.Content;
            return latest.Revise(content).Refused(out fault) ? fault : new RuleWritten(latest, RuleChange.Revised, before);
        }

        var fresh = latest is null ? written.Value : RuleVersion.Write(year, latest.Number + 1, content).Value;
        db.Add(fresh);
        return new RuleWritten(fresh, RuleChange.New, null);
    }
}
