namespace TeamsGrading.Core.Seams;

/// <summary>客户类别 What a customer is to the group (002 annex 2.4-2.8, A14); decides how often its file is due.</summary>
public enum CustomerStanding
{
    /// <summary>一般客户.</summary>
    General,

    /// <summary>内部客户.</summary>
    Internal,

    /// <summary>VIP 客户: an award VIP1 to VIP3 is in force.</summary>
    Vip,

    /// <summary>战略客户: a strategic award is in force.</summary>
    Strategic,
}

/// <summary>A contracting customer as other slices need one.</summary>
public sealed record CustomerCard(CustomerId Id, string Code, string Name, UnitId Unit, GasForm Form, SubjectId Subject, CustomerStanding Standing);

/// <summary>Looks contracting customers up; implemented by Customers. Knows no rights.</summary>
public interface ICustomers
{
    /// <summary>The customers that there are among these, by code.</summary>
    Task<IReadOnlyList<CustomerCard>> OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation);

    /// <summary>All customers rated with one of the subjects, by code.</summary>
    Task<IReadOnlyList<CustomerCard>> OfSubjectsAsync(IReadOnlyCollection<SubjectId> subjects, CancellationToken cancellation);

    /// <summary>Customers of the unit of a standing, by code.</summary>
    Task<IReadOnlyList<CustomerCard>> OfStandingAsync(UnitId unit, CustomerStanding standing, CancellationToken cancellation);
}

/// <summary>What makes an update of a file due at once (002 §6.2.1 a-e).</summary>
public enum FileEvent
{
    /// <summary>a) A new customer signed its first contract.</summary>
    NewCustomer,

    /// <summary>b) A known customer signed a further contract.</summary>
    FurtherContract,

    /// <summary>c) A rating came to its final result.</summary>
    RatingFinal,

    /// <summary>d) A visit took place, or what was agreed at one made progress.</summary>
    Visit,

    /// <summary>e) Basics of the customer changed markedly.</summary>
    BasicsChanged,
}

/// <summary>Told of what concerns customers' files; implemented by Customers. Stages in the caller's transaction; knows no rights.</summary>
public interface IFileEvents
{
    /// <summary>Makes an update due at once for the customers that have a file; for the others nothing.</summary>
    Task HappenedAsync(IReadOnlyCollection<CustomerId> customers, FileEvent what, DateOnly on, CancellationToken cancellation);

    /// <summary>
    /// Awards of the subjects began, ended or lapsed: their customers' standing is told anew from <see cref="IAwards"/>, and with it how often
    /// their files are due. With <paramref name="final"/> it was a rating's final result (§6.2.1 c), which makes an update due at once.
    /// </summary>
    Task AwardsChangedAsync(IReadOnlyCollection<SubjectId> subjects, bool final, DateOnly on, CancellationToken cancellation);
}

/// <summary>An interview as it goes into the file (002 §6.1.1, §6.2.1 d). <paramref name="Source"/> is for example <c>visit 4711</c> or <c>mail</c>.</summary>
public sealed record NewInterview(
    CustomerId Customer, DateOnly On, string Kind, string Theirs, string Ours, string Topics, string Agreed, string Asked, string Next, string Source);

/// <summary>Interviews of a customer's file; implemented by Customers. Stages in the caller's transaction; knows no rights.</summary>
public interface IInterviews
{
    /// <summary>Of these customers those that have a file, an interview of whom can go somewhere.</summary>
    Task<IReadOnlySet<CustomerId>> WithFileAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation);

    /// <summary>Number of the fill guide in force, which decides what is taken.</summary>
    Task<int> GuideAsync(CancellationToken cancellation);

    /// <summary>Puts an interview into the customer's file and answers its entry; null when the customer has no file.</summary>
    Task<long?> RecordAsync(NewInterview interview, PersonId by, CancellationToken cancellation);
}

/// <summary>One line of the timeline on a customer's page. Its words are wording of the bot under <c>File.Timeline.&lt;Key&gt;</c>.</summary>
/// <param name="Key">For example <c>Award</c>, <c>AwardEnded</c>, <c>Visit</c>, <c>Appeal</c>, <c>Change</c>.</param>
/// <param name="Text">What the words are about: a level, a subject line; plain text.</param>
/// <param name="CardKind">The card that shows it, or null.</param>
/// <param name="Form">业务形态 The form it is about; null where it is about none or all.</param>
public sealed record TimelineEntry(DateOnly On, string Key, string Text, string? CardKind, long Subject, GasForm? Form = null);

/// <summary>What a slice contributes to the timeline of a customer's page; any number are registered. Knows no rights.</summary>
public interface ICustomerTimeline
{
    /// <summary>At most <paramref name="most"/> entries, newest first.</summary>
    Task<IReadOnlyList<TimelineEntry>> ForAsync(CustomerId customer, SubjectId subject, UnitId unit, int most, CancellationToken cancellation);
}

/// <summary>A right on the files of <paramref name="Unit"/> that the information centre opened for a person (002 §6.3.2).</summary>
/// <param name="Belonged">Unit of the person when it was opened: whoever moves has lost it at once (§6.3.4).</param>
/// <param name="Until">Last day, Asia/Shanghai.</param>
public sealed record OpenedRight(PersonId Person, UnitId Belonged, UnitId Unit, GradingAction Action, DateOnly From, DateOnly Until);

/// <summary>Rights opened by the information centre; implemented by Customers, read by the one place that decides on rights.</summary>
public interface IOpenedRights
{
    /// <summary>Rights that were opened, not closed since, and whose last day is not before <paramref name="today"/>.</summary>
    Task<IReadOnlyList<OpenedRight>> NotEndedAsync(DateOnly today, CancellationToken cancellation);
}

/// <summary>How a customer's file stands: what headquarters' checks go by (002 §6.4.1).</summary>
/// <param name="HasFile">False when a contract is signed and no file was opened yet.</param>
/// <param name="Percent">Completeness by the fill guide in force, 0 to 100, rounded down.</param>
/// <param name="Missing">Keys of required fields without a value, <c>part.field</c>.</param>
/// <param name="LateParts">Parts whose update is late, for example <c>Volumes</c>.</param>
public sealed record FileState(CustomerCard Customer, bool HasFile, int Percent, IReadOnlyList<string> Missing, IReadOnlyList<string> LateParts);

/// <summary>How files stand; implemented by Customers. Knows no rights.</summary>
public interface IFileStates
{
    /// <summary>The files of the customers, by code.</summary>
    Task<IReadOnlyList<FileState>> OfAsync(IReadOnlyCollection<CustomerId> customers, CancellationToken cancellation);

    /// <summary>Ids of the unit's customers with a signed contract, of one standing or of all, ascending: what a sample is drawn from.</summary>
    Task<IReadOnlyList<CustomerId>> PopulationAsync(UnitId unit, CustomerStanding? standing, CancellationToken cancellation);
}
