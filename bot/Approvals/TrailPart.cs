using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;

namespace TeamsGrading.Bot.Approvals;

/// <summary>审批进度 The steps in their order: who decided it and when, or for whom it waits.</summary>
internal static class TrailPart
{
    public static IEnumerable<Element> Write(ApprovalFace face, Texts texts)
    {
        yield return Shown.Section(texts["Card.Approval.Trail"]);
        foreach (var step in face.Trail)
        {
            yield return new TextBlock(texts.With(
                "Card.Approval.Step",
                ("Mark", MarkOf(step.Step.State)), ("Number", step.Step.Number), ("Decider", step.Step.Decider), ("Unit", step.Unit)))
            {
                Spacing = Spacing.Small,
                Color = step.Step.State switch
                {
                    TrailState.Approved => TextColor.Good,
                    TrailState.Returned => TextColor.Attention,
                    TrailState.Waiting => TextColor.Accent,
                    TrailState.Ahead or TrailState.Dropped or _ => null,
                },
            };
            if (Detail(step, face, texts) is { Length: > 0 } detail)
            {
                yield return new TextBlock(detail) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None };
            }
        }
    }

    private static string MarkOf(TrailState state) => state switch
    {
        TrailState.Approved => "✓",
        TrailState.Returned => "✗",
        TrailState.Waiting => "●",
        TrailState.Ahead => "○",
        TrailState.Dropped or _ => "–",
    };

    private static string Detail(FaceStep step, ApprovalFace face, Texts texts) => step.Step.State switch
    {
        TrailState.Waiting when step.WaitsFor.Count == 0 => texts["Card.Approval.WaitsForNobody"],
        TrailState.Waiting => texts.With(
            "Card.Approval.WaitsFor", ("Names", string.Join(texts["Card.Comma"], step.WaitsFor)), ("Due", face.Sheet.DueOn)),
        TrailState.Approved or TrailState.Returned => string.Join(texts["Card.Approval.Joint"], Decided(step, texts)),
        TrailState.Ahead or TrailState.Dropped or _ => "",
    };

    private static IEnumerable<string> Decided(FaceStep step, Texts texts)
    {
        yield return texts.With(
            step.Step.State == TrailState.Approved ? "Card.Approval.ApprovedBy" : "Card.Approval.ReturnedBy",
            ("Name", step.By), ("When", step.Step.AtUtc));
        if (step.For is not null)
        {
            yield return texts.With("Card.Approval.InPlaceOf", ("Name", step.For));
        }

        if (step.Step.Resolution is { } resolution)
        {
            yield return texts.With("Card.Approval.ByResolution", ("Number", Shown.Plain(resolution)), ("Date", step.Step.ResolvedOn));
        }

        if (step.Step.Reason is { } reason)
        {
            yield return texts.With("Card.Approval.Words", ("Words", Shown.Plain(reason)));
        }
    }
}
