using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Organization;

/// <summary>Verbs of the cards on which the information centre writes leavings down.</summary>
internal static class PersonVerbs
{
    public const string Find = "person.find";
    public const string Show = "person.show";
    public const string Leave = "person.leave";
    public const string Back = "person.back";
    public const string TextField = "text";
    public const string PersonField = "person";
    public const string KindField = "kind";
    public const string ReasonField = "reason";
}

/// <summary>Verb <c>person.find</c>.</summary>
internal sealed class FindPerson(RecordDeparture departure, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var text = call[PersonVerbs.TextField];
        var texts = wording.For(call.Actor.Locale);
        var found = await departure.FindAsync(call.Actor.Id, text ?? "", cancellation);
        return found.Refused(out var refusal) ? texts.Refuse(refusal) : new CardReply.Show(PersonCards.Find(text, found.Value, texts));
    }
}

/// <summary>Verb <c>person.show</c>.</summary>
internal sealed class ShowPerson(RecordDeparture departure, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => PersonAnswers.Of(
        await departure.ViewAsync(call.Actor.Id, new PersonId(call.Id(PersonVerbs.PersonField)), cancellation), null, wording.For(call.Actor.Locale));
}

/// <summary>Verb <c>person.leave</c>.</summary>
internal sealed class WriteDeparture(RecordDeparture departure, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var kind = Enum.TryParse<DepartureKind>(call[PersonVerbs.KindField], out var read) && Enum.IsDefined(read) ? read : (DepartureKind?)null;
        var texts = wording.For(call.Actor.Locale);
        var left = await departure.LeaveAsync(
            call.Actor.Id, new PersonId(call.Id(PersonVerbs.PersonField)), kind, call[PersonVerbs.ReasonField], cancellation);
        return PersonAnswers.Of(left, texts["Card.Person.Notice.Left"], texts);
    }
}

/// <summary>Verb <c>person.back</c>.</summary>
internal sealed class TakeBackDeparture(RecordDeparture departure, Wording wording) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        var texts = wording.For(call.Actor.Locale);
        var back = await departure.ReturnAsync(call.Actor.Id, new PersonId(call.Id(PersonVerbs.PersonField)), cancellation);
        return PersonAnswers.Of(back, texts["Card.Person.Notice.Back"], texts);
    }
}

/// <summary>The person's card, or the refusal.</summary>
internal static class PersonAnswers
{
    public static CardReply Of(Result<PersonFound> found, string? notice, Texts texts) => found.Refused(out var refusal)
        ? texts.Refuse(refusal, refusal.GetType().GetProperty("Field")?.GetValue(refusal) as string)
        : new CardReply.Show(PersonCards.One(found.Value, texts), notice);
}

/// <summary>Registers these cards.</summary>
public static class PersonCardServices
{
    public static IServiceCollection AddPersonCards(this IServiceCollection services) => services
        .AddCardAction<FindPerson>(PersonVerbs.Find)
        .AddCardAction<ShowPerson>(PersonVerbs.Show)
        .AddCardAction<WriteDeparture>(PersonVerbs.Leave)
        .AddCardAction<TakeBackDeparture>(PersonVerbs.Back);
}
