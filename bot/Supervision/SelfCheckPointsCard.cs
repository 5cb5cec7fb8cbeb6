using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>Some points of a self-check to be judged; where the unit's own records speak against one, a finding is written down already.</summary>
internal static class SelfCheckPointsCard
{
    public const int PageSize = 4;

    /// <summary>The page with the first point without judgement, or the first.</summary>
    public static int FirstOpen(SelfCheckView check)
    {
        var open = check.Points.Select((point, place) => (point, place)).FirstOrDefault(each => each.point.Verdict == CheckVerdict.Open).place;
        return (open / PageSize) + 1;
    }

    public static Card Write(SelfCheckView check, int page, Texts texts)
    {
        var pages = Math.Max(1, (check.Points.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var title = texts.With("Card.SelfCheck.PageTitle", ("Page", shown), ("Pages", pages));
        return CardDocument.Write($"{title} · {CheckParts.Name(check.Unit, check.Year, texts)}", title,
        [
            .. CheckParts.Top(title, CheckParts.Name(check.Unit, check.Year, texts)),
            .. check.Points.Skip((shown - 1) * PageSize).Take(PageSize).SelectMany(point => Point(point, texts)),
            Shown.Row(
                Buttons.Send(
                    texts[shown == pages ? "Card.SelfCheck.SaveLast" : "Card.SelfCheck.SaveNext"], CheckVerbs.Save, (CheckFields.Check, Shown.Id(check.Id.Value)),
                    (CheckFields.Version, Shown.Id(check.Version)), (CheckFields.Page, Shown.Id(shown))),
                Buttons.Go(texts["Card.SelfCheck.ToCheck"], CheckVerbs.SelfCheck, (CheckFields.Check, Shown.Id(check.Id.Value)))),
        ]);
    }

    private static IEnumerable<Element> Point(PointView point, Texts texts)
    {
        var suggested = point.Verdict == CheckVerdict.Open && point.Hints.Count > 0;
        var hints = string.Join(texts["Card.SelfCheck.Semicolon"], point.Hints.Select(hint => CheckParts.Hint(hint, texts)));
        yield return Shown.Section(texts.With("Card.SelfCheck.PointLine", ("Clause", point.Clause), ("Point", texts[$"SelfCheck.Point.{point.Key}"])));
        if (point.Hints.Count > 0)
        {
            yield return Shown.Callout(texts.With("Card.SelfCheck.Hints", ("Hints", hints)), ContainerStyle.Warning);
        }

        yield return new ChoiceInput([.. new[] { CheckVerdict.InOrder, CheckVerdict.Finding }.Select(verdict => new Choice(texts.Show(verdict), verdict.ToString()))])
        {
            Id = CheckFields.VerdictOf(point.Key),
            Label = texts["Card.SelfCheck.Verdict"],
            Style = ChoiceStyle.Expanded,
            Value = point.Verdict != CheckVerdict.Open ? point.Verdict.ToString() : suggested ? nameof(CheckVerdict.Finding) : null,
        };
        yield return new TextInput
        {
            Id = CheckFields.TextOf(point.Key),
            Label = texts[point.Hints.Count > 0 ? "Card.SelfCheck.TextHinted" : "Card.SelfCheck.Text"],
            IsMultiline = true,
            MaxLength = JudgePoints.Longest,
            Value = suggested ? hints : point.Text.Length > 0 ? point.Text : null,
        };
    }
}
