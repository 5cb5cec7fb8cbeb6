using TeamsGrading.Bot.Care;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>Headquarters names a follower for each strategic customer (001 §4.1 d).</summary>
internal sealed class CarePart(MonthPlay play)
{
    public async Task NameAsync()
    {
        play.Year.Act("Month.Care");
        var officer = await play.TypeAsync("11", CareVerbs.Map);
        foreach (var subject in officer.Card!.Buttons.Where(button => button.Verb == CareVerbs.Follower).Select(button => button.Data[CareVerbs.Subject]).ToList())
        {
            await officer.PressAsync(CareVerbs.Follower, play.Cancellation, subject);
            await officer.PressAsync(CareVerbs.NameFollower, play.Cancellation, null, (CareVerbs.Person, officer.Person.Name));
            await officer.PressAsync(CareVerbs.Map, play.Cancellation);
        }

        foreach (var line in officer.Card!.Text.Split('\n').Take(3))
        {
            play.Year.Line(line);
        }
    }
}
