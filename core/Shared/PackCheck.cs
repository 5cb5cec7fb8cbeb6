namespace TeamsGrading.Core.Shared;

/// <summary>
/// One check of a signed pack. <paramref name="File"/> is the entry it concerns, <paramref name="Detail"/> says what differs: a field, a
/// candidate, an entry; empty when passed.
/// </summary>
public sealed record PackCheck(string Name, string File, bool Passed, string Detail)
{
    /// <summary>Passed when there is no difference.</summary>
    public static PackCheck Of(string name, string file, string difference) => new(name, file, difference.Length == 0, difference);
}
