using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Rounds;

/// <summary>
/// Cards that a saved ballot is answered with, kept as written: they depend on the round, the language and which candidates have an answer, so
/// members who go through the list alike get the same card. That nothing else is part of the key is one more proof that no answer is echoed.
/// </summary>
internal sealed class DrawnBallots
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<string, Card> drawn = new(StringComparer.Ordinal);

    /// <param name="next">The candidate whose form is shown, or null for the overview.</param>
    public Card Find(BallotSheet sheet, SubjectId? next, string locale, Func<Card> draw)
    {
        var key = KeyOf(sheet, next, locale);
        if (drawn.TryGetValue(key, out var card))
        {
            return card;
        }

        if (drawn.Count >= Most)
        {
            drawn.Clear();
        }

        return drawn.GetOrAdd(key, draw());
    }

    private static string KeyOf(BallotSheet sheet, SubjectId? next, string locale)
    {
        var key = new StringBuilder(64 + sheet.Lines.Count);
        key.Append(CultureInfo.InvariantCulture, $"{sheet.Round.Id.Value}/{next?.Value}/{locale}/{sheet.Finished}/");
        foreach (var line in sheet.Lines)
        {
            key.Append((char)((line.Barred ? 'A' : 'a') + (int)line.Mark));
        }

        return key.ToString();
    }
}
