using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Home;

/// <summary>待办 'My work': what waits for the reader, first what is due first. Each line names the card that its button opens.</summary>
internal sealed class HomeCard(ListCards list, HomeEntries entries, IServiceProvider services, Wording wording, TimeProvider clock) : ICardSource
{
    /// <summary>Lines on the card; further ones are only counted.</summary>
    private const int Most = 20;

    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var texts = wording.For(reader.Locale);
        var waiting = (await list.HandleAsync(reader.Id, cancellation)).Where(card => !card.Settled).ToList();
        var lines = new List<Element>();
        foreach (var card in waiting.Take(Most))
        {
            if (await TitleAsync(reader, card, texts, cancellation) is { } name)
            {
                lines.Add(Line(card, name, texts));
            }
        }

        var open = (await entries.ForAsync(reader.Id, cancellation)).SelectMany(group => group.Entries).ToDictionary(entry => entry.Verb);
        var first = HomeEntries.First.Where(open.ContainsKey).Select(verb => open[verb]);
        var title = texts["Card.Home.Title"];
        var due = waiting.Count(card => card.DueUtc is not null);
        var count = due == 0 ? texts["Card.Home.OnlyToRead"] : texts.With("Card.Home.Waiting", ("Count", due));
        return CardDocument.Write(title, lines.Count == 0 ? title : count,
        [
            Shown.Heading(title),
            lines.Count == 0 ? new TextBlock(texts["Card.Home.Empty"]) : new TextBlock(count) { IsSubtle = true, Spacing = Spacing.None },
            .. lines,
            .. waiting.Count > Most ? [Shown.Note(texts.With("Card.Home.More", ("Count", waiting.Count - Most)))] : Array.Empty<Element>(),
            .. Shown.Rows(
            [
                .. first.Select(entry => HomeEntries.Button(entry, texts)),
                Buttons.Go(texts["Card.Home.All"], ShowAll.Verb),
                Buttons.Go(texts["Card.Home.Help"], "help"),
            ]),
        ]);
    }

    /// <summary>The card's title; null when there is nothing (any more) for the reader.</summary>
    private async Task<string?> TitleAsync(PersonCard reader, ListedCard card, Texts texts, CancellationToken cancellation)
    {
        try
        {
            // Resolved late: the book itself makes this class.
            return (await services.GetRequiredService<CardBook>().RenderAsync(reader, card.Kind, card.Subject, cancellation))?.Title;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One card that cannot be drawn must not take the others along; opening it says more and is logged.
            return texts["Card.Home.Fault"];
        }
    }

    private ColumnSet Line(ListedCard card, string title, Texts texts) => new(
    [
        new Column("stretch", [new TextBlock(title) { Weight = TextWeight.Bolder }, Due(card.DueUtc, texts)])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
        new Column("auto",
        [
            new ActionSet([Buttons.Go(texts["Card.Home.Do"], "card.open", (OpenCard.KindField, card.Kind), (OpenCard.SubjectField, Shown.Id(card.Subject)))]),
        ])
        {
            VerticalContentAlignment = VerticalContentAlignment.Center,
        },
    ])
    {
        Separator = true,
        Spacing = Spacing.Medium,
    };

    private TextBlock Due(DateTime? dueUtc, Texts texts)
    {
        var overdue = dueUtc < clock.GetUtcNow().UtcDateTime;
        var text = dueUtc is not { } due ? texts["Card.Home.NoDue"] : texts.With(overdue ? "Card.Home.Overdue" : "Card.Home.Due", ("Due", due));
        return new TextBlock(text) { Size = TextSize.Small, Spacing = Spacing.None, IsSubtle = !overdue, Color = overdue ? TextColor.Attention : null };
    }
}

/// <summary>Verb <c>home</c>.</summary>
internal sealed class ShowHome(HomeCard home) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        new CardReply.Show((await home.RenderAsync(call.Actor, 0, cancellation))!);
}
