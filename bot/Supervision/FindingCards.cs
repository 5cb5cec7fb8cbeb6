using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Supervision;

namespace TeamsGrading.Bot.Supervision;

/// <summary>问题整改 The findings of a unit's year, and one of them with what is to be done next.</summary>
internal static class FindingCards
{
    private const int Most = 25;

    public static Card List(string unit, int year, IReadOnlyList<FindingView> findings, Texts texts)
    {
        var title = texts["Card.Finding.List"];
        var open = findings.Count(finding => finding.State != FindingState.Closed);
        return CardDocument.Write(title, title,
        [
            .. CheckParts.Top(title, CheckParts.Name(unit, year, texts)),
            new TextBlock(findings.Count == 0 ? texts["Card.Finding.None"] : texts.With("Card.Finding.Count", ("Open", open), ("All", findings.Count))),
            .. findings.Take(Most).Select(finding => CheckParts.Line(
                Shown.Plain(Short(finding.Text)), State(finding, texts), finding.Late ? TextColor.Attention : finding.State == FindingState.Closed ? TextColor.Good : null,
                Buttons.Go(texts["Card.Check.Open"], CheckVerbs.Finding, (CheckFields.Finding, Shown.Id(finding.Id.Value))))),
            .. findings.Count > Most ? [Shown.Note(texts.With("Card.Finding.More", ("Count", findings.Count - Most)))] : Array.Empty<Element>(),
            Shown.Row(Buttons.Go(texts["Card.SelfCheck.Back"], CheckVerbs.SelfChecks, (CheckFields.Year, Shown.Id(year))), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    public static Card One(UnitId unit, FindingView finding, Texts texts)
    {
        var title = texts[$"Card.Finding.Of{finding.Source}"];
        var name = CheckParts.Name(finding.Unit, finding.Year, texts);
        return CardDocument.Write($"{title} · {name}", $"{name} · {Short(finding.Text)}",
        [
            .. CheckParts.Top(title, name),
            Shown.Callout(State(finding, texts), finding.State == FindingState.Closed ? ContainerStyle.Good : finding.Late ? ContainerStyle.Attention : ContainerStyle.Emphasis),
            Shown.Note(CheckParts.About(finding.Source, finding.About, texts)),
            new TextBlock(Shown.Plain(finding.Text)) { Weight = TextWeight.Bolder },
            new FactSet([.. Facts(finding, texts)]),
            .. finding.MayConfirm ? Confirm(finding, texts) : [],
            .. finding.MayCorrect ? Correct(finding, texts) : [],
            .. finding.MayAssign ? Assign(finding, texts) : [],
            Shown.Row(
                Buttons.Go(texts["Card.Finding.Open"], CheckVerbs.Findings, (CheckFields.Unit, Shown.Id(unit.Value)), (CheckFields.Year, Shown.Id(finding.Year))),
                Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";

    private static string State(FindingView finding, Texts texts) => finding.State switch
    {
        FindingState.Assigned => texts.With(finding.Late ? "Card.Finding.State.Late" : "Card.Finding.State.Assigned", ("Person", Shown.Plain(finding.Responsible ?? "")), ("Due", finding.DueOn)),
        FindingState.Closed => texts.With("Card.Finding.State.Closed", ("Day", finding.ClosedOn)),
        FindingState.Open or FindingState.Corrected or _ => texts[$"Card.Finding.State.{finding.State}"],
    };

    private static IEnumerable<Fact> Facts(FindingView finding, Texts texts)
    {
        if (finding.Responsible is { } person)
        {
            yield return new Fact(texts["Card.Finding.Responsible"], Shown.Plain(person));
            yield return new Fact(texts["Card.Finding.Due"], texts.Show(finding.DueOn));
        }

        if (finding.Done.Length > 0)
        {
            yield return new Fact(texts["Card.Finding.Done"], Shown.Plain(finding.Done));
            yield return new Fact(texts["Card.Finding.DoneOn"], texts.Show(finding.DoneOn));
        }

        if (finding.Word.Length > 0)
        {
            yield return new Fact(texts["Card.Finding.Word"], Shown.Plain(finding.Word));
        }
    }

    private static IEnumerable<Element> Assign(FindingView finding, Texts texts) =>
    [
        Shown.Section(texts["Card.Finding.AssignTitle"]),
        new ChoiceInput([.. finding.People.Select(person => new Choice(Shown.Plain(person.Name), Shown.Id(person.Id.Value)))])
        {
            Id = CheckFields.Person,
            Label = texts["Card.Finding.Responsible"],
            Style = ChoiceStyle.Compact,
            Placeholder = texts["Card.Finding.Choose"],
        },
        new DateInput { Id = CheckFields.Day, Label = texts["Card.Finding.Due"], Value = finding.DueOn is { } due ? Format.Day(due) : null },
        Shown.Row(finding.State == FindingState.Open
            ? Buttons.Send(texts["Card.Finding.Assign"], CheckVerbs.Assign, Data(finding))
            : Buttons.Add(texts["Card.Finding.Reassign"], CheckVerbs.Assign, Data(finding))),
    ];

    private static IEnumerable<Element> Correct(FindingView finding, Texts texts) =>
    [
        Shown.Section(texts["Card.Finding.CorrectTitle"]),
        Word(texts["Card.Finding.WhatWasDone"]),
        Shown.Row(Buttons.Send(texts[finding.Source == FindingSource.SelfCheck ? "Card.Finding.CorrectAndClose" : "Card.Finding.Correct"], CheckVerbs.Correct, Data(finding))),
    ];

    private static IEnumerable<Element> Confirm(FindingView finding, Texts texts) =>
    [
        Shown.Section(texts["Card.Finding.ConfirmTitle"]),
        Word(texts["Card.Finding.Opinion"]),
        Shown.Row(
            Buttons.Send(texts["Card.Finding.Close"], CheckVerbs.Confirm, Data(finding)),
            Buttons.Add(texts["Card.Finding.SendBack"], CheckVerbs.SendBack, Data(finding))),
    ];

    private static TextInput Word(string label) => new() { Id = CheckFields.Word, Label = label, IsMultiline = true, MaxLength = JudgePoints.Longest };

    private static (string, string)[] Data(FindingView finding) => [(CheckFields.Finding, Shown.Id(finding.Id.Value))];
}
