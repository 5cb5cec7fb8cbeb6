using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Committees;

/// <summary>A proposed committee for those who decide: one line a seat, so that a change shows who joins, who leaves and whose duty changes.</summary>
internal sealed class CommitteeMatter(IDirectory directory) : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.Committee;

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var committee = Canon.ReadWhole<CommitteeText>(text);
        var unit = await directory.UnitAsync(committee.Unit, cancellation);
        var voters = committee.Seats.Count(seat => seat.Duty != CommitteeDuty.Secretary);
        return new MatterSheet(
            texts.With("Card.CommitteeMatter.Title", ("Unit", unit?.Name)),
            [
                new MatterLine(texts["Card.Committee.Voters"], texts.With("Card.Committee.VotersValue", ("Voters", voters))),
                .. committee.SmallerThanFiveReason is { } reason ? [new MatterLine(texts["Card.Committee.Reason"], reason)] : Array.Empty<MatterLine>(),
                .. committee.Seats.Select(seat => new MatterLine(
                    texts.With("Card.CommitteeMatter.Seat", ("Name", seat.Name), ("Number", seat.EmployeeNumber)),
                    seat.Position.Length == 0 ? texts.Show(seat.Duty) : $"{texts.Show(seat.Duty)} · {seat.Position}")),
            ],
            [.. committee.Warnings.Select(warning => texts.Show(warning)), .. committee.Warnings.Count == 0 ? [] : new[] { texts["Card.CommitteeCheck.WarningsMeaning"] }]);
    }
}
