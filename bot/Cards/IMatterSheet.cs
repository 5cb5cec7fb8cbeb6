using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Cards;

/// <summary>A label and a value, in the reader's language.</summary>
public sealed record MatterLine(string Label, string Value);

/// <summary>What an approval is about, in words. Lines are compared by label with those of the version before, so labels are unique and stable.</summary>
/// <param name="Title">For example '华南销售公司 · 2026 年评级工作小组'.</param>
/// <param name="Notes">Warnings the decider has to see, for example that the general manager is missing on the committee.</param>
public sealed record MatterSheet(string Title, IReadOnlyList<MatterLine> Lines, IReadOnlyList<string> Notes);

/// <summary>
/// Puts the canonical text of a proposed version into words for the approval card; one per matter, registered as <c>IMatterSheet</c> by the
/// slice's bot folder. Reads nothing but the text and names (<see cref="IDirectory"/>), so that the decider sees exactly what was hashed.
/// </summary>
public interface IMatterSheet
{
    ApprovalMatter Matter { get; }

    /// <exception cref="System.Text.Json.JsonException">The text is not whole: its path names the part; <see cref="MatterSheets"/> makes a refusal of it.</exception>
    Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation);
}
