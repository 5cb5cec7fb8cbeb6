namespace TeamsGrading.Bot.Rounds;

/// <summary>Verbs of a member's cards.</summary>
internal static class BallotVerbs
{
    public const string Overview = "ballot.show";
    public const string Next = "ballot.next";
    public const string Candidate = "ballot.candidate";
    public const string Save = "ballot.save";
    public const string Check = "ballot.check";
    public const string Finish = "ballot.finish";
    public const string Receipt = "ballot.receipt";
    public const string CheckReceipt = "receipt.check";
}
