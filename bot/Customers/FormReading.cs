using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;

namespace TeamsGrading.Bot.Customers;

/// <summary>
/// What a form made of the fill guide sends back. Its button carries the version that each field was shown with; a field that it names and
/// whose input is missing was emptied, because clients leave empty inputs out.
/// </summary>
internal static class FormReading
{
    /// <summary>What an input sends when 'no value' was chosen: it cannot be left out of a list once something is preset.</summary>
    public const string Nothing = "(none)";

    private const string BasePrefix = "b.";

    private const string ChoicePrefix = "c.";

    /// <summary>'Yours' of a conflict.</summary>
    public const string Mine = "mine";

    /// <summary>'Theirs' of a conflict.</summary>
    public const string Theirs = "theirs";

    /// <summary>Input of the choice between the two values of a field.</summary>
    public static string ChoiceOf(string field) => ChoicePrefix + field;

    /// <summary>The versions that a form is shown with, for its button.</summary>
    public static IEnumerable<(string, string)> Bases(IEnumerable<GuideField> fields, Func<string, int> version) =>
        fields.Select(field => Base(field.Key, version(field.Key)));

    public static (string, string) Base(string field, int version) => (BasePrefix + field, version.ToString(CultureInfo.InvariantCulture));

    /// <summary>The form as edits; of a conflict card those fields for which 'yours' was chosen.</summary>
    public static IReadOnlyList<FieldEdit> Edits(CardCall call) =>
    [
        .. from name in call.Inputs.Keys
           where name.StartsWith(BasePrefix, StringComparison.Ordinal)
           let field = name[BasePrefix.Length..]
           where call[ChoiceOf(field)] is not Theirs
           orderby field
           select new FieldEdit(field, call[FieldInputs.IdOf(field)] is { } text && text != Nothing ? text : "", call.Number(name, 0)),
    ];

    /// <summary>A field of a conflict for which neither value was chosen, or null.</summary>
    public static string? Undecided(CardCall call) => (
        from name in call.Inputs.Keys
        where name.StartsWith(BasePrefix, StringComparison.Ordinal)
        let field = name[BasePrefix.Length..]
        where call[ChoiceOf(field)] is not (Mine or Theirs)
        select ChoiceOf(field)).FirstOrDefault();

    /// <summary>Where on the form a refusal belongs.</summary>
    public static string? PlaceOf(string? field, CardCall call) =>
        field is not null && call.Inputs.ContainsKey(BasePrefix + field) ? FieldInputs.IdOf(field) : field;
}
