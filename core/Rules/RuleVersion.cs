using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Rules;

/// <summary>Where a rule version stands.</summary>
public enum RuleState
{
    /// <summary>Written and complete; can be used in a round and can still be revised.</summary>
    Written,

    /// <summary>A round has used it; it never changes again.</summary>
    Used,
}

/// <summary>
/// 客户评级规则 A version of the rating rule of a year, on a 100-point scale (000 §6.1). Made only from content without faults.
/// Immutable once used: a change is a new version.
/// </summary>
public sealed class RuleVersion
{
    private readonly List<RuleItem> items = [];

    private RuleVersion()
    {
    }

    public RuleVersionId Id { get; private set; }

    /// <summary>The rated year.</summary>
    public int Year { get; private set; }

    /// <summary>Version number within the year, from 1.</summary>
    public int Number { get; private set; }

    public RuleState State { get; private set; }

    public bool DropExtremes { get; private set; }

    /// <summary>Share of eligible members that must be exceeded for validity.</summary>
    public decimal Quorum { get; private set; }

    /// <summary>SHA-256 of <see cref="CanonicalText"/>, lower-case hex, as it was when written.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<RuleItem> Items => items;

    /// <summary>What the version says.</summary>
    public RuleContent Content => new([.. items.Select(item => item.Content)], DropExtremes, Quorum);

    /// <summary>Canonical JSON of the version (see <see cref="Canonical"/>).</summary>
    public string CanonicalText => Canonical.Text(Year, Number, Content);

    /// <summary>A new version. Error: <see cref="RuleYearImpossible"/> or the first fault of <see cref="RuleCheck"/>.</summary>
    public static Result<RuleVersion> Write(int year, int number, RuleContent content)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (year is < 2000 or > 2999)
        {
            return new RuleYearImpossible(year);
        }

        if (RuleCheck.FaultsOf(content) is [var fault, ..])
        {
            return fault;
        }

        var version = new RuleVersion { Id = RuleVersionId.New(), Year = year, Number = number, State = RuleState.Written };
        version.Take(content);
        return version;
    }

    /// <summary>
    /// Replaces what the version says; items that keep their code keep their id. Error: <see cref="RuleIsUsed"/>, or the first fault.
    /// </summary>
    public Result Revise(RuleContent content)
    {
        if (State == RuleState.Used)
        {
            return new RuleIsUsed(Year, Number);
        }

        if (RuleCheck.FaultsOf(content) is [var fault, ..])
        {
            return fault;
        }

        Take(content);
        Version++;
        return Result.Done;
    }

    private void Take(RuleContent content)
    {
        (DropExtremes, Quorum) = (content.DropExtremes, content.Quorum);
        items.RemoveAll(old => content.Items.All(item => item.Code != old.Code));
        foreach (var item in content.Items)
        {
            if (items.Find(old => old.Code == item.Code) is { } old)
            {
                old.Describe(item);
            }
            else
            {
                items.Add(new RuleItem(item));
            }
        }

        Hash = Canonical.Hash(CanonicalText);
    }
}
