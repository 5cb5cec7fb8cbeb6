using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Committees;

/// <summary>Verbs <c>committee.draft</c>, <c>committee.seat</c> and <c>committee.check</c>: the steps of the wizard that only show.</summary>
internal sealed class ShowDraft(ViewCommitteeDraft view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await view.RunAsync(call.Actor.Id, new UnitId(call.Id(CommitteeVerbs.UnitField)), cancellation);
        if (seen.Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        var draft = seen.Value;
        if (draft.IsLocked || call.Verb == CommitteeVerbs.Draft)
        {
            return new CardReply.Show(DraftCard.Write(draft, texts));
        }

        if (call.Verb == CommitteeVerbs.Check)
        {
            return new CardReply.Show(CheckCard.Write(draft, texts));
        }

        var person = new PersonId(call.Id(CommitteeVerbs.PersonField));
        return draft.Seats.FirstOrDefault(line => line.Seat.Person == person && line.Change != SeatChange.Leaves) is { } line
            ? new CardReply.Show(SeatCard.Write(draft, line, texts))
            : texts.Refuse(new NotInDraft());
    }
}

/// <summary>Verb <c>committee.find</c>: people of the unit.</summary>
internal sealed class FindPeople(FindMembers find, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var text = call[CommitteeVerbs.NameField] ?? "";
        var found = await find.RunAsync(call.Actor.Id, new UnitId(call.Id(CommitteeVerbs.UnitField)), text, cancellation);
        return found.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(FindCard.Write(found.Value, text, texts));
    }
}

/// <summary>Verbs <c>committee.add</c>, <c>committee.duty</c>, <c>committee.remove</c> and <c>committee.reset</c>: change the draft.</summary>
internal sealed class ChangeDraft(EditCommitteeDraft edit, ViewCommitteeDraft view, FindMembers find, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var unit = new UnitId(call.Id(CommitteeVerbs.UnitField));
        if (ChangeOf(call) is not { } change)
        {
            return new CardReply.Refuse("Committees.DutyMissing", texts["Card.Committee.DutyMissing"], CommitteeVerbs.DutyField);
        }

        if ((await edit.RunAsync(call.Actor.Id, unit, change, cancellation)).Refused(out var refusal))
        {
            return texts.Refuse(refusal);
        }

        // Whoever searched goes on searching: several are added in a row.
        if (call.Verb == CommitteeVerbs.Add && call.Inputs.ContainsKey(CommitteeVerbs.NameField))
        {
            var text = call[CommitteeVerbs.NameField] ?? "";
            var found = await find.RunAsync(call.Actor.Id, unit, text, cancellation);
            return found.Refused(out refusal) ? texts.Refuse(refusal)
                : new CardReply.Show(FindCard.Write(found.Value, text, texts), texts["Card.CommitteeFind.Added"]);
        }

        var seen = await view.RunAsync(call.Actor.Id, unit, cancellation);
        return seen.Refused(out refusal) ? texts.Refuse(refusal)
            : new CardReply.Show(DraftCard.Write(seen.Value, texts), texts["Card.CommitteeDraft.Noted"]);
    }

    private static DraftChange? ChangeOf(CardCall call)
    {
        var person = new PersonId(call.Id(CommitteeVerbs.PersonField));
        var known = Enum.TryParse<CommitteeDuty>(call[CommitteeVerbs.DutyField], out var duty) && Enum.GetName(duty) == call[CommitteeVerbs.DutyField];
        return call.Verb switch
        {
            CommitteeVerbs.Reset => new DraftChange.StartOver(),
            CommitteeVerbs.Remove => new DraftChange.Remove(person),
            CommitteeVerbs.Add => known ? new DraftChange.Add(person, duty) : null,
            _ => known ? new DraftChange.Give(person, duty) : null,
        };
    }
}

/// <summary>Verb <c>committee.propose</c>: sends the draft to the party organisation.</summary>
internal sealed class SendCommittee(ProposeCommittee propose, ViewCommittee view, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var unit = new UnitId(call.Id(CommitteeVerbs.UnitField));
        var request = new ProposeCommitteeRequest(call.Actor.Id, unit, call.Number(CommitteeVerbs.VersionField, -1), call[CommitteeVerbs.ReasonField]);
        if ((await propose.RunAsync(request, cancellation)).Refused(out var refusal))
        {
            return texts.Refuse(refusal, refusal is SmallCommitteeNeedsReason or ReasonUnreadable ? CommitteeVerbs.ReasonField : null);
        }

        var seen = await view.RunAsync(call.Actor.Id, unit, cancellation);
        return seen.Refused(out refusal) ? texts.Refuse(refusal) : new CardReply.Show(CommitteeCard.Write(seen.Value, texts), texts["Card.CommitteeCheck.Proposed"]);
    }
}
