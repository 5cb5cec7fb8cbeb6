using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Tiers;

namespace TeamsGrading.Bot.Tiers;

/// <summary>A gift in words, for those who decide it.</summary>
internal sealed class GiftSheetWords(IDirectory directory) : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.Gift;

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var gift = GiftText.Read(text);
        var unit = (await directory.UnitAsync(gift.Unit, cancellation))?.Name ?? "";
        return new MatterSheet(
            $"{texts["Card.Gift.One"]} · {Shown.Plain(gift.Name)} · {Shown.Plain(unit)}",
            [
                new(texts["Card.Gift.Customer"], $"{Shown.Plain(gift.Name)} ({Shown.Plain(gift.Code)})"),
                new(texts["Card.Gift.Form"], texts.Show(gift.Form)),
                new(texts["Card.Gift.First"], texts.Show(gift.FirstContract)),
                new(texts["Card.Gift.Level"], texts.Show(gift.Level)),
                new(texts["Card.Gift.LevelsTitle"], texts.With("Card.Gift.LevelsLine", ("Allowed", gift.LevelsAllowed), ("Sales", gift.SalesHundredMillions))),
                new(texts["Card.Gift.ReasonTitle"], gift.Reason.Length == 0 ? texts["Card.Gift.NoReason"] : Shown.Plain(gift.Reason)),
            ],
            [texts["Card.Gift.Clause"]]);
    }
}

/// <summary>The strategic list in words: one line per customer.</summary>
internal sealed class StrategicSheetWords : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.StrategicList;

    public Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var list = StrategicText.Read(text);
        return Task.FromResult(new MatterSheet(
            $"{texts["Card.Strategic.Title"]} · {texts.With("Card.Strategic.Year", ("Year", list.Year))}",
            [
                .. list.Customers.Select(line => new MatterLine(
                    $"{Shown.Plain(line.Name)} ({Shown.Plain(line.Code)})", $"{StrategicParts.Holdings(line.Holdings, texts)} — {Shown.Plain(line.Words)}")),
            ],
            [texts.With("Card.Strategic.Clause", ("Count", list.Customers.Count))]));
    }
}

/// <summary>An appeal against a bar in words.</summary>
internal sealed class LiftBarSheetWords(IDirectory directory) : IMatterSheet
{
    public ApprovalMatter Matter => ApprovalMatter.LiftBar;

    public async Task<MatterSheet> WriteAsync(string text, Texts texts, CancellationToken cancellation)
    {
        var lift = LiftText.Read(text);
        var bar = lift.Bar;
        var unit = (await directory.UnitAsync(bar.Unit, cancellation))?.Name ?? "";
        return new MatterSheet(
            $"{texts["Card.Bar.Lift"]} · {texts.With("Card.Bar.Name", ("Name", Shown.Plain(bar.Name)), ("Year", bar.Year))}",
            [
                new(texts["Card.Bar.LiftReason"], Shown.Plain(lift.Reason)),
                new(texts["Card.Bar.Cause"], texts.Show(bar.Cause)),
                new(texts["Card.Bar.Text"], Shown.Plain(bar.Text)),
                new(texts["Card.Bar.ByUnit"], Shown.Plain(unit)),
                new(texts["Card.Bar.FromTitle"], texts.Show(bar.From)),
                .. bar.Evidence.Select(piece => new MatterLine(
                    texts.With("Card.Bar.PieceTitle", ("Number", piece.Number)),
                    piece.Citation is { } citation
                        ? $"{Shown.Plain(citation.Issuer)} {Shown.Plain(citation.Number)} {texts.Show(citation.Issued)}"
                        : Shown.Plain(piece.Name))),
            ],
            [texts["Card.Bar.NotRevived"]]);
    }
}
