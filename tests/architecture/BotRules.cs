namespace TeamsGrading.Tests.Architecture;

/// <summary>What types of the bot may use (house rules 1 and 10). Each rule answers one line per breach.</summary>
public static class BotRules
{
    private static readonly string[] CoreFoundations = ["Seams", "Shared"];

    /// <summary>
    /// The edges, each with the core folders it may call (or the single core types it may use) beyond Seams and Shared. Every other folder of the bot is named after the one core slice it calls.
    /// </summary>
    private static readonly Dictionary<string, string[]> Edges = new()
    {
        ["Teams"] = ["Deliveries"],
        ["Desk"] = ["Deliveries"],
        ["Home"] = ["Deliveries"],
        ["Cards"] = ["Storage.StoreFault"],
        ["Documents"] = [],
        ["Mail"] = ["Mails"],
        ["Http"] = ["Storage"],
        ["Schedule"] = ["*"],
        ["Commands"] = ["*"],
        ["Demo"] = ["*"],
    };

    /// <summary>Edge folders any folder of the bot may use.</summary>
    private static readonly string[] SharedEdges = ["Cards", "Http", "Documents"];

    /// <summary>An edge knows no slice, neither of core nor of the bot, beyond what is listed.</summary>
    public static IEnumerable<string> EdgesKnowNoSlice(IEnumerable<CodeType> types, string botRoot, string coreRoot) =>
        from type in types
        let edge = type.FolderIn(botRoot)
        where edge is not null && Edges.ContainsKey(edge)
        from used in type.Uses
        let core = CodeType.FolderOf(used, coreRoot)
        let bot = CodeType.FolderOf(used, botRoot)
        where (core is not null && !CoreFoundations.Contains(core) && !Allows(edge, used[(coreRoot.Length + 1)..]))
            || (bot is not null && !Edges.ContainsKey(bot) && !Edges[edge].Contains("*"))
        select $"{type.FullName} uses {used}: the edge {edge} knows no slice";

    /// <summary>bot/X calls core/X, the seams and the shared card parts; no other slice, no channel, no database.</summary>
    public static IEnumerable<string> SlicesKeepToTheirOwn(IEnumerable<CodeType> types, string botRoot, string coreRoot) =>
        from type in types
        let slice = type.FolderIn(botRoot)
        where slice is not null && !Edges.ContainsKey(slice)
        from used in type.Uses
        let core = CodeType.FolderOf(used, coreRoot)
        let bot = CodeType.FolderOf(used, botRoot)
        where (core is not null && core != slice && !CoreFoundations.Contains(core))
            || (bot is not null && bot != slice && !SharedEdges.Contains(bot))
        select $"{type.FullName} uses {used}: bot/{slice} calls core/{slice} only";

    private static bool Allows(string edge, string used) =>
        Edges[edge].Any(allowed => allowed == "*" || used == allowed || used.StartsWith(allowed + ".", StringComparison.Ordinal));
}
