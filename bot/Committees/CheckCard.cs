using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Committees;

namespace TeamsGrading.Bot.Committees;

/// <summary>检查并提交 What changes, whether it may be proposed, what the deciders will be warned of, and the reason for a small committee.</summary>
internal static class CheckCard
{
    private const int LongestReason = 400;

    public static Card Write(DraftView draft, Texts texts)
    {
        var title = texts["Card.CommitteeCheck.Title"];
        var unit = CommitteeParts.Unit(draft.Unit);
        var blocked = draft.Fault is { } fault and not SmallCommitteeNeedsReason ? fault : null;
        return CardDocument.Write(title, title,
        [
            .. CommitteeParts.Top(title, draft.Unit),
            new FactSet([new Fact(texts["Card.Committee.Voters"], texts.With("Card.Committee.VotersValue", ("Voters", draft.Voters))), .. Changes(draft, texts)]),
            .. blocked is not null ? [Shown.Callout(texts.Explain(blocked), ContainerStyle.Attention)] : Array.Empty<Element>(),
            .. Warnings(draft, texts),
            .. blocked is null && draft.Voters < Composition.Usual ? [Reason(draft, texts)] : Array.Empty<Element>(),
            .. blocked is null ? [Shown.Callout(texts["Card.CommitteeCheck.WhatNext"], ContainerStyle.Emphasis)] : Array.Empty<Element>(),
            Shown.Row(
            [
                .. blocked is not null ? [] : new[]
                {
                    Buttons.Send(texts["Card.CommitteeCheck.Propose"], CommitteeVerbs.Propose, unit, (CommitteeVerbs.VersionField, Shown.Id(draft.Version))),
                },
                Buttons.Go(texts["Card.CommitteeSeat.Back"], CommitteeVerbs.Draft, unit),
            ]),
        ]);
    }

    private static IEnumerable<Fact> Changes(DraftView draft, Texts texts)
    {
        if (!draft.IsChange)
        {
            return [new Fact(texts["Card.CommitteeCheck.Members"], Names(draft.Seats, texts, line => texts.Show(line.Seat.Duty)))];
        }

        var changes = new[]
        {
            (Key: "Card.CommitteeCheck.Joining", Lines: Of(SeatChange.Joins), Beside: (Func<DraftLine, string>)(line => texts.Show(line.Seat.Duty))),
            ("Card.CommitteeCheck.Leaving", Of(SeatChange.Leaves), line => texts.Show(line.Seat.Duty)),
            ("Card.CommitteeCheck.OtherDuty", Of(SeatChange.OtherDuty), line => $"{texts.Show(line.Before)} → {texts.Show(line.Seat.Duty)}"),
        };
        var shown = changes.Where(change => change.Lines.Count > 0).Select(change => new Fact(texts[change.Key], Names(change.Lines, texts, change.Beside))).ToList();
        return shown.Count > 0 ? shown : [new Fact(texts["Card.CommitteeCheck.Changes"], texts["Card.CommitteeCheck.NoChange"])];

        List<DraftLine> Of(SeatChange change) => [.. draft.Seats.Where(line => line.Change == change)];
    }

    private static string Names(IEnumerable<DraftLine> lines, Texts texts, Func<DraftLine, string> beside) =>
        string.Join(texts["Card.Comma"], lines.Select(line => texts.With("Card.CommitteeCheck.Name", ("Name", CommitteeParts.Name(line.Seat, texts)), ("Beside", beside(line)))));

    private static IEnumerable<Element> Warnings(DraftView draft, Texts texts) => draft.Warnings.Count == 0
        ? []
        :
        [
            new Container(
            [
                new TextBlock(texts["Card.CommitteeCheck.Warnings"]) { Weight = TextWeight.Bolder },
                .. draft.Warnings.Select(warning => new TextBlock($"· {texts.Show(warning)}") { Spacing = Spacing.Small }),
                Shown.Note(texts["Card.CommitteeCheck.WarningsMeaning"]),
            ])
            {
                Style = ContainerStyle.Warning,
            },
        ];

    private static TextInput Reason(DraftView draft, Texts texts) => new()
    {
        Id = CommitteeVerbs.ReasonField,
        Label = texts.With("Card.CommitteeCheck.Reason", ("Usual", Composition.Usual)),
        IsMultiline = true,
        MaxLength = LongestReason,
        IsRequired = true,
        ErrorMessage = texts["Card.CommitteeCheck.ReasonMissing"],
        Value = draft.SmallerThanFiveReason,
    };
}
