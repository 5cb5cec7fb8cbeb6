using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Visits;
using TeamsGrading.Core.Visits;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>Headquarters visits a customer of 华东: plan by mail with its calendar file, receipt, summary into the file, a follow-up until it is closed.</summary>
internal sealed class VisitPart(MonthPlay play)
{
    private const string Officer = "10";
    private const string Liaison = "41";

    public async Task PlanAsync(string customer, DateOnly day)
    {
        play.Year.Act("Month.Visit");
        var officer = await play.TypeAsync(Officer, VisitVerbs.List);
        await officer.PressAsync(VisitVerbs.Find, play.Cancellation);
        await officer.PressAsync(VisitVerbs.Find, play.Cancellation, null, (VisitFields.Query, customer));
        await officer.PressAsync(VisitVerbs.New, play.Cancellation, nameof(VisitDirection.Outgoing));
        var basics = new[]
        {
            (VisitFields.Theme, play.Texts["Month.Visit.Theme"]), (VisitFields.From, Format.Day(day)), (VisitFields.FromTime, "09:30"), (VisitFields.Place, play.Texts["Month.Visit.Place"]),
            (VisitFields.Theirs, play.Texts["Month.Visit.Theirs"]), (VisitFields.Ours, play.Texts["Month.Visit.Ours"]),
        };
        await play.Year.RefusedAsync("Visits.VisitEndsBeforeItStarts", officer.RefusedAsync(VisitVerbs.Create, play.Cancellation, null, [.. basics, (VisitFields.ToTime, "08:00")]));
        await officer.PressAsync(VisitVerbs.Create, play.Cancellation, null, [.. basics, (VisitFields.ToTime, "11:30")]);
        await officer.PressAsync(VisitVerbs.Programme, play.Cancellation);
        await officer.PressAsync(
            VisitVerbs.Arrange, play.Cancellation, null, (VisitFields.Itinerary, play.Texts["Month.Visit.Itinerary"]), (VisitFields.Topics, play.Texts["Month.Visit.Topics"]),
            (VisitFields.Division, play.Texts["Month.Visit.Division"]));
        await officer.PressAsync(VisitVerbs.Send, play.Cancellation);
        await officer.PressAsync(VisitVerbs.Mail, play.Cancellation);
        await play.SendMailsAsync();
        var liaison = await play.TakeUpAsync(Liaison, VisitCards.Visit);
        await liaison.PressAsync(VisitVerbs.Received, play.Cancellation);
    }

    public async Task SummariseAsync()
    {
        play.Year.Act("Month.Summary");
        var officer = await play.TakeUpAsync(Officer, VisitCards.Summary);
        await officer.PressAsync(
            VisitVerbs.Save, play.Cancellation, null, (VisitFields.Said, play.Texts["Month.Summary.Said"]), (VisitFields.Agreed, play.Texts["Month.Summary.Agreed"]),
            (VisitFields.Asked, play.Texts["Month.Summary.Asked"]), (VisitFields.Next, play.Texts["Month.Summary.Next"]));
        await officer.PressAsync(VisitVerbs.Follow, play.Cancellation);
        await officer.PressAsync(
            VisitVerbs.Add, play.Cancellation, null, (VisitFields.Text, play.Texts["Month.Follow.Text"]), (VisitFields.Person, play.Year.Of(Liaison).Person.Name),
            (VisitFields.Day, Format.Day(play.Year.Clock.Today.AddDays(14))));
    }

    public async Task FollowAsync()
    {
        play.Year.Act("Month.Follow");
        var liaison = await play.TakeUpAsync(Liaison, VisitCards.FollowUp);
        await liaison.PressAsync(VisitVerbs.Note, play.Cancellation, null, (VisitFields.Word, play.Texts["Month.Follow.Note"]));
        await play.TakeUpAsync(Liaison, VisitCards.FollowUp);
        await liaison.PressAsync(VisitVerbs.Close, play.Cancellation, null, (VisitFields.Word, play.Texts["Month.Follow.Done"]));
        await play.SendMailsAsync();
    }
}
