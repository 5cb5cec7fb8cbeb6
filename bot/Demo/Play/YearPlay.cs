using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Demo.Play;

/// <summary>
/// The stage of a rated year: who plays, what day it is, what is told. Whatever a person does goes through the cards; only the nights, on which
/// things happen by themselves, are called here.
/// </summary>
internal sealed class YearPlay(Instances instances, DemoClock clock, Texts texts, TextWriter output, CancellationToken cancellation)
{
    /// <summary>The rated year; it is rated in the year after.</summary>
    public const int Rated = 2025;

    private readonly Dictionary<string, DemoHand> hands = [];
    private readonly Dictionary<string, int> resolutions = [];

    public DemoClock Clock => clock;

    public Texts Texts => texts;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Codes of the refusals on the way, in their order.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>Whether single steps are told; ballots are not.</summary>
    public bool Quiet { get; set; }

    /// <summary>Learns who there is; everybody reads the language of the play.</summary>
    public async Task BeginAsync()
    {
        await using var scope = instances.Next.CreateAsyncScope();
        foreach (var person in await scope.ServiceProvider.GetRequiredService<IDirectory>().PeopleAsync(cancellation))
        {
            hands[person.EmployeeNumber] = new DemoHand(person with { Locale = texts.Locale }, instances, Tell);
        }
    }

    public DemoHand Of(string number) => hands[number];

    /// <summary>A new act.</summary>
    public void Act(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        output.WriteLine();
        output.WriteLine($"{Format.Day(clock.Today)}  {texts.With(key, values)}");
    }

    public void Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => output.WriteLine($"    {texts.With(key, values)}");

    public void Line(string text) => output.WriteLine($"    {text}");

    /// <summary>The first words by which the verb is typed.</summary>
    public Task<DemoHand> TypeAsync(string number, string verb) => Of(number).TypeAsync(texts[$"Command.{verb}"].Split('|')[0].Trim(), cancellation);

    /// <summary>It has to be refused with that code.</summary>
    public async Task RefusedAsync(string code, Task<string> attempt)
    {
        var refused = await attempt;
        Refusals.Add(refused == code ? code : throw new InvalidOperationException($"refused as {refused} instead of {code}"));
    }

    /// <summary>Lives through the nights until nine in the morning of the day.</summary>
    public async Task PassToAsync(DateOnly day)
    {
        while (clock.Today < day)
        {
            clock.SetLocal(clock.Today.AddDays(1).ToDateTime(new TimeOnly(9, 0)));
            await ByItselfAsync();
        }
    }

    public Task PassDaysAsync(int days) => PassToAsync(clock.Today.AddDays(days));

    /// <summary>The person decides what waits for them, approving; where a resolution is asked for, with the next number of the unit.</summary>
    public async Task ApproveAsync(string number, string? words = null)
    {
        var hand = await Of(number).TakeUpAsync(ApprovalCards.Step, cancellation, words);
        await hand.PressAsync("approval.approve", cancellation, null, hand.Card!.Inputs.Exists(input => input.Id == "resolution")
            ? [("resolution", Resolution(number))]
            : []);
    }

    public async Task ReturnAsync(string number, string reason)
    {
        var hand = await Of(number).TakeUpAsync(ApprovalCards.Step, cancellation);
        await hand.PressAsync("approval.return", cancellation, null, ("reason", reason));
    }

    /// <summary>Headquarters acknowledges the filing that waits.</summary>
    public async Task AcknowledgeAsync(string? words = null)
    {
        var hand = await Of("11").TakeUpAsync(ApprovalCards.Filing, cancellation, words);
        await hand.PressAsync("filing.acknowledge", cancellation);
    }

    /// <summary>Approved by the unit's party organisation and acknowledged by headquarters.</summary>
    public async Task ResolveAndFileAsync(string unit)
    {
        await ApproveAsync(PartyOf(unit));
        await AcknowledgeAsync();
    }

    public static string PartyOf(string unit) => DemoPeople.All.Single(person => person.Unit == unit && person.Position.Contains('党')).Number;

    private string Resolution(string number)
    {
        var unit = DemoPeople.All.Single(person => person.Number == number).Unit;
        resolutions[unit] = resolutions.GetValueOrDefault(unit, 10) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{unit}党〔{clock.Today.Year}〕{resolutions[unit]}号");
    }

    /// <summary>What the program does by itself, in every instance.</summary>
    public Task ByItselfAsync() => instances.NightAsync(cancellation);

    private void Tell(DemoHand hand, string title, string? notice)
    {
        clock.Advance(TimeSpan.FromSeconds(20));
        if (!Quiet)
        {
            output.WriteLine($"    {hand.Person.Name}: {title}{(notice is null ? "" : $" → {notice}")}");
        }
    }
}
