using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Architecture.Samples;

internal sealed class FirstSave : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => throw new NotSupportedException();
}

internal sealed class SecondSave : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => throw new NotSupportedException();
}
