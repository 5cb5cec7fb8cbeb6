using System.Runtime.CompilerServices;
using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Architecture;

/// <summary>Card actions: one handler a verb. Each rule answers one line per breach.</summary>
public static class CardVerbRules
{
    /// <summary>A verb is a constant of its class and no other class has it.</summary>
    public static IEnumerable<string> SharedVerbs(IEnumerable<Type> actions)
    {
        var verbs = actions.Where(type => type is { IsAbstract: false, IsClass: true } && typeof(ICardAction).IsAssignableFrom(type))
            .Select(type => (Type: type, Verb: VerbOf(type)))
            .ToList();
        return verbs.Where(entry => string.IsNullOrWhiteSpace(entry.Verb)).Select(entry => $"{entry.Type.FullName} has no constant verb")
            .Concat(verbs.Where(entry => !string.IsNullOrWhiteSpace(entry.Verb)).GroupBy(entry => entry.Verb).Where(group => group.Count() > 1)
                .Select(group => $"'{group.Key}' is the verb of {string.Join(" and ", group.Select(entry => entry.Type.Name))}"));
    }

    /// <summary>Read without a constructor: a verb that depends on injected things is none.</summary>
    private static string? VerbOf(Type type) => ((ICardAction)RuntimeHelpers.GetUninitializedObject(type)).Verb;
}
