using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Glance;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>客户名片 A customer at a glance; what leads on is offered to those who may go there.</summary>
internal static class GlanceCard
{
    public static Card Write(CustomerGlance customer, Texts texts)
    {
        var name = Shown.Plain(customer.Name);
        return CardDocument.Write(name, name,
        [
            .. FileParts.Top(name, Below(customer, texts)),
            .. customer.Remarks.Select(remark => Shown.Callout(texts.With("Card.Customer.Remark", ("Remark", Shown.Remark(remark.Mark, texts))), ContainerStyle.Attention)),
            new FactSet(
            [
                new Fact(texts["Card.Customer.Standing"], texts.Show(customer.Standing)),
                new Fact(texts["Card.Customer.LevelNow"], FileParts.Levels(customer.Awards, texts)),
                new Fact(texts["Card.Customer.File"], customer.Percent is { } percent ? texts.With("Card.File.Percent", ("Percent", percent)) : texts["Card.Customer.NoFile"]),
                new Fact(texts["Card.Customer.Keeper"], customer.KeeperName.Length == 0 ? texts["Card.Customer.NoKeeper"] : Shown.Plain(customer.KeeperName)),
            ]),
            .. Shown.Rows([.. Actions(customer, texts)]),
        ]);
    }

    /// <summary>'HN001 · 华南公司 · 气态'.</summary>
    private static string Below(CustomerGlance customer, Texts texts) =>
        texts.With("Card.Customer.Below", ("Code", Shown.Plain(customer.Code)), ("Unit", Shown.Plain(customer.UnitName)), ("Form", customer.Form));

    private static IEnumerable<CardAction> Actions(CustomerGlance customer, Texts texts)
    {
        if (customer.Percent is not null && customer.MayRead)
        {
            yield return Buttons.Next(texts["Card.Customer.ToFile"], FileVerbs.Show, FileParts.Of(customer.Id));
        }
        else if (customer.Percent is null && customer.MayKeep)
        {
            yield return Buttons.Next(texts["Card.File.Open"], FileVerbs.Open, FileParts.Of(customer.Id));
        }

        if (customer.MayRead)
        {
            yield return Buttons.Go(texts["Card.Customer.Originals"], OriginalVerbs.List, FileParts.Of(customer.Id));
            yield return Buttons.Go(texts["Card.Customer.Visits"], "visit.of", FileParts.Of(customer.Id));
        }

        yield return Buttons.Go(texts["Card.Customer.Remarks"], RemarkVerbs.OfCustomer, FileParts.Of(customer.Id));
        yield return Buttons.Go(texts["Card.Customer.Levels"], FileVerbs.Levels, (FileFields.Subject, Shown.Id(customer.Subject.Value)));
        yield return Buttons.Go(texts["Card.Home.Open"], CardBook.Home);
    }
}

/// <summary>Kind <c>customer</c> and verb <c>customer.show</c>.</summary>
internal sealed class ShowCustomer(GlanceAtCustomer glance, Wording wording) : ICardSource, ICardAction
{
    public async Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation)
    {
        var seen = await glance.RunAsync(reader.Id, new CustomerId(subject), cancellation);
        return seen.Error is null ? GlanceCard.Write(seen.Value, wording.For(reader.Locale)) : null;
    }

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var seen = await glance.RunAsync(call.Actor.Id, FileParts.CustomerOf(call), cancellation);
        return seen.Refused(out var refusal) ? FileParts.Refuse(refusal, texts) : new CardReply.Show(GlanceCard.Write(seen.Value, texts));
    }
}
