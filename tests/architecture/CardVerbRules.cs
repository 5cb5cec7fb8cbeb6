using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Architecture;

/// <summary>Card actions and card sources: one class a verb or kind. Each rule answers one line per breach.</summary>
internal static class CardVerbRules
{
    /// <summary>A verb or kind that two entries claim. Registration refuses it; this sees those added by another way.</summary>
    public static IEnumerable<string> SharedVerbs(IServiceCollection services) =>
        from entry in Entries(services)
        group entry by (entry.Use, entry.Name) into same
        where same.Count() > 1
        select $"{same.Key.Use} '{same.Key.Name}' is registered {same.Count()} times";

    /// <summary>A class that nobody can reach, because no verb or kind leads to it.</summary>
    public static IEnumerable<string> Unreachable(IEnumerable<Type> types, IServiceCollection services)
    {
        var registered = Entries(services).Select(entry => (entry.Use, entry.Type)).ToHashSet();
        return types.Where(type => type is { IsAbstract: false, IsClass: true })
            .SelectMany(type => Roles(type).Where(use => !registered.Contains((use, type))).Select(use => $"{type.FullName} is registered as no {use}"));
    }

    private static IEnumerable<CardEntry> Entries(IServiceCollection services) =>
        services.Select(service => service.ImplementationInstance).OfType<CardEntry>();

    private static IEnumerable<CardEntryUse> Roles(Type type)
    {
        if (typeof(ICardAction).IsAssignableFrom(type))
        {
            yield return CardEntryUse.Action;
        }

        if (typeof(ICardSource).IsAssignableFrom(type))
        {
            yield return CardEntryUse.Source;
        }
    }
}
