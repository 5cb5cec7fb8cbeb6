namespace TeamsGrading.Bot.Commands;

/// <summary>Creates a missing database, accepts an existing empty one, and brings the schema up to date.</summary>
internal sealed class MigrateCommand : Command
{
    public override string Name => "migrate";

    public override string Usage => "creates the database and brings its schema up to date";

    public override async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        // The runner has migrated already, because this command needs the database.
        await output.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
