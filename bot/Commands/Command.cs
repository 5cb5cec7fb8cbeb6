namespace TeamsGrading.Bot.Commands;

/// <summary>
/// One verb of the executable's command line (<c>-- import group.xlsx</c>). Runs in a scope of its own on a database whose schema is
/// current; file arguments are relative to where the user stands.
/// </summary>
internal abstract class Command
{
    /// <summary>The words that select it, for example <c>import</c> or <c>demo round</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Arguments and one line of meaning, for the usage text.</summary>
    public abstract string Usage { get; }

    /// <summary>Whether the schema must be current first; false for commands that need no database (<c>verify</c>, <c>template</c>).</summary>
    public virtual bool NeedsDatabase => true;

    /// <summary>Does it. Returns the exit code: 0 done, 1 refused (said why), 2 wrong arguments.</summary>
    /// <param name="arguments">What follows the name.</param>
    public abstract Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation);
}
