using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Source and reason of a change, tidied.</summary>
internal sealed record FileWords(string Source, string Reason)
{
    public const int LongestSource = 200;
    public const int LongestReason = 1000;

    public static Result<FileWords> Read(string? source, string? reason)
    {
        var from = WrittenText.Tidy(source, LongestSource);
        if (from.Refused(out var refusal))
        {
            return refusal;
        }

        var why = WrittenText.Tidy(reason, LongestReason);
        return why.Refused(out refusal) ? refusal : new FileWords(from.Value ?? "", why.Value ?? "");
    }
}
