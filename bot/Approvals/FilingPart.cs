using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;

namespace TeamsGrading.Bot.Approvals;

/// <summary>备案 What was said about the filing, and what the reader can answer.</summary>
internal static class FilingPart
{
    public static IEnumerable<Element> Write(ApprovalFace face, Texts texts)
    {
        if (face.Filing.Count == 0)
        {
            yield break;
        }

        yield return Shown.Section(texts["Card.Filing.Section"]);
        foreach (var note in face.Filing)
        {
            yield return new TextBlock(texts.With($"Card.Filing.{note.Kind}", ("Name", note.By), ("When", note.AtUtc)))
            {
                Spacing = Spacing.Small,
                Color = note.Kind == ApprovalEventKind.Acknowledged ? TextColor.Good : null,
            };
            if (note.Text is { } text)
            {
                yield return new TextBlock(Shown.Plain(text)) { IsSubtle = true, Spacing = Spacing.None };
            }
        }

        if (face.Sheet.May.Acknowledge)
        {
            yield return Words("Card.Filing.Question", texts);
            yield return Shown.Row(
                Buttons.Next(texts["Card.Filing.DoAcknowledge"], ApprovalVerbs.Acknowledge, face.Id),
                Buttons.Add(texts["Card.Filing.AskBack"], ApprovalVerbs.AskBack, face.Id));
        }

        if (face.Sheet.May.Answer)
        {
            yield return Words("Card.Filing.Answer", texts);
            yield return Shown.Row(Buttons.Send(texts["Card.Filing.DoAnswer"], ApprovalVerbs.Answer, face.Id));
        }
    }

    private static TextInput Words(string key, Texts texts) => new()
    {
        Id = ApprovalFields.Text,
        Label = texts[key],
        MaxLength = 1000,
        IsMultiline = true,
    };
}
