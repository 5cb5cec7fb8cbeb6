using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Customers.Export.Tables;

/// <summary>Nothing of the kind is there to be taken out.</summary>
public sealed record TableIsEmpty() : Error(ErrorKind.NotFound);

/// <summary>More customers are chosen than one table takes; nothing was exported.</summary>
public sealed record TooManyCustomers(int Count, int Most) : Error(ErrorKind.Invalid)
{
    public string Field => "customers";
}

/// <summary>The first month is behind the last, or there is none.</summary>
public sealed record MonthsAreWrong() : Error(ErrorKind.Invalid)
{
    public string Field => "from";
}

/// <summary>This export is over, was given up, or is another person's: a new one has to be begun.</summary>
public sealed record TableIsOver() : Error(ErrorKind.NotFound);

/// <summary>Pages are handed out one after another; this is neither the next nor the last one again.</summary>
public sealed record PageOutOfOrder(int Next) : Error(ErrorKind.Conflict);

/// <summary>The page is no longer what was handed out: data was changed in between.</summary>
public sealed record RowsChangedMeanwhile() : Error(ErrorKind.Conflict);
