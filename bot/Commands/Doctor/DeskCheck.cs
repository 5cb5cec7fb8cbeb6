using System.Text.RegularExpressions;

namespace TeamsGrading.Bot.Commands.Doctor;

/// <summary>The desk's page is there with every file it names, and so are the icons of the add-in.</summary>
internal sealed partial class DeskCheck : Check
{
    public override string Area => "Desk";

    public override async Task<IReadOnlyList<Diagnosis>> RunAsync(Surroundings around, CancellationToken cancellation)
    {
        var root = Path.Combine(around.Environment.ContentRootPath, "wwwroot");
        var page = Path.Combine(root, "desk", "index.html");
        if (!File.Exists(page))
        {
            return [Diagnosis.Wrong("Desk.Missing")];
        }

        var named = Asset().Matches(await File.ReadAllTextAsync(page, cancellation)).Select(match => match.Groups[1].Value);
        var missing = named.Count(name => !File.Exists(Path.Combine(root, "desk", name)));
        var icons = Directory.Exists(Path.Combine(root, "addin", "icons"));
        return
        [
            missing > 0 ? Diagnosis.Wrong("Desk.Incomplete", ("Count", missing)) : Diagnosis.Good("Desk.There"),
            .. icons ? [] : new[] { Diagnosis.Warning("Desk.NoIcons") },
        ];
    }

    [GeneratedRegex("desk/(assets/[^\"?#]+)\"")]
    private static partial Regex Asset();
}
