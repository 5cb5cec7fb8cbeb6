using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Rounds;

/// <summary>Writes a <see cref="RoundPlan"/> into card data and reads it back from what a channel sends.</summary>
internal static class PlanFields
{
    public const string Unit = "unit";
    public const string Year = "year";
    public const string Form = "form";
    public const string Kind = "kind";
    public const string Day = "day";
    public const string Time = "time";
    public const string Recused = "recused";
    public const string Person = "person";
    public const string Candidate = "candidate";
    public const string Clear = "clear";

    /// <summary>Number of the wish to open: sent twice, it opens nothing twice.</summary>
    public const string Request = "request";

    public static (string, string)[] Write(RoundPlan plan) =>
    [
        (Unit, Shown.Id(plan.Unit.Value)),
        (Year, plan.Year.ToString(CultureInfo.InvariantCulture)),
        (Form, plan.Form.ToString()),
        (Kind, plan.Kind.ToString()),
        (Day, plan.Deadline.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (Time, plan.Deadline.ToString("HH:mm", CultureInfo.InvariantCulture)),
        (Recused, string.Join(',', plan.Recused.Select(pair => $"{Shown.Id(pair.Person.Value)}:{Shown.Id(pair.Candidate?.Value ?? 0)}"))),
    ];

    /// <summary>The plan, or the input that is missing or no such thing.</summary>
    public static (RoundPlan? Plan, string? Wrong) Read(CardCall call)
    {
        if (call.Id(Unit) == 0)
        {
            return (null, Unit);
        }

        if (call.Number(Year, 0) is not (>= 2000 and <= 2999 and var year))
        {
            return (null, Year);
        }

        if (!Named<GasForm>(call[Form], out var form))
        {
            return (null, Form);
        }

        if (!Named<RoundKind>(call[Kind], out var kind))
        {
            return (null, Kind);
        }

        if (!DateOnly.TryParseExact(call[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (null, Day);
        }

        if (!TimeOnly.TryParseExact(call[Time], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return (null, Time);
        }

        return Pairs(call[Recused]) is { } recused
            ? (new RoundPlan(new UnitId(call.Id(Unit)), year, form, kind, day.ToDateTime(time), recused), null)
            : (null, Recused);
    }

    /// <summary>The refusal of a missing or impossible input; names it, never its value.</summary>
    public static CardReply.Refuse Refuse(string field, Texts texts) =>
        new("Rounds.PlanIncomplete", texts[$"Card.New.{char.ToUpperInvariant(field[0])}{field[1..]}.Wrong"], field);

    /// <summary>What to open, as core takes it.</summary>
    public static OpenRoundRequest ToOpen(PersonId actor, RoundPlan plan, string request) => new(
        actor, request, plan.Unit, plan.Year, plan.Form, plan.Kind, Format.Utc(plan.Deadline),
        [.. plan.Recused.Select(pair => new Recusal(pair.Person, pair.Candidate))]);

    /// <summary>Why the round cannot be opened, at the input it is about.</summary>
    public static CardReply.Refuse Refuse(Error refusal, Texts texts) =>
        texts.Refuse(refusal, refusal is DeadlineHasPassed or DeadlineTooFar ? Day : null);

    private static bool Named<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && Enum.GetName(value) == text;

    /// <summary>The recusals, or null when one is no pair: dropped silently, it would be forgotten.</summary>
    private static List<(PersonId, SubjectId?)>? Pairs(string? text)
    {
        var pairs = new List<(PersonId, SubjectId?)>();
        foreach (var pair in text?.Split(',') ?? [])
        {
            var halves = pair.Split(':');
            if (halves.Length != 2 || !IsId(halves[0], out var person) || !IsId(halves[1], out var candidate))
            {
                return null;
            }

            pairs.Add((new PersonId(person), candidate == 0 ? null : new SubjectId(candidate)));
        }

        return pairs;
    }

    private static bool IsId(string text, out long id) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
