namespace TeamsGrading.Tests.Architecture;

/// <summary>
/// A top-level type as compiled, with everything nested in it (lambdas and iterators too) counted as its own.
/// </summary>
/// <param name="Uses">Full names of the types it mentions in signatures, bodies, attributes and constraints.</param>
/// <param name="Calls">Full names of the members it calls, <c>Namespace.Type.Member</c>.</param>
/// <param name="Interfaces">Full names of the interfaces declared by it or nested in it and not private.</param>
public sealed record CodeType(
    string FullName, string Namespace, IReadOnlySet<string> Uses, IReadOnlySet<string> Calls, IReadOnlyList<string> Interfaces)
{
    public string Name => FullName[(Namespace.Length == 0 ? 0 : Namespace.Length + 1)..];

    /// <summary>The folder below <paramref name="root"/>, for example <c>Rounds</c> of <c>TeamsGrading.Core.Rounds.Sealing</c>; null outside or at the root.</summary>
    public string? FolderIn(string root) => FolderOf(FullName, root);

    /// <summary>The folder of any type name below <paramref name="root"/>.</summary>
    public static string? FolderOf(string fullName, string root)
    {
        if (!fullName.StartsWith(root + ".", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = fullName[(root.Length + 1)..].Split('.');
        return parts.Length > 1 ? parts[0] : null;
    }
}
