namespace TeamsGrading.Bot.Customers;

/// <summary>Verbs of the cards of customers' files.</summary>
internal static class FileVerbs
{
    public const string Customer = "customer.show";
    public const string List = "file.list";
    public const string Without = "file.without";
    public const string Open = "file.open";
    public const string Show = "file.show";
    public const string Part = "file.part";
    public const string Entry = "file.entry";
    public const string Edit = "file.edit";
    public const string Save = "file.save";
    public const string Settle = "file.settle";
    public const string Add = "file.add";
    public const string Create = "file.create";
    public const string TakeOut = "file.takeout";
    public const string Remove = "file.remove";
    public const string Confirm = "file.confirm";
    public const string Months = "file.months";
    public const string Month = "file.month";
    public const string Record = "file.record";
    public const string History = "file.history";
    public const string AsOf = "file.asof";
    public const string Keeper = "file.keeper";
    public const string Entrust = "file.entrust";

    /// <summary>Levels of a rated subject with their history; of the cards of levels.</summary>
    public const string Levels = "award.of";
}

/// <summary>Kinds of these cards.</summary>
internal static class FileCards
{
    /// <summary>Subject: the customer.</summary>
    public const string Customer = "customer";

    /// <summary>Subject: the customer.</summary>
    public const string File = "file";

    /// <summary>Subject: none.</summary>
    public const string Without = "file.without";
}

/// <summary>What these cards carry.</summary>
internal static class FileFields
{
    public const string Customer = "customer";
    public const string Subject = "subject";
    public const string Unit = "unit";
    public const string Part = "part";
    public const string Entry = "entry";
    public const string Page = "page";
    public const string Only = "only";
    public const string Source = "source";
    public const string Reason = "reason";
    public const string Month = "month";
    public const string Day = "day";
    public const string After = "after";
    public const string Person = "person";
    public const string Sure = "sure";
}
