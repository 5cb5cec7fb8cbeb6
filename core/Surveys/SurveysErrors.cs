using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Surveys;

/// <summary>A text that has to be there is missing. <paramref name="Field"/> is the input.</summary>
public sealed record SurveyTextMissing(string Field) : Error(ErrorKind.Invalid);

/// <summary>A text is longer than is kept, or holds characters that cannot be seen.</summary>
public sealed record SurveyTextWrong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>No kind of customer is named.</summary>
public sealed record SurveyNeedsKinds() : Error(ErrorKind.Invalid)
{
    public string Field => "kinds";
}

/// <summary>No unit is named.</summary>
public sealed record SurveyNeedsUnits() : Error(ErrorKind.Invalid)
{
    public string Field => "units";
}

/// <summary>The last day is missing, has passed, or lies more than half a year ahead.</summary>
public sealed record SurveyDayIsWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "until";
}

/// <summary>There is no question.</summary>
public sealed record SurveyNeedsQuestions() : Error(ErrorKind.Invalid);

/// <summary>No customer of the units is of the kinds.</summary>
public sealed record SurveyHasNobody() : Error(ErrorKind.Invalid)
{
    public string Field => "kinds";
}

/// <summary>How the question is answered was not said.</summary>
public sealed record QuestionNeedsKind() : Error(ErrorKind.Invalid)
{
    public string Field => "kind";
}

/// <summary>Too few or too many choices, one twice, or not as many in both languages.</summary>
public sealed record QuestionNeedsChoices(int Least, int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "choices";
}

/// <summary>The same question stands in the survey already.</summary>
public sealed record QuestionIsThere() : Error(ErrorKind.Conflict);

/// <summary>More questions than a survey takes.</summary>
public sealed record QuestionsAreFull(int Most, int MostTexts) : Error(ErrorKind.Invalid);

/// <summary>Somebody answered: the questions stand. What is to be asked otherwise is asked in a new survey (M03).</summary>
public sealed record QuestionsAreLocked() : Error(ErrorKind.Conflict);

/// <summary>It is open: units, kinds and last day stand.</summary>
public sealed record SurveyIsOpen() : Error(ErrorKind.Conflict);

/// <summary>It takes no answers any more.</summary>
public sealed record SurveyIsClosed() : Error(ErrorKind.Conflict);

/// <summary>It is not open yet.</summary>
public sealed record SurveyIsDraft() : Error(ErrorKind.Conflict);

/// <summary>Results are there once it is closed.</summary>
public sealed record ResultsComeAfterClosing() : Error(ErrorKind.Conflict);

/// <summary>Somebody else worked on it in the same moment.</summary>
public sealed record SurveyChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>The key folder cannot be reached.</summary>
public sealed record SurveyKeysUnavailable() : Error(ErrorKind.Unavailable);

/// <summary>The customer answered: no further link is made.</summary>
public sealed record InvitationIsAnswered() : Error(ErrorKind.Conflict);

/// <summary>The link leads nowhere: mistyped, guessed, or replaced by a newer one.</summary>
public sealed record LinkUnknown() : Error(ErrorKind.NotFound);

/// <summary>The link was used.</summary>
public sealed record LinkUsed() : Error(ErrorKind.Conflict);

/// <summary>The link's days are over.</summary>
public sealed record LinkExpired() : Error(ErrorKind.Conflict);

/// <summary>A question that has to be answered was not.</summary>
public sealed record AnswerMissing(string Field) : Error(ErrorKind.Invalid);

/// <summary>An answer is none of those that can be given.</summary>
public sealed record AnswerWrong(string Field) : Error(ErrorKind.Invalid);

/// <summary>An answer is longer than is kept, or holds characters that cannot be seen.</summary>
public sealed record AnswerTooLong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>The questions changed since the page was opened.</summary>
public sealed record QuestionsChanged() : Error(ErrorKind.Conflict);
