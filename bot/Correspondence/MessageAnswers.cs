namespace TeamsGrading.Bot.Correspondence;

/// <summary>Who sent a message.</summary>
public sealed record SenderSent(string? Name, string? Address);

/// <summary>A message as the mail program tells it.</summary>
/// <param name="InternetMessageId">Header Message-ID; nothing for a draft.</param>
/// <param name="ConversationId">What messages of one thread share in one mailbox.</param>
/// <param name="ThreadRoot">Message-ID with which the thread began, the same in every mailbox; nothing where the mail program tells no headers.</param>
public sealed record MessageSent(string? InternetMessageId, string? ConversationId, string? ThreadRoot, SenderSent? From, string? Subject, DateTimeOffset? Sent);

/// <summary>A message to be looked at.</summary>
public sealed record LookSent(MessageSent? Message);

/// <summary>What is open beside the pane as it opens.</summary>
/// <param name="Message">The message; nothing where none can be looked at.</param>
public sealed record OpenSent(MessageSent? Message);

/// <summary>What a pane begins with.</summary>
/// <param name="Look">As the message's own question would be answered; nothing where that would be refused, which tells why.</param>
public sealed record OpenAnswer(MailRightsAnswer Me, MessageAnswer? Look);

/// <summary>Words from which a category is proposed; none of them is kept.</summary>
public sealed record WordsSent(string? Subject, string? Text);

/// <summary>A message to be logged as an appeal.</summary>
/// <param name="Category">One of the categories of <see cref="MailRightsAnswer"/>.</param>
/// <param name="Urgent">Sent at once; else a draft for the unit's month.</param>
public sealed record AppealSent(MessageSent? Message, string? Customer, string? Category, string? Title, string? Text, bool Urgent);

/// <summary>A message to be logged as an interview note.</summary>
/// <param name="On">Day, Asia/Shanghai; nothing for the day on which it was sent.</param>
/// <param name="Theirs">Nothing for the sender.</param>
/// <param name="Ours">Nothing for the person.</param>
public sealed record InterviewSent(
    MessageSent? Message, string? Customer, DateOnly? On, string? Theirs, string? Ours, string? Topics, string? Agreed, string? Asked, string? Next);

/// <summary>A draft as it is to be from now on.</summary>
public sealed record AmendSent(string? Category, string? Title, string? Text, bool Urgent);

/// <summary>What customers are looked for by.</summary>
public sealed record FindCustomerSent(string? Text);

/// <summary>An id with its name.</summary>
public sealed record NamedThing(string Id, string Name);

/// <summary>A category of 001 §8.1.1 with its wording.</summary>
public sealed record CategoryAnswer(string Key, string Name);

/// <summary>What the person may do in at least one unit.</summary>
public sealed record MayWithMail(
    bool Look, bool LogAppeals, bool RaiseAppeals, bool LogInterviews, bool AddContacts, bool InsertVisits, bool InsertReports, bool InsertAnswers);

/// <summary>How much of what is taken: characters, bytes, files.</summary>
/// <param name="Words">Characters of subject and text together for a proposal.</param>
/// <param name="Line">Characters of a list of people.</param>
/// <param name="FileTypes">Endings.</param>
public sealed record MailLimits(int Title, int Text, int Words, int Line, int InterviewText, int FileBytes, int Files, IReadOnlyList<string> FileTypes);

/// <summary>Who the person is and what the person may do with mail.</summary>
/// <param name="Any">False for a person without any right.</param>
public sealed record MailRightsAnswer(
    string Id, string Name, string Mail, string Unit, string Locale, MayWithMail May, bool Any, MailLimits Limits, IReadOnlyList<CategoryAnswer> Categories);

/// <summary>A contact as the customer's file has it.</summary>
public sealed record ContactAnswer(string Name, string Position);

/// <summary>The level that a customer holds.</summary>
public sealed record HeldLevelAnswer(string Name, DateOnly ValidUntil);

