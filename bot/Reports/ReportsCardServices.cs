using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;

namespace TeamsGrading.Bot.Reports;

/// <summary>Registers cards and mails of the monthly report.</summary>
public static class ReportsCardServices
{
    public static IServiceCollection AddReportCards(this IServiceCollection services) => services
        .AddSingleton<ReportDocument>()
        .AddCardSource<ShowEdition>(ReportCards.Edition)
        .AddCardSource<ShowReport>(ReportCards.Draft, filledIn: true)
        .AddMailSource<EditionMail>(ReportMails.Edition)
        .AddMailSource<ReportDueMail>(ReportMails.Due)
        .AddCardAction<ListReports>(ReportVerbs.List)
        .AddCardAction<MakeDraft>(ReportVerbs.Draft)
        .AddCardAction<ShowReport>(ReportVerbs.Show)
        .AddCardAction<ShowSection>(ReportVerbs.Section)
        .AddCardAction<SaveSection>(ReportVerbs.Save)
        .AddCardAction<DecideFigures>(ReportVerbs.Figures)
        .AddCardAction<PreviewReport>(ReportVerbs.Preview)
        .AddCardAction<ShowDistribution>(ReportVerbs.Distribution)
        .AddCardAction<IncludeInDistribution>(ReportVerbs.Include)
        .AddCardAction<ExcludeFromDistribution>(ReportVerbs.Exclude)
        .AddCardAction<AskToPublish>(ReportVerbs.Publish)
        .AddCardAction<ConfirmPublishing>(ReportVerbs.Confirm)
        .AddCardAction<BeginCorrection>(ReportVerbs.Correct)
        .AddCardAction<ShowEdition>(ReportVerbs.Read)
        .AddCardAction<SeenEdition>(ReportVerbs.Seen)
        .AddCardAction<DocumentElsewhere>(ReportVerbs.File);
}
