using TeamsGrading.Bot.Appeals;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Appeals.Records;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>Appeals of the month: an urgent one, a unit with appeals, one with nothing to report, one that is late; and their way through headquarters.</summary>
internal sealed class AppealPart(MonthPlay play)
{
    /// <summary>At once to the follower by card and mail, who answers; the unit has the last word.</summary>
    public async Task UrgentAsync()
    {
        play.Year.Act("Month.Urgent");
        var liaison = await play.TypeAsync("32", HandleVerbs.New);
        await liaison.PressAsync(HandleVerbs.New, play.Cancellation, null, (AppealFields.Words, "恒源"));
        await liaison.PressAsync(HandleVerbs.Form, play.Cancellation);
        await play.Year.RefusedAsync("Appeals.AppealNeedsCategory", liaison.RefusedAsync(HandleVerbs.Raise, play.Cancellation));
        await liaison.PressAsync(
            HandleVerbs.Raise, play.Cancellation, null, (AppealFields.Category, nameof(AppealCategory.ContractRisk)), (AppealFields.Title, play.Texts["Month.Urgent.Title"]),
            (AppealFields.Text, play.Texts["Month.Urgent.Text"]));
        await play.SendMailsAsync();
        var follower = await play.TakeUpAsync("11", AppealCards.Appeal);
        await follower.PressAsync(HandleVerbs.Answer, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Urgent.Answer"]));
        await CloseAsync("32", play.Texts["Month.Urgent.Title"]);
    }

    /// <summary>One customer with an appeal and a file, the others with nothing to report.</summary>
    public async Task ReportWithAppealsAsync()
    {
        play.Year.Act("Month.HN");
        var liaison = await play.TypeAsync("32", MonthVerbs.Month);
        var month = liaison.DataOf(MonthVerbs.Rest)[AppealFields.Return];
        await play.Year.RefusedAsync("Monthly.MonthChangedMeanwhile", liaison.RefusedAsync(
            MonthVerbs.Send, new Dictionary<string, string> { [AppealFields.Return] = month, [AppealFields.Version] = "999999" }, play.Texts["Month.HN.TooEarly"], play.Cancellation));
        await ContinueAsync(liaison);
        await liaison.PressAsync(
            MonthVerbs.Save, play.Cancellation, null, (AppealFields.Category, nameof(AppealCategory.HeadquartersSupport)), (AppealFields.Title, play.Texts["Month.HN.Title"]),
            (AppealFields.Text, play.Texts["Month.HN.Text"]));
        await AttachAsync(liaison);
        await play.TypeAsync("32", MonthVerbs.Month);
        while (liaison.Offers(MonthVerbs.Rest))
        {
            await ContinueAsync(liaison);
            await liaison.PressAsync(MonthVerbs.Nothing, play.Cancellation);
            await play.TypeAsync("32", MonthVerbs.Month);
        }

        await SendAsync(liaison);
    }

    /// <summary>Explicitly nothing to report.</summary>
    public async Task ReportNothingAsync(string number, string act)
    {
        play.Year.Act(act);
        var liaison = await play.TypeAsync(number, MonthVerbs.Month);
        if (liaison.Offers(MonthVerbs.Rest))
        {
            await liaison.PressAsync(MonthVerbs.Rest, play.Cancellation);
            await liaison.PressAsync(MonthVerbs.RestNothing, play.Cancellation);
        }

        await SendAsync(liaison);
    }

    /// <summary>Of the month before, when another month has begun.</summary>
    public async Task ReportLateAsync(string number, string act)
    {
        play.Year.Act(act);
        var liaison = await play.TakeUpAsync(number, ReminderCards.Unit);
        await liaison.PressAsync(MonthVerbs.Month, play.Cancellation);
        await liaison.PressAsync(MonthVerbs.Rest, play.Cancellation);
        await liaison.PressAsync(MonthVerbs.RestNothing, play.Cancellation);
        await SendAsync(liaison);
    }

    /// <summary>Headquarters asks back, the unit replies, it goes up, the leader decides, headquarters answers, the unit closes.</summary>
    public async Task HandleAsync()
    {
        play.Year.Act("Month.Handle");
        var title = play.Texts["Month.HN.Title"];
        var officer = await play.TakeUpAsync("11", AppealCards.Appeal, title);
        await officer.PressAsync(HandleVerbs.Ask, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Handle.Ask"]));
        var liaison = await play.TakeUpAsync("32", AppealCards.Appeal, title);
        await liaison.PressAsync(HandleVerbs.Reply, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Handle.Reply"]));
        await play.TakeUpAsync("11", AppealCards.Appeal, title);
        await officer.PressAsync(HandleVerbs.Up, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Handle.Up"]));
        var leader = await play.TakeUpAsync("16", AppealCards.Appeal, title);
        await leader.PressAsync(HandleVerbs.Decide, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Handle.Decision"]));
        await play.TakeUpAsync("11", AppealCards.Appeal, title);
        await officer.PressAsync(HandleVerbs.Answer, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Handle.Answer"]));
        await CloseAsync("32", title);
    }

    private async Task CloseAsync(string number, string title)
    {
        var liaison = await play.TakeUpAsync(number, AppealCards.Appeal, title);
        await liaison.PressAsync(HandleVerbs.Close, play.Cancellation, null, (AppealFields.Text, play.Texts["Month.Close"]));
        await play.SendMailsAsync();
    }

    private async Task SendAsync(DemoHand liaison)
    {
        if (liaison.Offers(MonthVerbs.Review))
        {
            await liaison.PressAsync(MonthVerbs.Review, play.Cancellation);
        }

        await liaison.PressAsync(MonthVerbs.Send, play.Cancellation);
        await play.SendMailsAsync();
    }

    /// <summary>The next customer without an answer.</summary>
    private async Task ContinueAsync(DemoHand liaison)
    {
        var start = play.Texts["Card.AppealMonth.Start"];
        await liaison.PressAsync(MonthVerbs.Customer, play.Cancellation, liaison.Offers(MonthVerbs.Customer, start) ? start : play.Texts["Card.AppealMonth.Continue"]);
    }

    /// <summary>A file goes over an address of its own; its handler is the same.</summary>
    private async Task AttachAsync(DemoHand liaison)
    {
        var draft = new AppealId(long.Parse(liaison.DataOf(MonthVerbs.Draft)[AppealFields.Appeal], System.Globalization.CultureInfo.InvariantCulture));
        await using var scope = play.Services.CreateAsyncScope();
        using var content = new MemoryStream(DemoPaper.Letter);
        var kept = await scope.ServiceProvider.GetRequiredService<AttachFile>().RunAsync(
            liaison.Person.Id, draft, play.Texts["Month.HN.File"], content.Length, content, play.Cancellation);
        if (kept.Refused(out var refusal))
        {
            throw liaison.Stuck(refusal.Code);
        }

        play.Year.Say("Month.Attached", ("File", play.Texts["Month.HN.File"]));
    }
}
