namespace TeamsGrading.Bot.Visits;

/// <summary>Verbs of the cards of visits.</summary>
internal static class VisitVerbs
{
    public const string List = "visit.list";
    public const string Of = "visit.of";
    public const string Find = "visit.find";
    public const string New = "visit.new";
    public const string Create = "visit.create";
    public const string Show = "visit.show";
    public const string Edit = "visit.edit";
    public const string Change = "visit.change";
    public const string Programme = "visit.programme";
    public const string Arrange = "visit.arrange";
    public const string Item = "visit.item";
    public const string Assign = "visit.assign";
    public const string Progress = "visit.progress";
    public const string Ready = "visit.ready";
    public const string Papers = "visit.papers";

    /// <summary>The desk sends the file itself and then asks for the papers again; elsewhere the answer says where files are uploaded.</summary>
    public const string Upload = "visit.upload";

    /// <summary>The desk fetches the file itself; elsewhere the answer says where files are opened.</summary>
    public const string Paper = "visit.paper";
    public const string Remove = "visit.remove";
    public const string Send = "visit.send";
    public const string Mail = "visit.mail";
    public const string Received = "visit.received";
    public const string Units = "visit.units";
    public const string Name = "visit.name";
    public const string Drop = "visit.drop";
    public const string Cancel = "visit.cancel";
    public const string Ask = "visit.ask";
    public const string Request = "visit.request";
    public const string Support = "visit.support";
    public const string Give = "visit.give";
    public const string Decline = "visit.decline";
    public const string Summary = "visit.summary";
    public const string Draft = "visit.draft";
    public const string Save = "visit.save";
    public const string Follow = "visit.follow";
    public const string Add = "visit.add";
    public const string FollowUp = "visit.followup";
    public const string Note = "visit.note";
    public const string Close = "visit.close";
    public const string Hand = "visit.hand";
}
