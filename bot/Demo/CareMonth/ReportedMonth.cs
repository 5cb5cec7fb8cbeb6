using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Reminders;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>November of three units and headquarters, from the first appeal to the corrected report, through cards only; refusals are shown as refused.</summary>
internal sealed class ReportedMonth(MonthPlay play, string folder)
{
    public async Task PlayAsync()
    {
        await play.Year.BeginAsync();
        await play.ByItselfAsync();
        await new CarePart(play).NameAsync();
        var (appeals, visits, report) = (new AppealPart(play), new VisitPart(play), new ReportPart(play));
        await play.PassToAsync(new DateOnly(2026, 11, 4));
        await appeals.UrgentAsync();
        await play.PassToAsync(new DateOnly(2026, 11, 9));
        await visits.PlanAsync("HD001", new DateOnly(2026, 11, 12));
        await play.PassToAsync(new DateOnly(2026, 11, 13));
        await visits.SummariseAsync();
        await play.PassToAsync(new DateOnly(2026, 11, 19));
        await appeals.ReportWithAppealsAsync();
        await play.PassToAsync(new DateOnly(2026, 11, 20));
        await appeals.HandleAsync();
        await visits.FollowAsync();
        await play.PassToAsync(new DateOnly(2026, 11, 25));
        await appeals.ReportNothingAsync("22", "Month.QN");
        await play.PassToAsync(new DateOnly(2026, 11, 30));
        await LateAsync();
        await play.PassToAsync(new DateOnly(2026, 12, 1));
        await appeals.ReportLateAsync("41", "Month.HD");
        await play.PassToAsync(new DateOnly(2026, 12, 2));
        await report.EditAsync();
        var first = await report.PublishAsync();
        await SaveDocumentsAsync(first);
        await report.ReadAsync("40");
        await play.PassToAsync(new DateOnly(2026, 12, 4));
        await SaveDocumentsAsync(await report.CorrectAsync());
        await report.ReadAsync("30");
    }

    /// <summary>The manager and headquarters learn who is late.</summary>
    private async Task LateAsync()
    {
        play.Year.Act("Month.Late");
        foreach (var (number, kind) in new[] { ("40", ReminderCards.Unit), ("11", ReminderCards.Late) })
        {
            var hand = await play.TakeUpAsync(number, kind);
            play.Year.Line($"{hand.Person.Name}: {hand.Card!.Title}");
        }
    }

    /// <summary>The Word document in both languages.</summary>
    private async Task SaveDocumentsAsync(EditionId edition)
    {
        await using var scope = play.Services.CreateAsyncScope();
        var fetch = scope.ServiceProvider.GetRequiredService<FetchReport>();
        var document = scope.ServiceProvider.GetRequiredService<ReportDocument>();
        foreach (var locale in new[] { "zh-CN", "en" })
        {
            var fetched = (await fetch.RunAsync(play.Year.Of("17").Person.Id, edition, locale, document.Write, play.Cancellation)).Value;
            var file = Path.Combine(folder, FormattableString.Invariant($"report-{fetched.Month}-{fetched.Edition}.{locale}.docx"));
            await File.WriteAllBytesAsync(file, fetched.Content, play.Cancellation);
            play.Year.Say("Month.Document", ("File", Path.GetFileName(file)));
        }
    }
}
