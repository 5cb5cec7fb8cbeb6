using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Architecture;

/// <summary>The build itself refuses a direct clock read; proven on a project made for it inside the repository, where the settings reach it.</summary>
[Trait("Kind", "Slow")]
public sealed class BannedClockTests
{
    [Theory]
    [InlineData("System.DateTime.UtcNow", true)]
    [InlineData("System.Guid.NewGuid()", true)]
    [InlineData("System.TimeProvider.System.GetUtcNow()", false)]
    public async Task Build_WithBannedCall_Fails(string call, bool refused)
    {
        var folder = Directory.CreateDirectory(Repository.At("artifacts", "banned-" + Path.GetRandomFileName()));
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Probe.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"/>");
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "Probe.cs"),
                $"namespace Probe;\n\ninternal static class Clock\n{{\n    public static object Read() => {call};\n}}\n");

            var build = await ProgramRun.ToEndAsync("dotnet", ["build", "-nologo", "-v", "q"], folder.FullName, TimeSpan.FromMinutes(2));

            Assert.Equal(refused, build.ExitCode != 0);
            Assert.Equal(refused, build.Output.Contains("RS0030", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
