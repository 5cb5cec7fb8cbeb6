using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Reports;

/// <summary>Id of a 月报 monthly report.</summary>
public readonly record struct ReportId(long Value) : ITypedId<ReportId>
{
    public static ReportId From(long value) => new(value);

    public static ReportId New() => new(RandomId.Next());
}

/// <summary>Id of a section of a monthly report.</summary>
public readonly record struct ReportSectionId(long Value) : ITypedId<ReportSectionId>
{
    public static ReportSectionId From(long value) => new(value);

    public static ReportSectionId New() => new(RandomId.Next());
}

/// <summary>Id of a published edition.</summary>
public readonly record struct EditionId(long Value) : ITypedId<EditionId>
{
    public static EditionId From(long value) => new(value);

    public static EditionId New() => new(RandomId.Next());
}

/// <summary>Kinds of the cards of monthly reports.</summary>
public static class ReportCards
{
    /// <summary>A published edition, to read; subject is its id.</summary>
    public const string Edition = "report";

    /// <summary>A report that headquarters is to edit and publish; subject is its id.</summary>
    public const string Draft = "report.draft";
}

/// <summary>Kinds of the mails of monthly reports.</summary>
public static class ReportMails
{
    /// <summary>A published edition; subject is its id.</summary>
    public const string Edition = "report";

    /// <summary>To headquarters, while a report is due; subject is its id.</summary>
    public const string Due = "report.due";
}
