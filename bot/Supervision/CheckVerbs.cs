namespace TeamsGrading.Bot.Supervision;

/// <summary>Verbs of the cards of supervision.</summary>
internal static class CheckVerbs
{
    public const string SelfChecks = "selfcheck.list";
    public const string Start = "selfcheck.start";
    public const string SelfCheck = "selfcheck.show";
    public const string Points = "selfcheck.points";
    public const string Save = "selfcheck.save";
    public const string Finish = "selfcheck.finish";
    public const string Findings = "finding.list";
    public const string Finding = "finding.show";
    public const string Assign = "finding.assign";
    public const string Correct = "finding.correct";
    public const string Confirm = "finding.confirm";
    public const string SendBack = "finding.sendback";
    public const string SpotChecks = "spotcheck.list";
    public const string NewSpotCheck = "spotcheck.new";
    public const string Announce = "spotcheck.announce";
    public const string SpotCheck = "spotcheck.show";
    public const string Draw = "spotcheck.draw";
    public const string SampledUnit = "spotcheck.unit";
    public const string Judge = "spotcheck.judge";
    public const string Performance = "performance.show";
}
