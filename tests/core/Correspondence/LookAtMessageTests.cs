using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>Who writes, and the customer at a glance.</summary>
[Trait("Clause", "A09")]
public sealed class LookAtMessageTests : IAsyncLifetime
{
    private MailStage stage = null!;

    public async Task InitializeAsync() => stage = await MailStage.CreateAsync();

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Theory]
    [InlineData("li@dafeng.example")]
    [InlineData(" LI@DaFeng.Example ")]
    public async Task Look_SenderAmongTheContacts_IsTheCustomer(string from)
    {
        var view = (await stage.LookAsync(MailStage.Message(from: from))).Value;

        var customer = Assert.Single(view.Customers);
        Assert.Equal((SenderKind.Contact, stage.Glass), (view.Sender, customer.Look.Card.Id));
        Assert.Equal(new ContactCard("李强", "采购经理"), customer.Contact);
    }

    [Fact]
    public async Task Look_AnotherAddressOfTheDomain_IsTheCustomerByDomain()
    {
        var view = (await stage.LookAsync(MailStage.Message(from: "wang@dafeng.example"))).Value;

        Assert.Equal(SenderKind.Domain, view.Sender);
        Assert.Null(Assert.Single(view.Customers).Contact);
    }

    [Theory]
    [InlineData("qq.com")]
    [InlineData("163.com")]
    [InlineData("126.com")]
    [InlineData("gmail.com")]
    [InlineData("outlook.com")]
    public async Task Look_AnotherAddressOfAPublicDomain_IsUnknown(string domain)
    {
        await stage.ContactAsync(stage.Glass, "周", $"zhou@{domain}");

        var view = (await stage.LookAsync(MailStage.Message(from: $"other@{domain}"))).Value;

        Assert.Equal((SenderKind.None, true, 0), (view.Sender, view.PublicDomain, view.Customers.Count));
        Assert.Equal(SenderKind.Contact, (await stage.LookAsync(MailStage.Message(from: $"zhou@{domain}"))).Value.Sender);
    }

    [Fact]
    public async Task Look_SubdomainOrDomainThatOnlyEndsAlike_IsUnknown()
    {
        Assert.Equal(SenderKind.None, (await stage.LookAsync(MailStage.Message(from: "li@notdafeng.example"))).Value.Sender);
        Assert.Equal(SenderKind.None, (await stage.LookAsync(MailStage.Message(from: "li@mail.dafeng.example"))).Value.Sender);
    }

    [Fact]
    public async Task Look_SenderOfTwoCustomers_ShowsBothTheBestFirst()
    {
        var second = await stage.Visits.OpenAsync(await stage.Visits.RegisterAsync("A0", "大丰物流", stage.Group.A), stage.Liaison);
        await stage.ContactAsync(second.Id, "李强", MailStage.Li);

        var view = (await stage.LookAsync()).Value;

        Assert.Equal([stage.Glass, second.Id], view.Customers.Select(customer => customer.Look.Card.Id));
    }

    [Fact]
    public async Task Look_MoreCustomersThanAreShown_SaysSo()
    {
        for (var i = 0; i < LookAtMessage.Most; i++)
        {
            var customer = await stage.Visits.OpenAsync(await stage.Visits.RegisterAsync($"A1{i}", $"大丰{i}", stage.Group.A), stage.Liaison);
            await stage.ContactAsync(customer.Id, "李强", $"li{i}@dafeng.example");
        }

        var view = (await stage.LookAsync(MailStage.Message(from: "x@dafeng.example"))).Value;

        Assert.Equal((LookAtMessage.Most, true), (view.Customers.Count, view.More));
    }

    [Fact]
    public async Task Look_ContactThatWasTakenOutOrChanged_IsFoundAsItStandsNow()
    {
        var other = await stage.ContactAsync(stage.Glass, "钱", "qian@old.example");
        Assert.Null((await stage.RunAsync((SaveFields use) => use.RunAsync(
            stage.Liaison.Id, new SaveFieldsRequest(stage.Glass, FileParts.Contacts, other, [new FieldEdit("mail", "qian@new.example", 1)]), default))).Error);

        Assert.Equal(SenderKind.None, (await stage.LookAsync(MailStage.Message(from: "qian@old.example"))).Value.Sender);
        Assert.Equal(SenderKind.Contact, (await stage.LookAsync(MailStage.Message(from: "qian@new.example"))).Value.Sender);

        Assert.Null((await stage.RunAsync((RemoveEntry use) => use.RunAsync(stage.Liaison.Id, stage.Glass, other, "离职", default))).Error);
        Assert.Equal(SenderKind.None, (await stage.LookAsync(MailStage.Message(from: "qian@new.example"))).Value.Sender);
    }

    [Fact]
    public async Task Look_OneOfOurOwnPeople_IsAColleague()
    {
        var view = (await stage.LookAsync(MailStage.Message(from: "30@Example.com"))).Value;

        Assert.Equal((SenderKind.Colleague, 0), (view.Sender, view.Customers.Count));
    }

    [Fact]
    public async Task Look_ByAnotherUnit_FindsNobodyAndLogsNothing()
    {
        var view = (await stage.LookAsync(reader: stage.Group.LiaisonB)).Value;

        Assert.Equal((SenderKind.None, 0), (view.Sender, view.Customers.Count));
        Assert.DoesNotContain(await stage.ReadingsAsync(stage.Glass), line => line.Person == stage.Group.LiaisonB.Id);
    }

    [Fact]
    public async Task Look_ByAPersonWithoutAnyRight_IsRefused()
    {
        var nobody = await stage.Visits.JoinAsync("90", "无权人", stage.Group.A);

        Assert.IsType<ActionNotAllowed>((await stage.LookAsync(reader: nobody)).Error);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Look_ByAnOpenedRight_EndsWithTheRight()
    {
        var guest = await stage.Visits.JoinAsync("91", "借阅人", stage.Group.B);
        var today = new DateOnly(2026, 11, 2);
        stage.Opened.Rights.Add(new OpenedRight(guest.Id, stage.Group.B, stage.Group.A, GradingAction.ReadFile, today, today.AddDays(1)));

        Assert.Equal(SenderKind.Contact, (await stage.LookAsync(reader: guest)).Value.Sender);

        stage.Visits.Day("2026-11-04");
        Assert.IsType<ActionNotAllowed>((await stage.LookAsync(reader: guest)).Error);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Look_ThatFindsACustomer_IsLoggedAsAReading()
    {
        await stage.LookAsync(reader: stage.Manager);

        var line = (await stage.ReadingsAsync(stage.Glass)).Single(line => line.Person == stage.Manager.Id);
        Assert.Equal(ReadingPurpose.Care, line.Purpose);
    }

    [Fact]
    public async Task Look_CustomerAtAGlance_HasLevelVisitAppealsAndCarers()
    {
        await stage.Visits.ReadyAsync(day: "2026-11-20");
        await stage.LogAsync(stage.Appeal(MailStage.Message("<u@x.example>"), urgent: true));
        stage.Visits.Day("2026-11-25");

        var customer = (await stage.LookAsync()).Value.Customers.Single();

        Assert.Equal(("南海玻璃", CustomerStanding.Strategic, TierLevel.Strategic, 1), (customer.Look.Card.Name, customer.Look.Card.Standing, customer.Look.Levels[0].Level, customer.OpenAppeals));
        Assert.Equal((new DateOnly(2026, 11, 20), "2027 年续签", false), (customer.LastVisit!.On, customer.LastVisit.Theme, customer.LastVisit.Incoming));
        Assert.Equal([CarerDuty.Keeper, CarerDuty.Follower, CarerDuty.Liaison], customer.LookedAfterBy.Select(carer => carer.Duty));
        Assert.Equal(new GlimpseRights(true, true, true, true, true, true), customer.May);
    }

    [Fact]
    public async Task Look_ByWhoMayReadFilesOnly_ShowsNeitherAppealsNorOffers()
    {
        await stage.LogAsync(stage.Appeal(urgent: true));

        var view = (await stage.LookAsync(reader: stage.Keeper)).Value;

        var customer = Assert.Single(view.Customers);
        Assert.Null(customer.OpenAppeals);
        Assert.Empty(view.Logged);
        Assert.Equal((false, false, true), (customer.May.LogAppeal, customer.May.RaiseAtOnce, customer.May.LogInterview));
    }

    [Fact]
    public async Task CatchUp_FilesFromBeforeAddressesWereLookedFor_AreFound()
    {
        await stage.Group.Test.WithDbAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM ContactAddresses"));
        Assert.Equal(SenderKind.None, (await stage.LookAsync()).Value.Sender);

        await stage.RunAsync<TeamsGrading.Core.Customers.Correspondents.ContactAddresses, bool>(async use =>
        {
            await use.CatchUpAsync(default);
            return true;
        });

        Assert.Equal(SenderKind.Contact, (await stage.LookAsync()).Value.Sender);
    }
}
