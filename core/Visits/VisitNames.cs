namespace TeamsGrading.Core.Visits;

/// <param name="SummaryWorkingDays">Working days after the last day of a visit within which its summary is due.</param>
public sealed record VisitsSettings(int SummaryWorkingDays = 5);

/// <summary>Kinds of the cards about visits.</summary>
public static class VisitCards
{
    /// <summary>A visit. Subject: the visit.</summary>
    public const string Visit = "visit";

    /// <summary>An item of the preparation list, for who has it ready. Subject: the item.</summary>
    public const string Item = "visit.item";

    /// <summary>What a unit asks of headquarters. Subject: the request.</summary>
    public const string Support = "visit.support";

    /// <summary>The summary that is due. Subject: the visit.</summary>
    public const string Summary = "visit.summary";

    /// <summary>A follow-up, for who sees it through. Subject: the follow-up.</summary>
    public const string FollowUp = "visit.followup";
}

/// <summary>Kinds of the mails about visits.</summary>
public static class VisitMails
{
    /// <summary>A version of a plan, with a calendar file. Subject: the notice.</summary>
    public const string Plan = "visit.plan";

    /// <summary>A visit whose plan was mailed concerns the reader's unit no more. Subject: the notice of the plan that was mailed last.</summary>
    public const string Withdrawn = "visit.withdrawn";

    /// <summary>A unit asks for support. Subject: the request.</summary>
    public const string Support = "visit.support";

    /// <summary>Headquarters answered. Subject: the request.</summary>
    public const string Answer = "visit.answer";

    /// <summary>A summary is late. Subject: the visit.</summary>
    public const string SummaryLate = "visit.late";

    /// <summary>A follow-up is late. Subject: the follow-up.</summary>
    public const string FollowUpLate = "visit.followup";
}
