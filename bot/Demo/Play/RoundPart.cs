using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Rounds;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>Rating rounds: opened by the secretary, answered by every member on their own cards, closed by themselves (000 §7.1.4).</summary>
internal sealed class RoundPart(YearPlay play)
{
    /// <summary>Opens a round; its id as cards carry it.</summary>
    public async Task<string> OpenAsync(string unit, GasForm form, RoundKind kind)
    {
        play.Act("Play.Round", ("Unit", UnitName(unit)), ("Form", form), ("Kind", kind));
        var secretary = await play.TypeAsync(SecretaryOf(unit), RoundVerbs.New);
        await secretary.PressAsync(
            RoundVerbs.Prepare, play.Cancellation, null,
            (PlanFields.Year, YearPlay.Rated.ToString(CultureInfo.InvariantCulture)), (PlanFields.Form, form.ToString()), (PlanFields.Kind, kind.ToString()),
            (PlanFields.Day, Format.Day(play.Clock.Today.AddDays(5))));
        await secretary.PressAsync(RoundVerbs.Open, play.Cancellation);
        return secretary.Card!.Buttons.First(button => button.Data.ContainsKey(Parts.RoundField)).Data[Parts.RoundField];
    }

    /// <summary>Every member but the last <paramref name="but"/> answers every candidate and finishes.</summary>
    public async Task AnswerAsync(string unit, string round, int from = 0, int but = 0)
    {
        play.Quiet = true;
        var voters = VotersOf(unit);
        foreach (var number in voters.Skip(from).SkipLast(but))
        {
            await BallotAsync(play.Of(number), round);
        }

        play.Quiet = false;
        play.Say("Play.Round.Answered", ("Count", voters.Count - from - but), ("All", voters.Count));
    }

    /// <summary>The round closes by itself as soon as everybody has finished; the result as the secretary's card shows it.</summary>
    public async Task CloseAsync(string unit, string round)
    {
        await play.ByItselfAsync();
        var secretary = await play.Of(SecretaryOf(unit)).TakeUpAsync(RoundCards.Result, play.Cancellation);
        if (!secretary.Card!.Buttons.Exists(button => button.Data.GetValueOrDefault(Parts.RoundField) == round) && secretary.Card.Text.Length == 0)
        {
            throw secretary.Stuck("no result");
        }

        foreach (var line in secretary.Card.Text.Split('\n').Take(40))
        {
            play.Line(line);
        }
    }

    public static string SecretaryOf(string unit) => unit == "HD" ? "46" : DemoPeople.All.Single(person => person.Unit == unit && person.Duty == CommitteeDuty.Secretary).Number;

    public static IReadOnlyList<string> VotersOf(string unit) => unit == "HD"
        ? ["40", "41", "42", "44", "45"]
        : [.. DemoPeople.All.Where(person => person.Unit == unit && person.Duty is CommitteeDuty.Leader or CommitteeDuty.Member && person.Unit == unit).Select(person => person.Number)];

    public static string UnitName(string unit) => DemoPeople.Units.Single(each => each.Code == unit).Name;

    private async Task BallotAsync(DemoHand member, string round)
    {
        await member.TakeUpAsync(RoundCards.Ballot, play.Cancellation);
        await member.PressAsync(BallotVerbs.Next, play.Cancellation, round);
        while (member.Offers(BallotVerbs.Save))
        {
            var name = member.Card!.Title;
            var answers = member.Card.Inputs.Select((input, place) => (input.Id, Answer(input, name, member.Person.EmployeeNumber, place))).ToArray();
            await member.PressAsync(BallotVerbs.Save, play.Cancellation, null, answers);
        }

        await member.PressAsync(BallotVerbs.Check, play.Cancellation);
        await member.PressAsync(BallotVerbs.Finish, play.Cancellation);
    }

    /// <summary>The same on every machine: much by the customer's name, a little by the member; votes are against one customer in six.</summary>
    private static string Answer(ShownInput input, string customer, string member, int place)
    {
        var liking = customer.Sum(letter => letter) % 7;
        return input.Choices.Count == 3
            ? input.Choices[liking == 3 ? 1 : 0].Value
            : input.Choices[Math.Min(input.Choices.Count - 1, liking + ((member[^1] + place) % 3))].Value;
    }
}
