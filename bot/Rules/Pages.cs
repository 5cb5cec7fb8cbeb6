using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Rules;

/// <summary>Long lists, a page at a time.</summary>
internal static class Pages
{
    public const int Size = 15;

    /// <summary>The part of a list that a page shows; a page that does not exist becomes the nearest. <c>First</c> counts from 0.</summary>
    public static (int Page, int Count, int First, IReadOnlyList<T> Items) Of<T>(IReadOnlyList<T> all, int page)
    {
        var count = Math.Max(1, (all.Count + Size - 1) / Size);
        var shown = Math.Clamp(page, 1, count);
        return (shown, count, (shown - 1) * Size, [.. all.Skip((shown - 1) * Size).Take(Size)]);
    }

    /// <summary>'Previous' and 'next', or nothing when all is shown.</summary>
    public static Element[] Turn(int page, int count, Func<string, int, CardAction> to, Texts texts) => count == 1
        ? []
        :
        [
            new TextBlock(texts.With("Card.Page.Of", ("Page", page), ("Pages", count))) { IsSubtle = true },
            Shown.Row(
            [
                .. page > 1 ? [to(texts["Card.Page.Previous"], page - 1)] : Array.Empty<CardAction>(),
                .. page < count ? [to(texts["Card.Page.Next"], page + 1)] : Array.Empty<CardAction>(),
            ]),
        ];
}
