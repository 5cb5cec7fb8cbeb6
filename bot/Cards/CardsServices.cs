using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TeamsGrading.Bot.Cards;

/// <summary>Registers the card book and what it can show and do.</summary>
public static class CardsServices
{
    /// <summary>Adds <see cref="CardBook"/> (scoped) and <see cref="Wording"/> (singleton).</summary>
    public static IServiceCollection AddCards(this IServiceCollection services)
    {
        services.TryAddSingleton<Wording>();
        services.TryAddSingleton<CardCatalog>();
        services.TryAddScoped(scope => new CardBook(
            scope.GetRequiredService<CardCatalog>(), scope, scope.GetRequiredService<Wording>(), scope.GetRequiredService<ILogger<CardBook>>()));
        return services;
    }

    /// <summary>Adds the renderer of a kind of card.</summary>
    /// <param name="filledIn">
    /// People fill it in, or work on from it, where it was sent: a message with it is replaced only once the post is settled.
    /// </param>
    /// <exception cref="InvalidOperationException">The kind is taken.</exception>
    public static IServiceCollection AddCardSource<T>(this IServiceCollection services, string kind, bool filledIn = false)
        where T : class, ICardSource => Add<T>(services, new CardEntry(CardEntryUse.Source, kind, typeof(T), filledIn));

    /// <summary>Adds the handler of a verb.</summary>
    /// <param name="inAnyChat">Its button may stand in a chat with others; who presses it is answered in their own chat.</param>
    /// <exception cref="InvalidOperationException">The verb is taken.</exception>
    public static IServiceCollection AddCardAction<T>(this IServiceCollection services, string verb, bool inAnyChat = false)
        where T : class, ICardAction => Add<T>(services, new CardEntry(CardEntryUse.Action, verb, typeof(T), InAnyChat: inAnyChat));

    /// <summary>Adds what writes a kind of mail.</summary>
    public static IServiceCollection AddMailSource<T>(this IServiceCollection services, string kind)
        where T : class, IMailSource => services.AddKeyedScoped<IMailSource, T>(kind);

    /// <summary>Says where the delivery page leads from a mail of the kind.</summary>
    /// <param name="input">Input of the verb that takes the mail's subject.</param>
    public static IServiceCollection AddMailLink(this IServiceCollection services, string kind, string verb, string input, params (string Name, string Value)[] others) =>
        services.AddSingleton(new MailLink(kind, verb, input, others));

    private static IServiceCollection Add<T>(IServiceCollection services, CardEntry entry)
        where T : class
    {
        if (services.Any(service => service.ImplementationInstance is CardEntry other && other.Use == entry.Use && other.Name == entry.Name))
        {
            throw new InvalidOperationException($"card {entry.Use} '{entry.Name}' is registered twice");
        }

        services.TryAddScoped<T>();
        return services.AddSingleton(entry);
    }
}

/// <summary>Whether an entry renders a kind or handles a verb.</summary>
internal enum CardEntryUse
{
    /// <summary>Renders a kind.</summary>
    Source,

    /// <summary>Handles a verb.</summary>
    Action,
}

/// <summary>One registered kind or verb.</summary>
internal sealed record CardEntry(CardEntryUse Use, string Name, Type Type, bool FilledIn = false, bool InAnyChat = false);
