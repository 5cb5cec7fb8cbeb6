using System.Globalization;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Rounds;
using TeamsGrading.Core.Seams;

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

        return (new RoundPlan(new UnitId(call.Id(Unit)), year, form, kind, day.ToDateTime(time), Pairs(call[Recused])), null);
    }

    /// <summary>The refusal of a missing or impossible input; names it, never its value.</summary>
    public static CardReply.Refuse Refuse(string field, Texts texts) =>
        new("Rounds.PlanIncomplete", texts[$"Card.New.{char.ToUpperInvariant(field[0])}{field[1..]}.Wrong"], field);

    private static bool Named<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && Enum.GetName(value) == text;

    private static List<(PersonId, SubjectId?)> Pairs(string? text) =>
    [
        .. from pair in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
           let halves = pair.Split(':')
           where halves.Length == 2 && long.TryParse(halves[0], out _) && long.TryParse(halves[1], out _)
           let candidate = long.Parse(halves[1], CultureInfo.InvariantCulture)
           select (new PersonId(long.Parse(halves[0], CultureInfo.InvariantCulture)), candidate == 0 ? (SubjectId?)null : new SubjectId(candidate)),
    ];
}
