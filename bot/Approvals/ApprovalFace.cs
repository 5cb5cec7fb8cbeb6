using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Approvals;

/// <summary>A line of what is decided upon: as it is, and as it was. Both null never; equal when unchanged.</summary>
internal sealed record FaceLine(string Label, string? Was, string? Is)
{
    public bool Changed => Was != Is;
}

/// <summary>One step with names instead of ids.</summary>
internal sealed record FaceStep(TrailStep Step, string Unit, string? By, string? For, IReadOnlyList<string> WaitsFor);

/// <summary>One remark on a filing.</summary>
internal sealed record FaceNote(ApprovalEventKind Kind, string By, DateTime AtUtc, string? Text);

/// <summary>An approval with everything in words that its cards need.</summary>
/// <param name="Compared">There is a version before, and <paramref name="Lines"/> compare with it.</param>
internal sealed record ApprovalFace(
    ApprovalSheet Sheet, string Title, IReadOnlyList<FaceLine> Lines, bool Compared, IReadOnlyList<string> Notes, string Unit, string Proposer,
    string? StandsInFor, IReadOnlyList<FaceStep> Trail, IReadOnlyList<FaceNote> Filing)
{
    public ApprovalCard Card => Sheet.Card;

    public (string, string) Id => (ApprovalFields.Approval, Shown.Id(Card.Id.Value));
}
