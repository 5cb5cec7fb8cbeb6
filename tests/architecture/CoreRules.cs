namespace TeamsGrading.Tests.Architecture;

/// <summary>What types of core may use (house rules 1 and 2). Each rule answers one line per breach.</summary>
public static class CoreRules
{
    private static readonly string[] Foundations = ["Seams", "Storage", "Shared"];

    private static readonly string[] ForeignToCore =
    [
        "Microsoft.AspNetCore", "Microsoft.Graph", "Microsoft.Bot", "Microsoft.Teams", "Azure", "Quartz", "Microsoft.IdentityModel", "TeamsGrading.Bot",
    ];

    /// <summary>Interfaces that stand outside Seams, each for its reason.</summary>
    private static readonly Dictionary<string, string> InterfacesElsewhere = new()
    {
        ["TeamsGrading.Core.Shared.ITypedId`1"] = "the mark of an id, by which storage finds ids; nothing implements behaviour behind it",
    };

    /// <summary>A slice uses its own folder, Seams, Storage and Shared; never a sibling.</summary>
    public static IEnumerable<string> SiblingSlices(IEnumerable<CodeType> types, string root) =>
        from type in types
        let own = type.FolderIn(root)
        where own is not null && !Foundations.Contains(own)
        from used in type.Uses
        let slice = CodeType.FolderOf(used, root)
        where slice is not null && slice != own && !Foundations.Contains(slice)
        select $"{type.FullName} uses {used} of its sibling {slice}";

    /// <summary>Seams, Storage and Shared know no slice; Shared knows nothing at all, Seams only Shared.</summary>
    public static IEnumerable<string> FoundationsKnowNoSlice(IEnumerable<CodeType> types, string root) =>
        from type in types
        let own = type.FolderIn(root)
        where own is not null && Foundations.Contains(own)
        from used in type.Uses
        let folder = CodeType.FolderOf(used, root)
        where folder is not null && folder != own && !MayUse(own, folder)
        select $"{type.FullName} uses {used}: {own} may not know {folder}";

    /// <summary>Core has no web, no Teams, no Graph.</summary>
    public static IEnumerable<string> ForeignLibraries(IEnumerable<CodeType> types) =>
        from type in types
        from used in type.Uses
        from library in ForeignToCore
        where used.StartsWith(library + ".", StringComparison.Ordinal)
        select $"{type.FullName} uses {used}: core has no {library}";

    /// <summary>Interfaces only in Seams.</summary>
    public static IEnumerable<string> InterfacesOutsideSeams(IEnumerable<CodeType> types, string root) =>
        from type in types
        where type.FolderIn(root) != "Seams"
        from name in type.Interfaces
        where !InterfacesElsewhere.ContainsKey(name)
        select $"{name} is an interface outside Seams";

    private static bool MayUse(string own, string folder) => own switch
    {
        "Seams" => folder == "Shared",
        "Storage" => folder is "Shared" or "Seams",
        _ => false,
    };
}
