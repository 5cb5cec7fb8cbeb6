using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Bot.Cards;

/// <summary>
/// The one door through which Teams and the desk show cards and act on them. Resolve it in a scope per call: the class behind a kind or
/// verb is made from that scope. Nothing thrown behind it reaches a channel, except cancellation.
/// </summary>
public sealed partial class CardBook
{
    /// <summary>Kind and verb of the home card, the answer to everything unknown.</summary>
    public const string Home = "home";

    /// <summary>Input of a command that takes words.</summary>
    public const string Words = "words";

    private readonly CardCatalog catalog;
    private readonly IServiceProvider services;
    private readonly Wording wording;
    private readonly ILogger<CardBook> log;

    internal CardBook(CardCatalog catalog, IServiceProvider services, Wording wording, ILogger<CardBook> log) =>
        (this.catalog, this.services, this.wording, this.log) = (catalog, services, wording, log);

    /// <summary>The card of a kind about a subject for its reader now; null when the kind is unknown or there is nothing (any more) for the reader.</summary>
    public async Task<Card?> RenderAsync(PersonCard reader, string kind, long subject, CancellationToken cancellation) =>
        catalog.Source(kind) is { } source
            ? await ((ICardSource)services.GetRequiredService(source)).RenderAsync(reader, subject, cancellation)
            : null;

    /// <summary>Whether somebody may be filling the card in where it was sent; then it is not replaced there while it waits.</summary>
    public bool IsFilledIn(string kind) => catalog.FilledIn.Contains(kind);

    /// <summary>Does what a button asks. An unknown verb answers with the home card; a bug or a missing database with a refusal.</summary>
    public async Task<CardReply> ActAsync(
        PersonCard actor, string verb, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellation)
    {
        var known = catalog.Action(verb) is null ? Home : verb;
        try
        {
            var action = (ICardAction)services.GetRequiredService(catalog.Action(known) ?? throw new InvalidOperationException("no home card"));
            return await action.HandleAsync(new CardCall(actor, known, inputs), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Failed(actor, known, exception);
        }
    }

    /// <summary>
    /// Does what a typed command asks, in either language; anything that is no command answers with the home card. What follows a command that
    /// takes words arrives as its input <see cref="Words"/>.
    /// </summary>
    public Task<CardReply> CommandAsync(PersonCard actor, string text, CancellationToken cancellation) =>
        wording.Command(text) is { } verb ? ActAsync(actor, verb, new Dictionary<string, string>(), cancellation)
        : wording.CommandWithArgument(text) is { } about
            ? ActAsync(actor, about.Verb, new Dictionary<string, string> { [Words] = about.Argument }, cancellation)
            : ActAsync(actor, Home, new Dictionary<string, string>(), cancellation);

    /// <summary>Whether a button with this verb may stand in a chat with others; its answer goes to the presser's own chat alone.</summary>
    public bool MayStandInAnyChat(string verb) => catalog.InAnyChat.Contains(verb);

    private CardReply.Refuse Failed(PersonCard actor, string verb, Exception exception)
    {
        // Exception messages can quote what a person typed; type and place cannot.
        var reference = (RandomId.Next() % 100_000_000).ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
        var unavailable = StoreFault.IsUnavailable(exception);
        LogFailure(log, reference, verb, exception.GetBaseException().GetType().Name, exception.StackTrace ?? "");
        return unavailable
            ? wording.For(actor.Locale).Refuse(new StoreUnavailable())
            : wording.For(actor.Locale).Refuse(new UnexpectedFailure(reference));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Card action failed, reference {Reference}, verb {Verb}: {Fault} at {Place}")]
    private static partial void LogFailure(ILogger logger, string reference, string verb, string fault, string place);
}

/// <summary>A bug; the reference finds the log line.</summary>
public sealed record UnexpectedFailure(string Reference) : Error(ErrorKind.Unavailable);
