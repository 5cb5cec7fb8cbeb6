using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Search;

namespace TeamsGrading.Bot.Customers;

/// <summary>查客户 The question, and who answers it: level and remarks of risk with every customer (A08).</summary>
internal static class SearchCard
{
    public const string Find = "customer.find";

    /// <summary>Like <c>customer.show</c>; its button stands in chats with others.</summary>
    public const string Look = "customer.look";

    public static Card Write(string? asked, FoundCustomers? found, Texts texts)
    {
        var title = texts["Card.Search.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextInput
            {
                Id = CardBook.Words, Label = texts["Card.Search.What"], Placeholder = texts["Card.Search.Hint"], MaxLength = FindCustomers.Longest, Value = asked,
            },
            Shown.Row(Buttons.Send(texts["Card.Search.Find"], Find), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
            .. found is null ? [] : Answers(asked!, found, texts),
        ]);
    }

    /// <summary>What everybody in a chat may see: name, code, form and unit. Level, remarks and everything else are shown to who asks for them.</summary>
    public static Card Share(FoundCustomer customer, Texts texts)
    {
        var name = Shown.Plain(customer.Name);
        return CardDocument.Write(name, name,
        [
            .. FileParts.Top(name, Below(customer, texts)),
            Shown.Row(Buttons.Go(texts["Card.Search.Look"], Look, FileParts.Of(customer.Id))),
            Shown.Note(texts["Card.Search.Shared"]),
        ]);
    }

    /// <summary>'HN001 · 华南公司 · 气态'.</summary>
    public static string Below(FoundCustomer customer, Texts texts) =>
        texts.With("Card.Customer.Below", ("Code", Shown.Plain(customer.Code)), ("Unit", Shown.Plain(customer.UnitName)), ("Form", customer.Form));

    private static IEnumerable<Element> Answers(string asked, FoundCustomers found, Texts texts) =>
    [
        .. found switch
        {
            { Customers.Count: 0 } => [Shown.Callout(texts.With("Card.Search.None", ("Words", Shown.Plain(asked))), ContainerStyle.Emphasis)],
            { Similar: true } => [Shown.Callout(texts.With("Card.Search.Similar", ("Words", Shown.Plain(asked))), ContainerStyle.Warning)],
            _ => Array.Empty<Element>(),
        },
        .. found.Customers.SelectMany(customer => Line(customer, texts)),
        .. found.More ? [Shown.Note(texts["Card.Search.More"])] : Array.Empty<Element>(),
    ];

    private static IEnumerable<Element> Line(FoundCustomer customer, Texts texts)
    {
        var level = customer.Awards.Count == 0 ? "" : texts["Card.Comma"] + FileParts.Levels(customer.Awards, texts);
        yield return FileParts.Line(
            Shown.Plain(customer.Name), Below(customer, texts) + level, Buttons.Go(texts["Card.Search.Open"], FileVerbs.Customer, FileParts.Of(customer.Id)));
        if (customer.Remarks.Count > 0)
        {
            yield return new TextBlock(texts.With("Card.Search.Remarks", ("Remarks", customer.Remarks.Select(remark => Shown.Remark(remark.Mark, texts)))))
            {
                Color = TextColor.Attention,
                Size = TextSize.Small,
                Spacing = Spacing.Small,
            };
        }
    }
}

/// <summary>Verb <c>customer.find</c>, also typed: 查 华东化工.</summary>
internal sealed class FindCustomer(FindCustomers find, Wording wording) : ICardAction
{
    /// <summary>Customers on a card; a phone shows them in a few screens.</summary>
    private const int Shown = 8;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (call[CardBook.Words] is not { } asked)
        {
            return new CardReply.Show(SearchCard.Write(null, null, texts));
        }

        var found = await find.RunAsync(call.Actor.Id, asked, Shown, cancellation);
        return found.Refused(out var refusal)
            ? texts.Refuse(refusal, CardBook.Words)
            : new CardReply.Show(SearchCard.Write(asked, found.Value, texts));
    }
}
