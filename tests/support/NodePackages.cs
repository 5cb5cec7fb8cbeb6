namespace TeamsGrading.Tests.Support;

/// <summary>npm packages that tests need; <c>tests/run</c> fetches them beforehand, a single test started by hand fetches its own.</summary>
public static class NodePackages
{
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Makes sure that <paramref name="folder"/> (with a lock file) has its packages.</summary>
    /// <exception cref="InvalidOperationException">npm could not fetch them; the message holds what it said.</exception>
    public static async Task EnsureAsync(string folder)
    {
        await Turn.WaitAsync();
        try
        {
            if (File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
            {
                return;
            }

            await using var npm = await ProgramRun.ToEndAsync("npm", ["ci", "--no-audit", "--no-fund"], folder, TimeSpan.FromMinutes(3));
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm ci failed in {folder}:\n{npm.Output}");
            }
        }
        finally
        {
            Turn.Release();
        }
    }
}
