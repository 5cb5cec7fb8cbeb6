using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Desk;

/// <summary>我的办理 Everything on a person's desk, rendered as it stands now, with the home card first.</summary>
internal sealed partial class ListMyCards(ListCards list, IServiceScopeFactory scopes, Wording wording, ILogger<ListMyCards> log)
{
    public async Task<IReadOnlyList<DeskCard>> HandleAsync(PersonCard reader, CancellationToken cancellation)
    {
        var cards = new List<DeskCard>();
        foreach (var listed in (await list.HandleAsync(reader.Id, cancellation)).Prepend(new ListedCard(CardBook.Home, 0, 0, default, null, false)))
        {
            if (await RenderAsync(reader, listed, cancellation) is { } card)
            {
                cards.Add(new DeskCard(
                    listed.Kind,
                    listed.Subject.ToString(CultureInfo.InvariantCulture),
                    card.Title,
                    card.Summary,
                    listed.DueUtc is { } due ? DateTime.SpecifyKind(due, DateTimeKind.Utc) : null,
                    listed.Settled,
                    listed.Version,
                    card.Utf8Json));
            }
        }

        return cards;
    }

    /// <summary>One card that cannot be rendered must not take the others from the desk; its place says so.</summary>
    private async Task<Card?> RenderAsync(PersonCard reader, ListedCard listed, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<CardBook>().RenderAsync(reader, listed.Kind, listed.Subject, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(log, listed.Kind, listed.Subject, fault.GetBaseException().GetType().Name, fault.StackTrace ?? "");
            var texts = wording.For(reader.Locale);
            return PlainCard.Write(texts, texts["Desk.CardFault.Title"], texts["Desk.CardFault.Text"]);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Card {Kind} about {Subject} cannot be rendered: {Fault} at {Place}")]
    private static partial void LogFault(ILogger logger, string kind, long subject, string fault, string place);
}
