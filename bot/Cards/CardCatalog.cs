using System.Collections.Frozen;

namespace TeamsGrading.Bot.Cards;

/// <summary>All kinds and verbs of the process, by name; a call makes only the one class it needs.</summary>
internal sealed class CardCatalog(IEnumerable<CardEntry> entries)
{
    private readonly FrozenDictionary<string, Type> sources = Table(entries, CardEntryUse.Source);
    private readonly FrozenDictionary<string, Type> actions = Table(entries, CardEntryUse.Action);

    public IEnumerable<string> Kinds => sources.Keys;

    public IEnumerable<string> Verbs => actions.Keys;

    /// <summary>Kinds that people fill in where they were sent.</summary>
    public FrozenSet<string> FilledIn { get; } =
        entries.Where(entry => entry.Use == CardEntryUse.Source && entry.FilledIn).Select(entry => entry.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs whose button may stand in a chat with others.</summary>
    public FrozenSet<string> InAnyChat { get; } =
        entries.Where(entry => entry.Use == CardEntryUse.Action && entry.InAnyChat).Select(entry => entry.Name).ToFrozenSet(StringComparer.Ordinal);

    public Type? Source(string kind) => sources.GetValueOrDefault(kind);

    public Type? Action(string verb) => actions.GetValueOrDefault(verb);

    private static FrozenDictionary<string, Type> Table(IEnumerable<CardEntry> entries, CardEntryUse use) =>
        entries.Where(entry => entry.Use == use).ToFrozenDictionary(entry => entry.Name, entry => entry.Type, StringComparer.Ordinal);
}
