namespace TeamsGrading.Core.Seams;

/// <summary>One candidate of a finished round.</summary>
/// <param name="Rank">Within the unit by <paramref name="Total"/>; null for a vote, a candidate without a result, and a barred one.</param>
/// <param name="Total">Published points, base and differential items together.</param>
/// <param name="BaseTotal">Published points of the base items alone: what the group-wide ranking goes by (000 §6.4).</param>
/// <param name="Passed">Voting form only.</param>
/// <param name="Barred">Barred while the round was under way; marked and not ranked (000 §11.2).</param>
public sealed record RatedRow(
    SubjectId Subject, string Code, string Name, int? Rank, decimal? Total, decimal? BaseTotal, bool? Passed, bool Barred);

/// <summary>A finished, valid round.</summary>
public sealed record RatedRound(RoundId Round, UnitId Unit, int Year, GasForm Form, bool IsVote, DateTime OpenedUtc, DateTime ClosedUtc, IReadOnlyList<RatedRow> Rows);

/// <summary>Published results as other slices build on them; implemented by Rounds. Knows nothing of rights.</summary>
public interface IRoundResults
{
    /// <summary>The latest published round of the unit, year and form, or null.</summary>
    Task<RatedRound?> LatestAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation);

    /// <summary>The latest published round of every unit.</summary>
    Task<IReadOnlyList<RatedRound>> AllAsync(int year, GasForm form, CancellationToken cancellation);

    /// <summary>When the first round of the unit, year and form was opened, or null: from then on its standards are fixed (000 §7.2.3).</summary>
    Task<DateTime?> OpenedUtcAsync(UnitId unit, int year, GasForm form, CancellationToken cancellation);
}

/// <summary>A round not yet counted in which a subject stands.</summary>
public sealed record RoundUnderWay(RoundId Round, UnitId Unit, int Year, GasForm Form);

/// <summary>Marks candidates of rounds under way, of the rated year of the bar; implemented by Rounds, called by the slice that bars.</summary>
public interface IRoundMarks
{
    /// <summary>The rounds that <see cref="MarkBarredAsync"/> would mark now: what a person is told before barring.</summary>
    Task<IReadOnlyList<RoundUnderWay>> UnderWayAsync(SubjectId subject, int year, CancellationToken cancellation);

    /// <summary>Stages, in the caller's transaction, an entry in the log of every round of the rated year not yet counted in which the subject stands.</summary>
    Task MarkBarredAsync(SubjectId subject, int year, PersonId by, CancellationToken cancellation);

    /// <summary>The bar was lifted again; rounds not yet counted rank the candidate.</summary>
    Task UnmarkBarredAsync(SubjectId subject, int year, PersonId by, CancellationToken cancellation);
}

/// <summary>Who may not be rated (000 §11.2); implemented by Tiers.</summary>
public interface IBars
{
    /// <summary>Subjects barred from candidature of the rated year now.</summary>
    Task<IReadOnlySet<SubjectId>> BarredAsync(int year, CancellationToken cancellation);
}

/// <summary>Level of an award; a smaller number is better.</summary>
public enum TierLevel
{
    /// <summary>战略客户.</summary>
    Strategic,

    /// <summary>VIP1, the unit's highest.</summary>
    Vip1,

    /// <summary>VIP2.</summary>
    Vip2,

    /// <summary>VIP3.</summary>
    Vip3,
}

/// <summary>An award as other slices show it. Valid from <paramref name="From"/> to <paramref name="Until"/> inclusive, Asia/Shanghai.</summary>
/// <param name="EndedOn">First day on which it is no longer valid because it was revoked or a later award took its place; null otherwise.</param>
/// <param name="ByGift">Given to a first-year customer (000 §7.2.4).</param>
public sealed record AwardCard(SubjectId Subject, UnitId Unit, GasForm? Form, TierLevel Level, int Year, DateOnly From, DateOnly Until, DateOnly? EndedOn, bool ByGift)
{
    /// <summary>Lapses by itself: the day after <see cref="Until"/> it is no longer valid.</summary>
    public bool IsValidOn(DateOnly day) => From <= day && day <= Until && (EndedOn is not { } ended || day < ended);
}

/// <summary>Levels of subjects; implemented by Tiers.</summary>
public interface IAwards
{
    /// <summary>All awards of the subjects, valid or not, newest first.</summary>
    Task<ILookup<SubjectId, AwardCard>> OfAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation);
}

/// <summary>战略客户 Who they are; implemented by Tiers.</summary>
public interface IStrategicSubjects
{
    /// <summary>Subjects with a strategic award that is valid on the day.</summary>
    Task<IReadOnlyList<SubjectId>> OnAsync(DateOnly day, CancellationToken cancellation);
}

/// <summary>重点客户 Who they are, strategic and VIP; implemented by Tiers.</summary>
public interface IKeySubjects
{
    /// <summary>Subjects with any award that is valid on the day.</summary>
    Task<IReadOnlyList<SubjectId>> KeyOnAsync(DateOnly day, CancellationToken cancellation);
}

/// <summary>Whose levels changed with the calendar; implemented by Tiers.</summary>
public interface IAwardChanges
{
    /// <summary>Subjects with an award that was valid for the first time, or for the first time no longer, on a day from <paramref name="from"/> to <paramref name="to"/>.</summary>
    Task<IReadOnlyList<SubjectId>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken cancellation);
}
