using TeamsGrading.Bot.Cards;

namespace TeamsGrading.Tests.Architecture.Samples;

internal abstract class SampleAction : ICardAction
{
    public abstract string Verb { get; }

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => throw new NotSupportedException();
}

internal sealed class FirstSave : SampleAction
{
    public override string Verb => "sample.save";
}

internal sealed class SecondSave : SampleAction
{
    public override string Verb => "sample.save";
}

internal sealed class OtherVerb : SampleAction
{
    public override string Verb => "sample.other";
}

internal sealed class InjectedVerb(string verb) : SampleAction
{
    public override string Verb => verb;
}
