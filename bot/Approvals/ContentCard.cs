using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Bot.Approvals;

/// <summary>审批内容 Everything that is decided upon, page by page, changes marked.</summary>
internal static class ContentCard
{
    private const int Size = 40;

    public static Card Write(ApprovalFace face, int page, Texts texts)
    {
        var pages = Math.Max(1, (face.Lines.Count + Size - 1) / Size);
        var shown = Math.Clamp(page, 1, pages);
        return CardDocument.Write(face.Title, face.Title,
        [
            Shown.Heading(face.Title),
            new TextBlock(texts.With("Card.Page.Of", ("Page", shown), ("Pages", pages))) { IsSubtle = true, Spacing = Spacing.None },
            new FactSet([.. face.Lines.Skip((shown - 1) * Size).Take(Size).Select(line =>
                line.Changed ? Difference(line, texts) : new Fact(line.Label, line.Is!))]),
            .. Shown.Rows([.. Actions(face, shown, pages, texts)]),
        ]);
    }

    /// <summary>'60 → 65', 'new: 65' or 'dropped: 60'.</summary>
    public static Fact Difference(FaceLine line, Texts texts) => new(line.Label, line switch
    {
        { Was: null } => texts.With("Card.Approval.Added", ("Value", line.Is)),
        { Is: null } => texts.With("Card.Approval.Dropped", ("Value", line.Was)),
        _ => $"{line.Was} → {line.Is}",
    });

    private static IEnumerable<CardAction> Actions(ApprovalFace face, int page, int pages, Texts texts)
    {
        if (page > 1)
        {
            yield return Turn(texts["Card.Page.Previous"], page - 1);
        }

        if (page < pages)
        {
            yield return Turn(texts["Card.Page.Next"], page + 1);
        }

        yield return Buttons.Next(texts["Card.Approval.Back"], ApprovalVerbs.Show, face.Id);

        CardAction Turn(string title, int to) => Buttons.Go(title, ApprovalVerbs.Content, face.Id, (ApprovalFields.Page, Shown.Id(to)));
    }
}
