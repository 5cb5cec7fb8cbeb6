namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs of the cards of the fill guide, and what they carry.</summary>
internal static class GuideVerbs
{
    public const string Show = "guide.show";
    public const string Part = "guide.part";
    public const string Field = "guide.field";
    public const string Save = "guide.save";
    public const string Retire = "guide.retire";
    public const string Preview = "guide.preview";
    public const string Publish = "guide.publish";
    public const string Discard = "guide.discard";

    public const string FieldField = "field";

    /// <summary>The draft's version as the card was drawn.</summary>
    public const string TokenField = "token";

    public const string ChineseField = "chinese";
    public const string EnglishField = "english";
    public const string TypeField = "type";
    public const string UnitField = "measure";
    public const string RequiredField = "required";
    public const string ChoicesField = "choices";
    public const string MarkedField = "marked";
    public const string NoteField = "note";

    public const string Yes = "yes";
    public const string No = "no";
}