/// <summary>An open remark of risk; its text only for who reads the file.</summary>
public sealed record RiskAnswer(string Mark, string Text);

/// <summary>The last visit.</summary>
public sealed record LastVisitAnswer(DateOnly On, string About, string Link);

/// <summary>Somebody who looks after a customer.</summary>
/// <param name="As">keeper, follower or liaison.</param>
public sealed record LookedAfterAnswer(string As, string AsName, string Name, string Position);

/// <summary>What the person may do now with a message of the customer.</summary>
public sealed record MayForCustomer(bool ReadFile, bool HasFile, bool LogInterview, bool LogAppeal, bool RaiseAtOnce, bool AddContact);

/// <summary>A customer beside a message.</summary>
/// <param name="Standing">general, internal, vip or strategic.</param>
/// <param name="OpenAppeals">Nothing for who may not read them.</param>
/// <param name="Link">Its page on the desk.</param>
public sealed record CustomerBeside(
    string Id, string Code, string Name, string Unit, string Form, string Standing, string StandingName, ContactAnswer? Contact, HeldLevelAnswer? Level,
    IReadOnlyList<RiskAnswer> Remarks, int? OpenAppeals, LastVisitAnswer? LastVisit, IReadOnlyList<LookedAfterAnswer> LookedAfterBy, string Link, MayForCustomer May);

/// <summary>A file of an appeal. <paramref name="Size"/> in bytes.</summary>
public sealed record LogFileAnswer(string Name, int Size);

/// <summary>The appeal that a message was logged as.</summary>
/// <param name="State">draft, withUnit, withHeadquarters, askedBack, atGroup, answered, closed or withdrawn.</param>
public sealed record LoggedAppeal(
    string Category, string CategoryName, bool Urgent, string State, string StateName, string Text, IReadOnlyList<LogFileAnswer> Files);

/// <summary>A logged message.</summary>
/// <param name="Kind">appeal or interview.</param>
/// <param name="At">When it was logged, UTC.</param>
/// <param name="From">Name of the sender.</param>
/// <param name="Appeal">Nothing for an interview, which stands in the customer's file.</param>
/// <param name="Link">What it was logged as, on the desk.</param>
/// <param name="Version">What <c>If-Match</c> names.</param>
public sealed record LogAnswer(
    string Id, string Kind, NamedThing Customer, string By, bool Mine, DateTime At, string Title, string Subject, DateTime? Sent, string From, LoggedAppeal? Appeal,
    string Link, bool MayAmend, bool MayAttach, int Version);

/// <summary>The log of a message; <paramref name="Already"/> when it was logged before, by whomever.</summary>
public sealed record LoggedAnswer(LogAnswer Log, bool Already);

/// <summary>A message with what is known of it.</summary>
/// <param name="Match">contact, domain, none or colleague.</param>
public sealed record MessageAnswer(
    string Match, string Domain, bool PublicDomain, IReadOnlyList<CustomerBeside> Customers, bool More, IReadOnlyList<LogAnswer> Logged, IReadOnlyList<LogAnswer> Thread);

/// <summary>Words of a category that were found.</summary>
public sealed record CategoryHitAnswer(string Category, string CategoryName, IReadOnlyList<string> Words);

/// <summary>The category that is proposed, and why; the person decides.</summary>
/// <param name="Category">Nothing when no word was found.</param>
public sealed record ProposalAnswer(
    string? Category, string CategoryName, string Why, IReadOnlyList<CategoryHitAnswer> Hits, bool Urgent, IReadOnlyList<string> UrgentWords);

/// <summary>A file that stands with an appeal; <paramref name="Already"/> when it stood there before.</summary>
public sealed record AttachedAnswer(string Name, bool Already);

/// <summary>Customers that were found.</summary>
public sealed record CustomersBeside(IReadOnlyList<CustomerBeside> Customers, bool More);
