namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs of the cards of originals.</summary>
internal static class OriginalVerbs
{
    public const string List = "original.list";
    public const string Find = "original.find";
    public const string Ask = "original.ask";
    public const string Remove = "original.remove";

    /// <summary>The desk sends the file itself and then goes on with the verb in <c>then</c>; elsewhere the answer says where files are uploaded.</summary>
    public const string Upload = "original.upload";

    /// <summary>The desk fetches the file itself; elsewhere the answer says where files are opened.</summary>
    public const string File = "original.file";
}

/// <summary>Verbs of the cards of remarks of risk.</summary>
internal static class RemarkVerbs
{
    public const string List = "remark.list";
    public const string OfCustomer = "remark.of";
    public const string New = "remark.new";
    public const string Make = "remark.make";
    public const string Show = "remark.show";
    public const string Close = "remark.close";
    public const string Seen = "remark.seen";
}

/// <summary>What the cards of originals and remarks carry.</summary>
internal static class OriginalFields
{
    public const string Original = "original";
    public const string Query = "query";
    public const string Kind = "kind";
    public const string Note = "note";
    public const string Then = "then";
    public const string Remark = "remark";
    public const string Text = "text";
    public const string Originals = "originals";
    public const string Issuer = "issuer";
    public const string Number = "number";
    public const string Issued = "issued";
    public const string Passage = "passage";

    public static T? Named<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.GetName(value) == text ? value : null;
}
