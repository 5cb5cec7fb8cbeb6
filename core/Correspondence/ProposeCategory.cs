using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>Words of a category that were found, in the order of the list.</summary>
public sealed record CategoryHit(AppealCategory Category, int Points, IReadOnlyList<string> Words);

/// <summary>What is proposed, and why.</summary>
/// <param name="Category">The one with most points, at a tie the first of §8.1.1; null when no word was found.</param>
/// <param name="Hits">Every category of which a word was found, the one with most points first.</param>
public sealed record ProposedCategory(AppealCategory? Category, IReadOnlyList<CategoryHit> Hits, IReadOnlyList<string> Urgent);

/// <summary>
/// 类别建议 Proposes one of the nine categories (001 §8.1.1) from the words of a message, by plain rules that say why: each word counts once, in the subject twice
/// as much. The same words always give the same answer; the person decides. Nothing of the words is kept.
/// </summary>
public sealed class ProposeCategory(IAccess access)
{
    /// <summary>Characters of subject and text together.</summary>
    public const int Longest = 10_000;

    public async Task<Result<ProposedCategory>> RunAsync(PersonId reader, string? subject, string? text, CancellationToken cancellation)
    {
        if ((await access.UnitsAsync(reader, GradingAction.ViewCustomers, cancellation)).Count == 0)
        {
            return new ActionNotAllowed();
        }

        var count = (subject?.Length ?? 0) + (text?.Length ?? 0);
        return count > Longest ? new WordsTooLong(Longest, count) : Of(subject ?? "", text ?? "");
    }

    /// <summary>The rules themselves; pure.</summary>
    public static ProposedCategory Of(string subject, string text)
    {
        var (above, below) = (Comparable(subject), Comparable(text));
        var hits = new List<CategoryHit>();
        foreach (var (category, telling, faint) in CategoryWords.All)
        {
            var (points, words) = (0, new List<string>());
            foreach (var (word, weight) in telling.Select(word => (word, CategoryWords.Telling)).Concat(faint.Select(word => (word, CategoryWords.Faint))))
            {
                var (inSubject, inText) = (Holds(above, word), Holds(below, word));
                // '建议' inside '改进建议' was counted with it.
                if ((inSubject || inText) && !words.Exists(longer => longer.Contains(word, StringComparison.Ordinal)))
                {
                    points += weight * (inSubject ? 2 : 1);
                    words.Add(word);
                }
            }

            if (points > 0)
            {
                hits.Add(new CategoryHit(category, points, words));
            }
        }

        // The sort is stable: at a tie the order of the clause stands.
        hits = [.. hits.OrderByDescending(hit => hit.Points)];
        return new ProposedCategory(
            hits.Count == 0 ? null : hits[0].Category, hits, [.. CategoryWords.Urgent.Where(word => Holds(above, word) || Holds(below, word))]);
    }

    private static string Comparable(string text) => SafeNormal(text).ToLowerInvariant();

    /// <summary>Full-width letters become plain ones; half of a pair, which cannot be normalised, becomes the mark for it.</summary>
    private static string SafeNormal(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>A Latin word only where it stands by itself: 'claim' is not in 'disclaimer'.</summary>
    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsAscii(word[0]) || ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + word.Length]))))
            {
                return true;
            }
        }

        return false;
    }
}
