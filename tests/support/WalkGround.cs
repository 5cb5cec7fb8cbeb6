using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Customers.Upkeep;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support;

/// <summary>
/// What the walk over every door stands on, in any filled program: a unit whose things are to stay hidden (华南), with a filled file, a remark and a right
/// of its own; people of every role in another unit (琼南); and the ids and texts by which a leak is known.
/// </summary>
internal sealed class WalkGround
{
    public const string Hidden = "HN";
    private const string Elsewhere = "QN";

    /// <summary>SQL by which an input of that name gets an id of the hidden unit; <c>@unit</c> and <c>@customer</c> are filled in.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["unit"] = "SELECT @unit",
        ["customer"] = "SELECT @customer",
        ["subject"] = "SELECT Subject FROM Customers WHERE Id=@customer",
        ["candidate"] = "SELECT Subject FROM Customers WHERE Id=@customer",
        ["person"] = "SELECT Id FROM People WHERE Unit=@unit AND EmployeeNumber='35'",
        ["other"] = "SELECT Id FROM People WHERE Unit=@unit AND EmployeeNumber='35'",
        ["round"] = "SELECT Id FROM Rounds WHERE Unit=@unit",
        ["approval"] = "SELECT Id FROM Approvals WHERE Unit=@unit",
        ["bar"] = "SELECT Id FROM Bars WHERE Unit=@unit",
        ["check"] = "SELECT Id FROM SelfChecks WHERE Unit=@unit",
        ["finding"] = "SELECT Id FROM Findings WHERE Unit=@unit",
        ["gift"] = "SELECT Id FROM Gifts WHERE Unit=@unit",
        ["list"] = "SELECT Id FROM VipLists WHERE Unit=@unit",
        ["notice"] = "SELECT Id FROM LapseNotices WHERE Unit=@unit",
        ["plan"] = "SELECT Id FROM ServicePlans WHERE Unit=@unit",
        ["standards"] = "SELECT Id FROM Standards WHERE Unit=@unit",
        ["draft"] = "SELECT Id FROM RuleDrafts WHERE Unit=@unit",
        ["original"] = "SELECT Id FROM Originals WHERE Customer=@customer",
        ["originals"] = "SELECT Id FROM Originals WHERE Customer=@customer",
        ["mail"] = "SELECT Id FROM Mails",
        ["standin"] = "SELECT Id FROM StandIns",
        ["sample"] = "SELECT Id FROM SpotSamples WHERE Unit=@unit",
        ["right"] = "SELECT Id FROM FileRights WHERE Unit=@unit",
        ["visit"] = "SELECT Id FROM Visits WHERE Unit=@unit AND State='Planned'",
        ["item"] = "SELECT i.Id FROM PreparationItems i JOIN Visits v ON v.Id=i.Visit WHERE v.Unit=@unit",
        ["paper"] = "SELECT p.Id FROM VisitPapers p JOIN Visits v ON v.Id=p.Visit WHERE v.Unit=@unit",
        ["support"] = "SELECT s.Id FROM VisitSupports s JOIN Visits v ON v.Id=s.Visit WHERE v.Unit=@unit",
        ["followup"] = "SELECT Id FROM FollowUps WHERE Unit=@unit",
        ["units"] = "SELECT @unit",
        ["entry"] = "SELECT Entry FROM FileValues WHERE Customer=@customer AND Entry<>0",
        ["report"] = "SELECT Id FROM MonthlyReports",
        ["edition"] = "SELECT Id FROM ReportEditions",
        ["section"] = "SELECT Id FROM ReportSections",
        ["line"] = "SELECT Id FROM ReportDistribution",
        ["log"] = "SELECT Id FROM LoggedMessages WHERE Unit=@unit",
        ["return"] = "SELECT Id FROM MonthlyReturns WHERE Unit=@unit",
        ["appeal"] = "SELECT Id FROM Appeals WHERE Unit=@unit",
        ["file"] = "SELECT f.Id FROM AppealFiles f JOIN Appeals a ON a.Id=f.Appeal WHERE a.Unit=@unit",
        ["units"] = "SELECT @unit",
        ["customers"] = "SELECT @customer",
        ["programme"] = "SELECT Id FROM Programmes WHERE Owner=@unit",
        ["programmeUnit"] = "SELECT Id FROM ProgrammeUnits WHERE Unit=@unit",
        ["programmeFile"] = "SELECT f.Id FROM ProgrammeFiles f JOIN Programmes p ON p.Id=f.Programme WHERE p.Owner=@unit",
        ["target"] = "SELECT Id FROM ProgrammeTargets WHERE Unit=@unit",
        ["survey"] = "SELECT s.Id FROM Surveys s JOIN SurveyUnits u ON u.Survey=s.Id WHERE u.Unit=@unit",
        ["surveyUnit"] = "SELECT Id FROM SurveyUnits WHERE Unit=@unit",
        ["invitations"] = "SELECT Id FROM SurveyInvitations WHERE Unit=@unit",
        ["question"] = "SELECT q.Id FROM SurveyQuestions q JOIN SurveyUnits u ON u.Survey=q.Survey WHERE u.Unit=@unit",
        ["upload"] = $"SELECT Id FROM SheetUploads WHERE Name='{WalkSheets.Secret}'",
        ["table"] = $"SELECT t.Id FROM TableExports t JOIN FileExports f ON f.Id=t.Id WHERE f.Unit=@unit AND f.Reason='{WalkSheets.Secret}'",
        ["remark"] = "SELECT r.Id FROM RiskRemarks r JOIN Customers c ON c.Subject=r.Subject WHERE c.Id=@customer",
    };

    private readonly IServiceProvider services;

    private WalkGround(IServiceProvider services) => this.services = services;

    public UnitId Unit { get; private set; }

    public CustomerId Customer { get; private set; }

    /// <summary>People of the other unit, one a role, one without any, and those of its committee.</summary>
    public List<PersonCard> Intruders { get; } = [];

    /// <summary>Who sees that the unit's customers exist, but not what stands in files.</summary>
    public List<PersonCard> Outsiders { get; } = [];

    /// <summary>Names of inputs for which the hidden unit has nothing, so that the walk would compare nothing with nothing.</summary>
    public List<string> Absent { get; } = [];

    /// <summary>Texts of the hidden unit that no intruder may meet anywhere.</summary>
    public List<string> UnitTexts { get; } = [];

    /// <summary>Texts that stand in files of the hidden unit only.</summary>
    public List<string> FileTexts { get; } = [];

    /// <summary>Ids of the hidden unit's things by name of input.</summary>
    public Dictionary<string, string> Ids { get; } = [];

    /// <summary>An id of nothing for every id of something.</summary>
    public Dictionary<string, string> Nowhere { get; } = [];

    public static async Task<WalkGround> PrepareAsync(IServiceProvider services, TimeProvider clock)
    {
        var ground = new WalkGround(services);
        await ground.FurnishAsync(GroupTime.DateOf(clock.GetUtcNow()));
        await ground.HarvestAsync();
        return ground;
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>What of <paramref name="secrets"/> the text gives away, or null.</summary>
    public static string? LeakIn(string text, IEnumerable<string> secrets) => secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.Ordinal));

    /// <summary>The text without the ids that were sent, so that an answer about something and one about nothing can be compared.</summary>
    public static string Neutral(string text, Dictionary<string, string> sent) =>
        sent.Values.Where(id => id.Length > 8).Distinct().Aggregate(text, (rest, id) => rest.Replace(id, "#", StringComparison.Ordinal));

    /// <summary>Every row of every table but the records of what people did not get.</summary>
    public Task<HashSet<string>> DumpAsync() => UseAsync<GradingDb, HashSet<string>>(async db =>
    {
        var tables = await RowsAsync(db, "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('Refusals')");
        var rows = new HashSet<string>();
        foreach (var table in tables)
        {
            rows.UnionWith((await RowsAsync(db, $"SELECT * FROM \"{table}\"")).Select(row => $"{table} {row}"));
        }

        return rows;
    });

    private async Task FurnishAsync(DateOnly today)
    {
        var (hidden, elsewhere) = await UseAsync<IDirectory, (UnitId, UnitId)>(async directory =>
            ((await directory.UnitByCodeAsync(Hidden, default))!.Id, (await directory.UnitByCodeAsync(Elsewhere, default))!.Id));
        Unit = hidden;
        await UseAsync<GradingDb, int>(db =>
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                db.Add(Person.Join($"walk{role}", new PersonDetails($"walk{role}", "", null, elsewhere, "", null, "zh-CN"), [role]));
            }

            db.Add(Person.Join("walknobody", new PersonDetails("walknobody", "", null, elsewhere, "", null, "zh-CN"), []));
            return db.SaveChangesAsync();
        });
        // Grants are remembered for some seconds: those who just joined would be nobody to the first doors, and somebody to the next.
        services.GetRequiredService<GrantCache>().Clear();
        var people = await UseAsync<IDirectory, IReadOnlyList<PersonCard>>(directory => directory.PeopleAsync(default));
        Intruders.AddRange(people.Where(person => person.Unit == elsewhere && (person.EmployeeNumber.StartsWith("walk", StringComparison.Ordinal) || person.EmployeeNumber is "20" or "25" or "33")));
        Outsiders.AddRange(people.Where(person => person.EmployeeNumber is "13" or "14" or "15" or "16" or "17" or "18" or "33" or "38"));
        await FillAsync(people.Single(person => person.EmployeeNumber == "35"), people.Single(person => person.EmployeeNumber == "32"), today);
    }

    private async Task FillAsync(PersonCard keeper, PersonCard liaison, DateOnly today)
    {
        Customer = await UseAsync<GradingDb, CustomerId>(db => db.Set<TeamsGrading.Core.Customers.Customer>()
            .Where(customer => customer.Unit == Unit).OrderBy(customer => customer.Code).Select(customer => customer.Id).FirstAsync());
        var opened = await UseAsync<OpenFile, Error?>(async use => (await use.RunAsync(keeper.Id, Customer, null, default)).Error);
        Assert.True(opened is null or FileIsOpen, opened?.Code);
        var added = await UseAsync<AddEntry, Error?>(async use => (await use.RunAsync(
            keeper.Id, new AddEntryRequest(Customer, "contacts", [new FieldEdit("name", "机密联系人甲", 0), new FieldEdit("phone", "13900001234", 0), new FieldEdit("mail", WalkAppeal.Sender, 0)]), default)).Error);
        Assert.Null(added);
        var attached = await UseAsync<AttachOriginal, Error?>(async use => (await use.RunAsync(
            keeper.Id, Customer, new OriginalWish(OriginalKind.Letter, "机密来函丁.pdf", "机密说明丁", null), new MemoryStream("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8.ToArray()), default)).Error);
        Assert.Null(attached);
        var asked = await UseAsync<RequestRight, Error?>(async use => (await use.RunAsync(
            new RightRequest(liaison.Id, Unit, null, "33", GradingAction.ExportFiles, today.AddDays(400), today.AddDays(410), "机密理由丙"), default)).Error);
        Assert.Null(asked);
        await UseAsync<GradingDb, int>(db => WalkAppeal.AddAsync(db, Unit, Customer, liaison.Id, today));
        await UseAsync<GradingDb, int>(db => WalkVisit.AddAsync(db, Unit, Customer, liaison.Id, today));
        await WalkSheets.AddAsync(services, Unit, Customer);
        await UseAsync<IServiceProvider, bool>(async scope =>
        {
            var db = scope.GetRequiredService<GradingDb>();
            var subject = await db.Set<TeamsGrading.Core.Customers.Customer>().Where(customer => customer.Id == Customer).Select(customer => customer.Subject).SingleAsync();
            await scope.GetRequiredService<IRiskRemarks>().RecordAsync(subject, RiskKind.Compliance, "机密备注乙", keeper.Id, default);
            await scope.GetRequiredService<IMails>().QueueAsync(new NewMail("walk", keeper.Id, UpkeepMails.Late, Unit.Value, today.AddDays(400).ToDateTime(default, DateTimeKind.Utc)), default);
            await db.SaveChangesAsync();
            return await WalkRows.AddAsync(db, Unit, subject, keeper.Id, liaison.Id, today) >= 0;
        });
    }

    private async Task HarvestAsync()
    {
        UnitTexts.AddRange(["机密联系人甲", "13900001234", "机密理由丙", "机密备注乙", "机密来函丁", "机密说明丁"]);
        FileTexts.AddRange(["机密联系人甲", "13900001234", "机密来函丁", "机密说明丁"]);
        UnitTexts.Add(WalkAppeal.Secret);
        UnitTexts.Add(WalkVisit.Secret);
        FileTexts.Add(WalkVisit.Secret);
        UnitTexts.Add(WalkAppeal.MailSecret);
        UnitTexts.Add(WalkSheets.Secret);
        await UseAsync<GradingDb, bool>(async db =>
        {
            // A name that another unit's customer or subject bears too gives nothing away.
            var others = string.Join('\n', await RowsAsync(db, $"SELECT c.Name, s.Name, c.Code FROM Customers c JOIN RatedSubjects s ON s.Id=c.Subject WHERE c.Unit<>{Text(Unit.Value)}"));
            UnitTexts.AddRange((await RowsAsync(db, $"SELECT Name FROM Customers WHERE Unit={Text(Unit.Value)}")).Where(name => !others.Contains(name, StringComparison.Ordinal)));
            foreach (var (name, sql) in Named)
            {
                var filled = sql.Replace("@unit", Text(Unit.Value), StringComparison.Ordinal).Replace("@customer", Text(Customer.Value), StringComparison.Ordinal);
                var real = (await RowsAsync(db, filled + " LIMIT 1")).FirstOrDefault();
                if (real is null)
                {
                    Absent.Add(name);
                }

                Ids[name] = real ?? Text(RandomId.Next());
                Nowhere[name] = Text(RandomId.Next());
            }

            return true;
        });
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<List<string>> RowsAsync(GradingDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(field => reader.GetValue(field) is byte[] blob ? Convert.ToHexString(blob) : Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
