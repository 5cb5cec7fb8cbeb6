namespace TeamsGrading.Bot.Committees;

/// <summary>Verbs of the cards of committees, and the fields they carry.</summary>
internal static class CommitteeVerbs
{
    public const string List = "committee.list";
    public const string Show = "committee.show";
    public const string Draft = "committee.draft";
    public const string Find = "committee.find";
    public const string Seat = "committee.seat";
    public const string Add = "committee.add";
    public const string Duty = "committee.duty";
    public const string Remove = "committee.remove";
    public const string Reset = "committee.reset";
    public const string Check = "committee.check";
    public const string Propose = "committee.propose";

    public const string UnitField = "unit";
    public const string PersonField = "person";
    public const string PageField = "page";

    /// <summary>Name of a <c>CommitteeDuty</c>.</summary>
    public const string DutyField = "duty";

    /// <summary>Part of a name, or the beginning of an employee number.</summary>
    public const string NameField = "name";

    public const string ReasonField = "reason";

    /// <summary>Version of the draft that the card shows.</summary>
    public const string VersionField = "version";
}
