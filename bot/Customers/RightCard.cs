using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Rights;

namespace TeamsGrading.Bot.Customers;

/// <summary>查询权限 One right from the request to its end, with what the reader may do.</summary>
internal static class RightCard
{
    public static Card Write(RightView view, Texts texts)
    {
        var title = texts.With("Card.Right.Title", ("Name", Shown.Plain(view.Person)));
        return CardDocument.Write(
            title,
            texts.With("Card.Right.Summary", ("Name", Shown.Plain(view.Person)), ("Unit", Shown.Plain(view.UnitName))),
            [
                Shown.Heading(title),
                new TextBlock(StateOf(view, texts)) { Spacing = Spacing.None, Weight = TextWeight.Bolder, Color = ColorOf(view) },
                new FactSet([.. Facts(view, texts)]),
                .. view.Right.State is FileRightState.Asked or FileRightState.Open ? [Shown.Note(texts["Card.Right.Limits"])] : Array.Empty<Element>(),
                .. Steps(view, texts),
                .. Shown.Rows([.. Ways(view, texts)]),
            ]);
    }

    public static string StateOf(RightView view, Texts texts) => view switch
    {
        { InForce: true } => texts["Card.Rights.InForce"],
        { Right.State: FileRightState.Open } => texts["Card.Rights.NotYet"],
        _ => texts.Show(view.Right.State),
    };

    public static TextColor? ColorOf(RightView view) => view switch
    {
        { InForce: true } => TextColor.Good,
        { Right.State: FileRightState.Asked } => TextColor.Warning,
        _ => null,
    };

    private static IEnumerable<Fact> Facts(RightView view, Texts texts)
    {
        var right = view.Right;
        yield return new Fact(texts["Card.Right.Person"], Shown.Plain(view.Position.Length == 0 ? view.Person : $"{view.Person}（{view.Position}）"));
        yield return new Fact(texts["Card.Right.Files"], Shown.Plain(view.UnitName));
        yield return new Fact(texts["Card.Right.What"], texts[$"Card.Right.Action.{right.Action}"]);
        yield return new Fact(texts["Card.Right.Period"], texts.With("Card.Right.PeriodValue", ("From", right.From), ("Until", right.Until)));
        yield return new Fact(texts["Card.Right.Why"], Shown.Plain(right.Reason));
        yield return new Fact(texts["Card.Right.AskedBy"], texts.With("Card.Right.By", ("Name", Shown.Plain(view.AskedBy)), ("At", right.AskedUtc)));
        if (view.DecidedBy is { } decided)
        {
            yield return new Fact(texts["Card.Right.DecidedBy"], texts.With("Card.Right.By", ("Name", Shown.Plain(decided)), ("At", right.DecidedUtc)));
        }

        if (right.End is { } end)
        {
            yield return new Fact(texts["Card.Right.ClosedBy"], texts.With("Card.Right.ClosedByValue", ("End", end), ("At", right.ClosedUtc)));
        }

        if (right.Answer.Length > 0)
        {
            yield return new Fact(texts["Card.Right.Answer"], Shown.Plain(right.Answer));
        }
    }

    private static IEnumerable<Element> Steps(RightView view, Texts texts)
    {
        if (!view.MayDecide && !view.MayClose)
        {
            yield break;
        }

        yield return new TextInput
        {
            Id = RightFields.Reason,
            Label = texts[view.MayDecide ? "Card.Right.DeclineReason" : "Card.Right.CloseReason"],
            MaxLength = RequestRight.LongestReason,
            IsMultiline = true,
        };
    }

    private static IEnumerable<CardAction> Ways(RightView view, Texts texts)
    {
        var right = (RightFields.Right, Shown.Id(view.Right.Id.Value));
        if (view.MayDecide)
        {
            yield return Buttons.Next(texts["Card.Right.Open"], RightVerbs.Open, right);
            yield return Buttons.Add(texts["Card.Right.Decline"], RightVerbs.Decline, right);
        }
        else if (view.MayClose)
        {
            yield return Buttons.Add(
                texts[view.Right.State == FileRightState.Asked ? "Card.Right.TakeBack" : "Card.Right.Close"], RightVerbs.Close, right);
        }

        if (view.Right.State != FileRightState.Asked)
        {
            yield return Buttons.Go(texts["Card.Right.Seen"], RightVerbs.Seen, right);
        }

        yield return Buttons.Go(texts["Card.Right.List"], RightVerbs.List);
        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}
