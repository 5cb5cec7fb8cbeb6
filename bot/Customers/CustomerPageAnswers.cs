namespace TeamsGrading.Bot.Customers;

/// <summary>A choice of a list. Ids are text: a JavaScript number does not hold 63 bits.</summary>
internal sealed record OptionAnswer(string Value, string Label);

/// <summary>An id with its name.</summary>
internal sealed record NamedAnswer(string Id, string Name);

/// <summary>A field with its value, as it is edited and in words.</summary>
internal sealed record FieldAnswer(
    string Key, string Label, string Type, string Unit, string Hint, IEnumerable<OptionAnswer> Choices, bool Required, bool Retired, string Value, string Shown,
    int Version, string Source, string Confirmed);

/// <summary>An entry; without an id the new one of a part that has many.</summary>
internal sealed record EntryAnswer(string? Id, string Title, IEnumerable<FieldAnswer> Fields);

/// <summary>A part of the file.</summary>
/// <param name="Lacks">The guide asks for at least one entry, and there is none.</param>
/// <param name="Blank">What a new entry is filled in with; null where there is exactly one or the guide no longer has the part.</param>
internal sealed record PartAnswer(string Key, string Title, bool Many, bool Retired, bool Lacks, IEnumerable<EntryAnswer> Entries, EntryAnswer? Blank);

/// <summary>One of the four sections.</summary>
internal sealed record SectionAnswer(string Key, string Title, IEnumerable<PartAnswer> Parts);

/// <summary>How full the file is.</summary>
internal sealed record FullnessAnswer(int Percent, int Filled, int Required, string Guide, string Opened, IEnumerable<string> Missing);

/// <summary>When a part is due; <paramref name="State"/> is <c>Late</c>, <c>Due</c> or <c>Ahead</c>.</summary>
/// <param name="Confirmable">Figures of a month are recorded, not confirmed.</param>
internal sealed record DueAnswer(string Part, string Title, string State, string Text, bool Confirmable);

/// <summary>A level and how long it is valid.</summary>
internal sealed record LevelAnswer(string Text, string Until);

/// <summary>An open remark of risk.</summary>
internal sealed record RemarkAnswer(string Subject, string Mark, string Text);

/// <summary>Somebody who looks after the customer.</summary>
internal sealed record CarerAnswer(string Name, string Position);

/// <summary>A line of the timeline; <paramref name="Kind"/> is the card that shows it, or null.</summary>
internal sealed record TimelineAnswer(string On, string Title, string Text, string? Kind, string Subject);

/// <summary>Figures of a month in words.</summary>
internal sealed record MonthWords(string Contracted, string Actual, string Share, string Price, string Cost, string Receivable, string Paid);

/// <summary>Figures of a month as they are typed.</summary>
internal sealed record MonthFigures(string Contracted, string Actual, string Price, string Cost, string Receivable, string PaidOnTime);

/// <summary>A month; the numbers, volumes in 万方, are for drawing.</summary>
internal sealed record MonthAnswer(string Month, decimal Contracted, decimal Actual, decimal Price, MonthWords Shown, MonthFigures Edit);

/// <summary>What the reader may do; the right is decided where it is done.</summary>
internal sealed record MayAnswer(bool Read, bool Keep, bool Remark, bool Export);

/// <summary>The page of a customer.</summary>
internal sealed record CustomerAnswer(
    string Id, string Code, string Name, string CreditCode, NamedAnswer Unit, string Standing, string Form, string Industry, IEnumerable<NamedAnswer> Together,
    LevelAnswer? Level, IEnumerable<RemarkAnswer> Remarks, IEnumerable<CarerAnswer> LooksAfter, bool KeeperNamed, FullnessAnswer? File, string? AsOn,
    IEnumerable<DueAnswer> Due, IEnumerable<SectionAnswer> Sections, IEnumerable<MonthAnswer> Months, IEnumerable<TimelineAnswer> Timeline, MayAnswer May);
