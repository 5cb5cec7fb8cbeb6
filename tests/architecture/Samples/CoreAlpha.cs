using Microsoft.AspNetCore.Http;
using TeamsGrading.Tests.Architecture.Samples.Core.Beta;

namespace TeamsGrading.Tests.Architecture.Samples.Core.Alpha;

/// <summary>Each type here breaks one rule; the architecture tests must report it.</summary>
internal sealed class UsesSiblingInBody
{
    public static string Describe() => new BetaThing().ToString()!;
}

internal sealed class UsesSiblingInLambda
{
    public static readonly Func<object, bool> IsBeta = thing => thing is BetaThing;
}

internal sealed class UsesSiblingInAttributeOfSignature
{
    public static IReadOnlyList<BetaThing>? Things { get; }
}

internal sealed class UsesWeb
{
    public static string? Path(HttpContext context) => context.Request.Path;
}

internal interface IAlphaThings;

internal sealed class ScoreManager;

internal sealed class ReadsTheClock
{
#pragma warning disable RS0030 // the breach is the point
    public static DateTime When() => DateTime.UtcNow;
#pragma warning restore RS0030
}

internal sealed class KeepsToItself
{
    private interface IHidden;
}
