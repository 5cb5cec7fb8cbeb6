using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Committees;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Originals;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Customers.Remarks;
using TeamsGrading.Core.Deliveries;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;
using GroupUnit = TeamsGrading.Core.Organization.Unit;

namespace TeamsGrading.Tests.Core.Customers;

/// <summary>
/// Headquarters and two units with keepers, managers and followers; one rated subject with a customer in each unit, one with a customer in the south
/// only. Originals and remarks on the real slices. Today is 2026-11-02.
/// </summary>
internal sealed class PapersStage : IAsyncDisposable
{
    private PapersStage(TestDatabase test, string folder) => (Test, Folder) = (test, folder);

    public TestDatabase Test { get; }

    /// <summary>Where files are kept.</summary>
    public string Folder { get; }

    /// <summary>Customer of the south alone.</summary>
    public CustomerId Alone { get; private set; }

    /// <summary>Customer of the south whose subject buys in the east too.</summary>
    public CustomerId Shared { get; private set; }

    public CustomerId Eastern { get; private set; }

    public static async Task<PapersStage> CreateAsync(int mostMegabytes = 50)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("teamsgrading-papers-").FullName;
        var test = await TestDatabase.CreateAsync(services => services
            .AddOrganization().AddCommittees().AddDeliveries().AddCustomers().AddOriginals(new OriginalSettings(mostMegabytes)).AddRemarks().AddFileStore(folder));
        var stage = new PapersStage(test, folder);
        await stage.FurnishAsync();
        return stage;
    }

    public Task<PersonId> WhoAsync(string name) => Test.WithDbAsync(db => db.Set<Person>().Where(person => person.Name == name).Select(person => person.Id).SingleAsync());

    public async Task<Result<OriginalId>> AttachAsync(
        string actor, CustomerId customer, string content = "%PDF-1.7 x", string name = "合同.pdf", OriginalKind? kind = OriginalKind.Contract, string note = "", long? length = null)
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((AttachOriginal use) => use.RunAsync(
            who, customer, new OriginalWish(kind, name, note, length), new MemoryStream(Encoding.UTF8.GetBytes(content)), default));
    }

    public async Task<Result<OriginalPage>> ListAsync(string reader, CustomerId customer, string query = "", int page = 1)
    {
        var who = await WhoAsync(reader);
        return await Test.RunAsync((ViewOriginals use) => use.RunAsync(who, customer, query, page, default));
    }

    public async Task<Result<RiskRemarkId>> RemarkAsync(
        string actor, CustomerId customer, RiskKind? kind = RiskKind.Finance, string? text = "连续三个月拖欠气款", TypedPaper? paper = null, params OriginalId[] originals)
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((RemarkRisk use) => use.RunAsync(who, customer, new TypedRemark(kind, text, originals, paper ?? Paper), default));
    }

    public async Task<Result> CloseAsync(string actor, RiskRemarkId id, string? reason = "欠款已结清")
    {
        var who = await WhoAsync(actor);
        return await Test.RunAsync((CloseRemark use) => use.RunAsync(who, id, reason, default));
    }

    public async Task<Result<RemarkView>> SeeAsync(string reader, RiskRemarkId id)
    {
        var who = await WhoAsync(reader);
        return await Test.RunAsync((ViewRemarks use) => use.RunAsync(who, id, default));
    }

    public static TypedPaper Paper { get; } = new("某市中级人民法院", "（2026）执 12 号", new DateOnly(2026, 10, 9), "列为失信被执行人");

    public static TypedPaper NoPaper { get; } = new(null, null, null, null);

    public Task<List<FileReading>> LogAsync() => Test.WithDbAsync(db => db.Set<FileReading>().AsNoTracking().OrderBy(line => line.AtUtc).ToListAsync());

    /// <summary>Names of those on whose desks the card waits.</summary>
    public Task<List<string>> WaitingAsync(string kind, long subject) => Test.WithDbAsync(db => (
        from post in db.Set<CardPost>()
        join person in db.Set<Person>() on post.Person equals person.Id
        where post.Kind == kind && post.Subject == subject && !post.Settled
        orderby person.Name
        select person.Name).ToListAsync());

    public string[] Files => System.IO.Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await Test.DisposeAsync();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private Task<int> FurnishAsync() => Test.WithDbAsync(db =>
    {
        var headquarters = GroupUnit.Establish("HQ", "Headquarters", null, null);
        var south = GroupUnit.Establish("U1", "South", headquarters.Id, null);
        var east = GroupUnit.Establish("U2", "East", headquarters.Id, null);
        db.AddRange(headquarters, south, east);
        Join("officer", headquarters, Role.HeadquartersOfficer);
        Join("centre", headquarters, Role.InformationCentre);
        Join("keeper", south, Role.ArchiveKeeper);
        Join("manager", south, Role.UnitManager);
        Join("key account", south, Role.KeyAccountManager);
        Join("party", south, Role.PartyRecorder);
        Join("colleague", south);
        Join("east keeper", east, Role.ArchiveKeeper);
        Join("east manager", east, Role.UnitManager);
        var (alone, shared) = (RatedSubject.Recognise("S1", "Alone"), RatedSubject.Recognise("S2", "Both"));
        db.AddRange(alone, shared);
        Alone = Add("C1", south, alone);
        Shared = Add("C2", south, shared);
        Eastern = Add("C3", east, shared);
        return db.SaveChangesAsync();

        void Join(string name, GroupUnit where, params Role[] roles) =>
            db.Add(Person.Join(name, new PersonDetails(name, "", null, where.Id, "", null, "en"), roles));

        CustomerId Add(string code, GroupUnit unit, RatedSubject subject)
        {
            var customer = Customer.Register(
                code, new CustomerDetails("Customer " + code, "", unit.Id, GasForm.Gaseous, CustomerKind.General, subject.Id, "", new DateOnly(2020, 1, 1)));
            db.Add(customer);
            return customer.Id;
        }
    });
}
