using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Bot.Teams;

/// <summary>What the test cards show now, and the calls they got.</summary>
internal sealed class TestCards
{
    public string Text { get; set; } = "v1";

    public ConcurrentQueue<string> Calls { get; } = new();

    public TaskCompletionSource Release { get; } = new();

    public static Card Of(string text, string more = "") => new(text, text, Encoding.UTF8.GetBytes(
        $$"""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"{{text}}"}{{more}}]}"""));
}

internal sealed class TestSource(TestCards cards) : ICardSource
{
    public Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
        Task.FromResult<Card?>(cards.Text.Length == 0 ? null : TestCards.Of(cards.Text));
}

internal sealed class HugeSource : ICardSource
{
    public Task<Card?> RenderAsync(PersonCard reader, long subject, CancellationToken cancellation) =>
        Task.FromResult<Card?>(TestCards.Of(new string('气', 41 * 1024)));
}

internal sealed class EchoAction(TestCards cards) : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        cards.Calls.Enqueue($"{call.Actor.EmployeeNumber}:{string.Join(",", call.Inputs.Where(i => i.Key != "verb").OrderBy(i => i.Key).Select(i => $"{i.Key}={i.Value}"))}");
        return Task.FromResult<CardReply>(new CardReply.Show(TestCards.Of("echoed")));
    }
}

internal sealed class FormAction : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(new CardReply.Show(TestCards.Of("form", """,{"type":"Input.Text","id":"a"}""")));
}

internal sealed class RefuseAction : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) =>
        Task.FromResult<CardReply>(new CardReply.Refuse("Test.No", "不可以", "field"));
}

internal sealed class SlowAction(TestCards cards) : ICardAction
{
    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation)
    {
        cards.Calls.Enqueue("slow");
        await cards.Release.Task;
        return new CardReply.Show(TestCards.Of("at last"));
    }
}

internal sealed class TestSearch : IChatSearch
{
    public string Command => "test";

    public Task<Result<IReadOnlyList<SharedCard>>> SearchAsync(PersonCard reader, string text, int skip, int count, CancellationToken cancellation) =>
        Task.FromResult<Result<IReadOnlyList<SharedCard>>>(text.Length == 0
            ? new QuestionIsTooShort()
            : new[] { new SharedCard($"<b>{text}&x", $"{reader.EmployeeNumber} {text} {skip} {count}", TestCards.Of("found")) });
}

internal sealed class BugAction : ICardAction
{
    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellation) => throw new InvalidOperationException(call["score"]);
}

/// <summary>Keeps every log line at every level.</summary>
internal sealed class TestLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
