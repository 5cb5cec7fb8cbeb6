using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Appeals;

/// <summary>An appeal as it was typed.</summary>
/// <param name="FormKey">Mark of the form; the same form sent twice is one appeal.</param>
public sealed record TypedAppeal(AppealCategory? Category, string? Title, string? Text, string? FormKey = null);

/// <summary>An appeal as it is kept.</summary>
internal sealed record WrittenAppeal(AppealCategory Category, string Title, string Text)
{
    /// <summary>The appeal says this already.</summary>
    public bool StandsIn(Appeal appeal) => appeal.Reported == Category && appeal.Title == Title && appeal.Text == Text;
}

/// <summary>What people write about appeals: tidied, with a limit that says how long it was.</summary>
internal static class AppealWords
{
    /// <summary>Null when nothing is written.</summary>
    public static Result<string?> Read(string? typed, string field, int longest)
    {
        var length = typed?.Trim().Length ?? 0;
        if (length > longest)
        {
            return new AppealTextTooLong(field, longest, length);
        }

        var tidy = WrittenText.Tidy(typed, longest);
        return tidy.Error is TextTooLong ? new AppealTextTooLong(field, longest, length) : tidy;
    }

    public static Result<string> Need(string? typed, string field, int longest = Appeal.LongestText)
    {
        var read = Read(typed, field, longest);
        return read.Refused(out var refusal) ? refusal : read.Value is { } text ? text : new AppealNeedsText(field);
    }

    public static Result<WrittenAppeal> Read(TypedAppeal typed)
    {
        if (typed.Category is not { } category || !Enum.IsDefined(category))
        {
            return new AppealNeedsCategory();
        }

        var title = Read(typed.Title, "title", Appeal.LongestTitle);
        if (title.Refused(out var refusal))
        {
            return refusal;
        }

        if (title.Value is not { } name)
        {
            return new AppealNeedsTitle();
        }

        var text = Need(typed.Text, "text");
        return text.Refused(out refusal) ? refusal : new WrittenAppeal(category, name.ReplaceLineEndings(" "), text.Value);
    }
}
