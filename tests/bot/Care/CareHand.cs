using System.Text;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Tests.Core.Care;

namespace TeamsGrading.Tests.Bot.Care;

/// <summary>Acts on cards on the stage of care.</summary>
internal static class CareHand
{
    /// <summary>The card as text, or the code and field of the refusal.</summary>
    public static async Task<string> ActAsync(this CareStage stage, string actor, string verb, params (string Name, string Value)[] inputs) =>
        await stage.ReplyAsync(actor, verb, inputs) switch
        {
            CardReply.Show shown => Encoding.UTF8.GetString(shown.Card.Utf8Json.Span),
            CardReply.Refuse refusal => $"{refusal.Code}|{refusal.Field}",
            _ => "",
        };

    public static async Task<CardReply> ReplyAsync(this CareStage stage, string actor, string verb, params (string Name, string Value)[] inputs)
    {
        var person = await stage.CardAsync(actor);
        return await stage.Test.RunAsync((CardBook book) => book.ActAsync(person, verb, inputs.ToDictionary(pair => pair.Name, pair => pair.Value), default));
    }

    /// <summary>The card as text, or nothing.</summary>
    public static async Task<string> RenderAsync(this CareStage stage, string reader, string kind, long subject)
    {
        var person = await stage.CardAsync(reader);
        var card = await stage.Test.RunAsync((CardBook book) => book.RenderAsync(person, kind, subject, default));
        return card is null ? "" : Encoding.UTF8.GetString(card.Utf8Json.Span);
    }
}
