using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Reports;

/// <summary>Kind <c>report.draft</c> and verb <c>report.show</c>.</summary>
internal sealed class ShowReport(ViewReport view, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var report = await view.RunAsync(reader.Id, new ReportId(subject), cancellation);
        return report.Error is null ? ReportCard.Write(report.Value, wording.For(reader.Locale)) : null;
    }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, Of(call), null, cancellation);

    /// <summary>The report as it stands after a step.</summary>
    public async Task<CardReply> AnswerAsync(CardCall call, ReportId id, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var report = await view.RunAsync(call.Actor.Id, id, cancellation);
        return report.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(ReportCard.Write(report.Value, texts), notice);
    }

    public static ReportId Of(CardCall call) => new(call.Id(ReportFields.Report));
}

/// <summary>Verb <c>report.draft</c>: drafts a month, or draws its figures anew.</summary>
internal sealed class MakeDraft(DraftReport draft, ShowReport show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        if (ReportFields.MonthOf(call) is not { } month)
        {
            return texts.Refuse(new NothingThere());
        }

        var drafted = await draft.RunAsync(call.Actor.Id, month, cancellation);
        return drafted.Refused(out var refusal)
            ? ReportFields.Refuse(refusal, texts)
            : await show.AnswerAsync(call, drafted.Value, texts["Card.Report.Drafted.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.section</c>.</summary>
internal sealed class ShowSection(ViewReport view, Wording wording) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => AnswerAsync(call, null, null, cancellation);

    public async Task<CardReply> AnswerAsync(CardCall call, SectionTyped? mine, string? notice, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var found = await view.SectionAsync(call.Actor.Id, Of(call), cancellation);
        if (found.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var (report, section) = found.Value;
        return report.State == ReportState.Published
            ? texts.Refuse(new ReportIsPublished(report.Month, report.Editions))
            : new CardReply.Show(SectionCard.Write(report, section, texts, mine), notice);
    }

    public static ReportSectionId Of(CardCall call) => new(call.Id(ReportFields.Section));
}

/// <summary>Verb <c>report.save</c>. Where somebody else saved meanwhile, both texts stand on the card and nothing is lost.</summary>
internal sealed class SaveSection(EditReport edit, ViewReport view, ShowSection form, ShowReport show, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var readers = call[ReportFields.Readers] == nameof(TextReaders.Everybody) ? TextReaders.Everybody : TextReaders.Headquarters;
        var hidden = call[ReportFields.Hidden] == "yes";
        var place = call.Number(ReportFields.Place, 0);
        var saved = await edit.SaveAsync(
            call.Actor.Id, ShowSection.Of(call),
            new SectionEdit(call[ReportFields.Text], readers, hidden, place == 0 ? null : place, call.Number(ReportFields.Version, 0), call[ReportFields.Seen]), cancellation);
        if (saved.Error is SectionChangedMeanwhile conflict)
        {
            return await form.AnswerAsync(call, new SectionTyped(call[ReportFields.Text] ?? "", readers, hidden, conflict.By), texts["Card.Report.Conflict.Notice"], cancellation);
        }

        if (saved.Refused(out var refusal))
        {
            return ReportFields.Refuse(refusal, texts);
        }

        var found = await view.SectionAsync(call.Actor.Id, ShowSection.Of(call), cancellation);
        return found.Refused(out var gone) ? texts.Refuse(gone) : await show.AnswerAsync(call, found.Value.Report.Id, texts["Card.Report.Saved.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.figures</c>: which figures stand beneath the text.</summary>
internal sealed class DecideFigures(EditReport edit, ShowSection form, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var decided = await edit.DecideFiguresAsync(call.Actor.Id, ShowSection.Of(call), call[ReportFields.Choice] != ReportFields.Former, cancellation);
        return decided.Refused(out var refusal) ? texts.Refuse(refusal) : await form.AnswerAsync(call, null, texts["Card.Report.Decided.Notice"], cancellation);
    }
}

/// <summary>Verb <c>report.preview</c>: as headquarters or as a unit would have it.</summary>
internal sealed class PreviewReport(ViewReport view, IDirectory directory, Wording wording) : ICardAction
{
    private const int MostUnits = 200;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var found = await view.RunAsync(call.Actor.Id, ShowReport.Of(call), cancellation);
        if (found.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var (report, unit) = (found.Value, call.Id(ReportFields.Unit));
        var reach = unit == 0 ? ReportReach.All : new ReportReach(false, new HashSet<UnitId> { new(unit) });
        var id = (ReportFields.Report, Shown.Id(report.Id.Value));
        var units = (await directory.UnitsAsync(cancellation)).Where(each => each.Parent is not null).Take(MostUnits);
        return new CardReply.Show(PaperCard.Write(
            ReportPaper.Preview(report, reach), call.Number(ReportFields.Page, 0), texts,
            (title, to) => Buttons.Go(title, ReportVerbs.Preview, id, (ReportFields.Page, Shown.Id(to)), (ReportFields.Unit, Shown.Id(unit))),
            [Shown.Callout(texts["Card.Report.IsPreview"], ContainerStyle.Emphasis)],
            [
                new ChoiceInput([new Choice(texts["Card.Report.AsHeadquarters"], "0"), .. units.Select(each => new Choice(Shown.Plain(each.Name), Shown.Id(each.Id.Value)))])
                {
                    Id = ReportFields.Unit,
                    Label = texts["Card.Report.SeenAs"],
                    Style = ChoiceStyle.Compact,
                    Value = Shown.Id(unit),
                },
                .. Shown.Rows(
                [
                    Buttons.Add(texts["Card.Report.PreviewAs"], ReportVerbs.Preview, id),
                    Buttons.Go(texts["Card.Report.BackToWork"], ReportVerbs.Show, id),
                ]),
            ]));
    }
}
