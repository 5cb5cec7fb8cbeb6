using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Visits;

/// <summary>Basics of a plan as they were typed.</summary>
public sealed record TypedBasics(
    string? Theme, DateOnly? From, TimeOnly? FromTime, DateOnly? To, TimeOnly? ToTime, string? Place, string? Theirs, string? Ours);

/// <summary>The rest of a plan as it was typed.</summary>
public sealed record TypedProgramme(string? Itinerary, string? Topics, string? Division);

/// <summary>Reads what people type about visits; refusals name the input.</summary>
internal static class VisitText
{
    /// <summary>A visit that takes longer is two.</summary>
    private const int MostDays = 31;

    /// <summary>How long ago a visit may lie that is only now written down.</summary>
    private const int MostDaysBack = 90;

    /// <summary>The text, or empty when nothing is written.</summary>
    public static Result<string> Read(string field, string? typed, int longest)
    {
        var tidy = WrittenText.Tidy(typed, longest);
        return !tidy.Refused(out var refusal) ? (tidy.Value ?? "").ReplaceLineEndings("\n")
            : refusal is TextTooLong ? new VisitTextTooLong(field, longest) : new VisitTextHasInvisible(field);
    }

    /// <summary>A text of one line: breaks become spaces.</summary>
    public static Result<string> Line(string field, string? typed, int longest)
    {
        var read = Read(field, typed, longest);
        return read.Error is null ? string.Join(' ', read.Value.Split(['\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : read;
    }

    /// <summary>The basics, with the rest of the plan as it was.</summary>
    public static Result<VisitPlan> Basics(TypedBasics typed, VisitPlan? before, DateOnly today)
    {
        var (theme, place) = (Line("theme", typed.Theme, VisitPlan.LongestTitle), Line("place", typed.Place, VisitPlan.LongestTitle));
        var (theirs, ours) = (Line("theirs", typed.Theirs, VisitPlan.LongestLine), Line("ours", typed.Ours, VisitPlan.LongestLine));
        if (theme.Refused(out var refusal) || place.Refused(out refusal) || theirs.Refused(out refusal) || ours.Refused(out refusal))
        {
            return refusal;
        }

        if (theme.Value.Length == 0)
        {
            return new VisitNeedsTheme();
        }

        var times = Times(typed, today);
        if (times.Refused(out refusal))
        {
            return refusal;
        }

        return theirs.Value.Length == 0 ? new VisitNeedsPeople()
            : new VisitPlan(
                theme.Value, times.Value.Start, times.Value.End, place.Value, theirs.Value, ours.Value,
                before?.Itinerary ?? "", before?.Topics ?? "", before?.Division ?? "");
    }

    public static Result<VisitPlan> Programme(TypedProgramme typed, VisitPlan before)
    {
        var (itinerary, topics) = (Read("itinerary", typed.Itinerary, VisitPlan.LongestText), Read("topics", typed.Topics, VisitPlan.LongestText));
        var division = Read("division", typed.Division, VisitPlan.LongestText);
        return itinerary.Refused(out var refusal) || topics.Refused(out refusal) || division.Refused(out refusal) ? refusal
            : before with { Itinerary = itinerary.Value, Topics = topics.Value, Division = division.Value };
    }

    private static Result<(DateTime Start, DateTime End)> Times(TypedBasics typed, DateOnly today)
    {
        if (typed.From is not { } from)
        {
            return new VisitNeedsTimes("from");
        }

        if (typed.FromTime is not { } fromTime)
        {
            return new VisitNeedsTimes("fromtime");
        }

        if (typed.ToTime is not { } toTime)
        {
            return new VisitNeedsTimes("totime");
        }

        // Too far is told first: the sums below stay within the calendar.
        if (from < today.AddDays(-MostDaysBack) || from > today.AddYears(1))
        {
            return new VisitDayIsTooFar(MostDaysBack);
        }

        var (start, end) = (from.ToDateTime(fromTime), (typed.To ?? from).ToDateTime(toTime));
        return end <= start ? new VisitEndsBeforeItStarts()
            : (end - start).TotalDays > MostDays ? new VisitIsTooLong(MostDays)
            : (start, end);
    }
}
