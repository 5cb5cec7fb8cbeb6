using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;

namespace TeamsGrading.Bot.Customers;

/// <summary>Verb <c>export.trace</c>: who took a found copy out of the product, by the number on its pages (002 §5.5); a copy itself is looked at on the desk.</summary>
internal sealed class TraceCopy(TraceExport trace, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var mark = (call[RightFields.Mark] ?? "").Trim();
        if (mark.Length == 0)
        {
            var allowed = await trace.DemandAsync(call.Actor.Id, cancellation);
            return allowed.Refused(out var refused) ? texts.Refuse(refused) : new CardReply.Show(TraceCard.Write([], "", texts));
        }

        var found = await trace.RunAsync(call.Actor.Id, mark, cancellation);
        return found.Refused(out var refusal)
            ? texts.Refuse(refusal, refusal is NoExportFound ? RightFields.Mark : null)
            : new CardReply.Show(TraceCard.Write(found.Value, mark, texts));
    }
}

/// <summary>追查导出文件 The number of a found copy, and whose export it was.</summary>
internal static class TraceCard
{
    private const int LongestMark = 60;

    public static Card Write(IReadOnlyList<TracedExport> found, string mark, Texts texts)
    {
        var title = texts["Card.Trace.Title"];
        return CardDocument.Write(title, title,
        [
            Shown.Heading(title),
            new TextBlock(texts["Card.Trace.Intro"]) { IsSubtle = true, Spacing = Spacing.None },
            new TextInput { Id = RightFields.Mark, Label = texts["Card.Trace.Mark"], Placeholder = texts["Card.Trace.Example"], MaxLength = LongestMark, Value = mark.Length == 0 ? null : mark },
            Shown.Row(Buttons.Send(texts["Card.Trace.Find"], RightVerbs.Trace)),
            .. found.Select(export => new FactSet(
            [
                new Fact(texts["Files.Export.By"], Shown.Plain($"{export.ByName} ({export.ByNumber})")),
                new Fact(texts["Files.Export.Time"], texts.Show(export.AtUtc)),
                new Fact(texts["Files.Export.Unit"], Shown.Plain(export.UnitName)),
                new Fact(texts["Card.Trace.Kind"], texts.Show(export.Kind)),
                new Fact(texts["Files.Export.Customers"], texts.Show(export.Customers)),
                new Fact(texts["Card.Trace.Rows"], texts.Show(export.Rows)),
                new Fact(texts["Files.Export.Reason"], Shown.Plain(export.Reason)),
                new Fact(texts["Files.Export.Mark"], export.Mark),
            ])),
            Shown.Row(Buttons.Go(texts["Card.Log.Title"], RightVerbs.Log), Buttons.Go(texts["Card.Home.Open"], CardBook.Home)),
        ]);
    }
}
