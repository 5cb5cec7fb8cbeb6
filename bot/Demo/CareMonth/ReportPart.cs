using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Demo.CareMonth;

/// <summary>The report, drafted by the system: edited section by section, published to the list, read, corrected.</summary>
internal sealed class ReportPart(MonthPlay play)
{
    private const string Officer = "11";

    /// <summary>October's report waits as well.</summary>
    private string Number => new ReportWording(play.Texts).Number(new Core.Shared.Month(2026, 11), 1);

    private DemoHand Hand => play.Year.Of(Officer);

    public async Task EditAsync()
    {
        play.Year.Act("Month.Report");
        await play.TakeUpAsync(Officer, ReportCards.Draft, Number);
        await play.Year.RefusedAsync("Reports.NobodyToSendTo", Hand.RefusedAsync(ReportVerbs.Publish, play.Cancellation));
        await Hand.PressAsync(ReportVerbs.Distribution, play.Cancellation);
        foreach (var role in new[] { "GeneralManager", "LeaderInCharge", "UnitManager", "Liaison" })
        {
            await Hand.PressAsync(ReportVerbs.Include, play.Cancellation, null, (ReportFields.Role, role));
        }

        await play.TakeUpAsync(Officer, ReportCards.Draft, Number);
        await OpenAsync(ReportSection.Lead);
        await play.Year.RefusedAsync("Reports.TextNamesCustomer", Hand.RefusedAsync(
            ReportVerbs.Save, play.Cancellation, null, (ReportFields.Text, play.Texts["Month.Report.Names"]), (ReportFields.Readers, nameof(TextReaders.Everybody))));
        await SaveAsync("Month.Report.Lead", TextReaders.Everybody);
        await OpenAsync("Appeals");
        await SaveAsync("Month.Report.Appeals", TextReaders.Headquarters);
        await Hand.PressAsync(ReportVerbs.Preview, play.Cancellation);
    }

    /// <summary>A unit reported after the draft: nothing outdated is published, the officer looks at the new figures first.</summary>
    /// <returns>The edition.</returns>
    public async Task<EditionId> PublishAsync()
    {
        play.Year.Act("Month.Publish");
        await play.TakeUpAsync(Officer, ReportCards.Draft, Number);
        await play.Year.RefusedAsync("Reports.ReportChangedMeanwhile", Hand.RefusedAsync(ReportVerbs.Publish, play.Cancellation));
        await play.TakeUpAsync(Officer, ReportCards.Draft, Number);
        await play.Year.RefusedAsync("Reports.FiguresAreUndecided", Hand.RefusedAsync(ReportVerbs.Publish, play.Cancellation));
        await OpenAsync("Appeals");
        await Hand.PressAsync(ReportVerbs.Figures, play.Cancellation, ReportFields.Newer);
        await Hand.PressAsync(ReportVerbs.Show, play.Cancellation);
        return await ConfirmAsync();
    }

    public async Task ReadAsync(string number)
    {
        var manager = await play.TakeUpAsync(number, ReportCards.Edition);
        foreach (var line in manager.Card!.Text.Split('\n'))
        {
            play.Year.Line(line);
        }

        await manager.PressAsync(ReportVerbs.Seen, play.Cancellation);
    }

    /// <summary>A new edition that says what changed; the older one stays readable.</summary>
    public async Task<EditionId> CorrectAsync()
    {
        play.Year.Act("Month.Correct");
        await play.TypeAsync(Officer, ReportVerbs.List);
        await Hand.PressAsync(ReportVerbs.Show, play.Cancellation);
        await play.Year.RefusedAsync("Reports.ReportIsPublished", Hand.RefusedAsync(
            ReportVerbs.Publish, Hand.DataOf(ReportVerbs.Correct), play.Texts["Card.Report.ToPublish"], play.Cancellation));
        await Hand.PressAsync(ReportVerbs.Correct, play.Cancellation);
        await OpenAsync("Volumes");
        await SaveAsync("Month.Correct.Text", TextReaders.Everybody);
        return await ConfirmAsync((ReportFields.Text, play.Texts["Month.Correct.Changes"]));
    }

    private async Task<EditionId> ConfirmAsync(params (string, string)[] fill)
    {
        await Hand.PressAsync(ReportVerbs.Publish, play.Cancellation);
        await Hand.PressAsync(ReportVerbs.Confirm, play.Cancellation, null, fill);
        await play.SendMailsAsync();
        return new EditionId(long.Parse(Hand.DataOf(ReportVerbs.File)[ReportFields.Edition], System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task OpenAsync(string key)
    {
        foreach (var section in Hand.Card!.Buttons.Where(button => button.Verb == ReportVerbs.Section).Select(button => button.Data[ReportFields.Section]).ToList())
        {
            play.Year.Quiet = true;
            await Hand.PressAsync(ReportVerbs.Section, play.Cancellation, section);
            play.Year.Quiet = false;
            if (Hand.Card.Title.StartsWith(play.Texts[$"Report.Section.{key}"], StringComparison.Ordinal))
            {
                play.Year.Say("Month.Report.Section", ("Section", play.Texts[$"Report.Section.{key}"]));
                return;
            }

            await Hand.PressAsync(ReportVerbs.Show, play.Cancellation);
        }

        throw Hand.Stuck($"no section '{key}'");
    }

    private Task SaveAsync(string text, TextReaders readers) =>
        Hand.PressAsync(ReportVerbs.Save, play.Cancellation, null, (ReportFields.Text, play.Texts[text]), (ReportFields.Readers, readers.ToString()));
}
