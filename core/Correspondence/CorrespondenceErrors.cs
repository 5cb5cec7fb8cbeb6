using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>A message without an id: a draft, one that was not sent yet, or one that is encrypted as a whole. It could not be told from another.</summary>
public sealed record MessageHasNoId() : Error(ErrorKind.Invalid)
{
    public string Field => "internetMessageId";
}

/// <summary>A message without an address it is from.</summary>
public sealed record MessageHasNoSender() : Error(ErrorKind.Invalid)
{
    public string Field => "from";
}

/// <summary>Something of a message is longer than any mail program makes it.</summary>
public sealed record MessageTooLong(string Field, int Longest) : Error(ErrorKind.Invalid);

/// <summary>More words than are looked at for a category.</summary>
public sealed record WordsTooLong(int Longest, int Count) : Error(ErrorKind.Invalid)
{
    public string Field => "text";
}

/// <summary>It is not chosen whose matter it is.</summary>
public sealed record CustomerNeeded() : Error(ErrorKind.Invalid)
{
    public string Field => "customer";
}

/// <summary>An interview note that says nothing.</summary>
public sealed record InterviewNeedsTopics() : Error(ErrorKind.Invalid)
{
    public string Field => "topics";
}

/// <summary>A text of an interview note is longer than the file takes.</summary>
public sealed record InterviewTooLong(string Field, int Longest, int Count) : Error(ErrorKind.Invalid);

/// <summary>An interview on a day to come.</summary>
public sealed record InterviewInFuture() : Error(ErrorKind.Invalid)
{
    public string Field => "on";
}

/// <summary>An interview on a day before any that a file takes.</summary>
public sealed record InterviewTooEarly(DateOnly Earliest) : Error(ErrorKind.Invalid)
{
    public string Field => "on";
}

/// <summary>The customer has no file yet into which the note could go.</summary>
public sealed record CustomerHasNoFile() : Error(ErrorKind.Conflict)
{
    public string Field => "customer";
}

/// <summary>Headquarters changed the fill guide so that it takes no such note from a mail.</summary>
public sealed record InterviewDoesNotFit() : Error(ErrorKind.Conflict);

/// <summary>An interview note is changed in the customer's file, not here.</summary>
public sealed record LogIsNoDraft() : Error(ErrorKind.Conflict);

/// <summary>Somebody else changed it meanwhile; nothing was changed.</summary>
public sealed record LogChangedMeanwhile() : Error(ErrorKind.Conflict);

/// <summary>Files go to appeals; a customer's papers are attached as originals in its file.</summary>
public sealed record LogTakesNoFiles() : Error(ErrorKind.Conflict);
