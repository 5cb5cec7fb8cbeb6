using System.Text.Json;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Cards;

/// <summary>The stored text of a version is not whole: <paramref name="Field"/> is missing or wrong. Nothing can be shown or decided of it.</summary>
public sealed record MatterTextBroken(string Field) : Error(ErrorKind.Conflict);

/// <summary>Puts the text of a version into words by the sheet of its matter.</summary>
internal sealed class MatterSheets(IEnumerable<IMatterSheet> sheets)
{
    /// <summary>Errors: <see cref="MatterTextBroken"/>.</summary>
    public async Task<Result<MatterSheet>> WriteAsync(ApprovalMatter matter, string text, Texts texts, CancellationToken cancellation)
    {
        var sheet = sheets.SingleOrDefault(each => each.Matter == matter) ?? throw new InvalidOperationException($"no IMatterSheet for {matter}");
        try
        {
            return await sheet.WriteAsync(text, texts, cancellation);
        }
        catch (JsonException broken)
        {
            return new MatterTextBroken(broken.Path?.TrimStart('$', '.') is { Length: > 0 } field ? field : "text");
        }
    }
}
