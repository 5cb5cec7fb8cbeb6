using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Supervision;

/// <summary>Only a unit that answers to headquarters directly checks itself (000 annex 2.3).</summary>
public sealed record NoSelfCheckHere() : Error(ErrorKind.Invalid);

/// <summary>The year is none that can be checked.</summary>
public sealed record CheckYearIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "year";
}

/// <summary>The self-check is finished; its points stand.</summary>
public sealed record SelfCheckIsFinished() : Error(ErrorKind.Conflict);

/// <summary>The self-check has not begun.</summary>
public sealed record SelfCheckHasNotBegun() : Error(ErrorKind.Conflict);

/// <summary>Points are still without judgement.</summary>
public sealed record PointsAreOpen(int Count) : Error(ErrorKind.Conflict);

/// <summary>A finding without text. <paramref name="Field"/> is the input.</summary>
public sealed record FindingNeedsText(string Field, string Clause) : Error(ErrorKind.Invalid);

/// <summary>A point said to be in order although the unit's records speak against it, without saying why.</summary>
public sealed record PointNeedsExplanation(string Field, string Clause) : Error(ErrorKind.Invalid);

/// <summary>A text longer than is kept.</summary>
public sealed record CheckTextTooLong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>Somebody else worked on it in the same moment.</summary>
public sealed record CheckChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>The person named does not work in the unit.</summary>
public sealed record ResponsibleIsNotOfTheUnit() : Error(ErrorKind.Invalid)
{
    public string Field => "person";
}

/// <summary>The day by which a correction is due lies in the past, or more than a year ahead.</summary>
public sealed record CorrectionDayIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>A correction is reported without saying what was done, or sent back without saying why.</summary>
public sealed record CorrectionNeedsWord() : Error(ErrorKind.Invalid)
{
    public string Field => "word";
}

/// <summary>Nobody is named to correct it yet.</summary>
public sealed record FindingIsNotAssigned() : Error(ErrorKind.Conflict);

/// <summary>The finding is closed.</summary>
public sealed record FindingIsClosed() : Error(ErrorKind.Conflict);

/// <summary>The correction waits for headquarters.</summary>
public sealed record CorrectionIsReported() : Error(ErrorKind.Conflict);

/// <summary>There is no correction to confirm yet.</summary>
public sealed record NothingToConfirm() : Error(ErrorKind.Conflict);

/// <summary>The source of the seed is missing or too long.</summary>
public sealed record SeedNeedsSource() : Error(ErrorKind.Invalid)
{
    public string Field => "source";
}

/// <summary>The figure is missing or too long.</summary>
public sealed record SeedNeedsFigure() : Error(ErrorKind.Invalid)
{
    public string Field => "figure";
}

/// <summary>The day of drawing is not after the announcement, or more than a year ahead.</summary>
public sealed record DrawDayIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "day";
}

/// <summary>The size of the sample is out of bounds.</summary>
public sealed record SampleSizeIsWrong(int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "size";
}

/// <summary>The day of drawing has not come.</summary>
public sealed record TooEarlyToDraw(DateOnly From) : Error(ErrorKind.Conflict);

/// <summary>The sample is drawn.</summary>
public sealed record SampleIsDrawn() : Error(ErrorKind.Conflict);

/// <summary>No unit has a record of the year yet.</summary>
public sealed record NothingToSample(int Year) : Error(ErrorKind.Conflict);

/// <summary>The record is judged.</summary>
public sealed record SampleIsJudged() : Error(ErrorKind.Conflict);
