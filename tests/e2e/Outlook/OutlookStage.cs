using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Reports;
using TeamsGrading.Core.Appeals;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Reports;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Core.Tiers;
using TeamsGrading.Core.Visits;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Outlook;

/// <summary>
/// The demo group with a strategic customer (HN001), a VIP one (HN003), a contact who belongs to both, and a plan, an answered appeal and a published
/// report to be put into mails; and a browser.
/// </summary>
public sealed class OutlookStage : IAsyncLifetime
{
    /// <summary>Liaison of 华南, who may do everything with mail.</summary>
    public const string Liaison = "郑慧敏";

    /// <summary>Somebody without any role.</summary>
    public const string Nobody = "柳青";

    /// <summary>Shown as written wherever the plan appears.</summary>
    public const string Theme = "续签合同 <b>商谈</b>";

    public DeskHost Host { get; } = DeskHost.Start();

    public Chromium Chromium { get; private set; } = null!;

    public Customer Strategic { get; private set; } = null!;

    public Customer Vip { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.LaunchAsync();
        var (liaison, officer) = (await Host.NamedAsync(Liaison), await Host.NamedAsync("林致远"));
        (Strategic, Vip) = (await CustomerAsync("HN001"), await CustomerAsync("HN003"));
        await Host.UseAsync<IServiceProvider, bool>(async services =>
        {
            var db = services.GetRequiredService<GradingDb>();
            var today = GroupTime.DateOf(TimeProvider.System.GetUtcNow());
            await AwardAsync(services, db, officer.Unit, today);
            db.AddRange(PlanOf(Strategic, liaison, today));
            db.AddRange(AnsweredOf(liaison, officer, today));
            return await db.SaveChangesAsync() > 0;
        });
        await PublishAsync(officer);
        await RegisterAsync(Strategic, "chen.jie@holding.example");
        await RegisterAsync(Vip, "chen.jie@holding.example");
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Host.DisposeAsync();
    }

    /// <summary>Appeals with this title.</summary>
    public Task<List<Appeal>> AppealsAsync(string title) =>
        Host.UseAsync<GradingDb, List<Appeal>>(db => db.Set<Appeal>().AsNoTracking().Where(appeal => appeal.Title == title).ToListAsync());

    /// <summary>Names of the files of an appeal, in the order of the alphabet.</summary>
    public Task<List<string>> FilesAsync(AppealId appeal) => Host.UseAsync<GradingDb, List<string>>(db =>
        db.Set<AppealFile>().AsNoTracking().Where(file => file.Appeal == appeal).Select(file => file.Name).OrderBy(name => name).ToListAsync());

    /// <summary>Mail address of the first contact in a customer's file.</summary>
    public async Task<string> ContactOfAsync(string code)
    {
        var customer = await CustomerAsync(code);
        return await Host.UseAsync<GradingDb, string>(db => db.Set<FileValue>().AsNoTracking()
            .Where(value => value.Customer == customer.Id && value.Field == "mail").OrderBy(value => value.Text).Select(value => value.Text).FirstAsync());
    }

    private Task<Customer> CustomerAsync(string code) =>
        Host.UseAsync<GradingDb, Customer>(db => db.Set<Customer>().AsNoTracking().SingleAsync(customer => customer.Code == code));

    /// <summary>As a keeper registers a contact: through the API.</summary>
    private async Task RegisterAsync(Customer customer, string mail)
    {
        using var client = await Host.SignInAsync((await Host.NamedAsync(Liaison)).Id);
        using var added = await client.PostAsJsonAsync("/api/addin/contacts", new { customer = Shown.Id(customer.Id.Value), name = "陈洁", mail, position = "集团采购总监", phone = "" });
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
    }

    private async Task AwardAsync(IServiceProvider services, GradingDb db, UnitId headquarters, DateOnly today)
    {
        var period = AwardPeriod.Of(today.AddDays(-30));
        db.AddRange(
            Award.Grant(Strategic.Subject, headquarters, null, TierLevel.Strategic, today.Year - 1, AwardOrigin.Strategic, ApprovalId.New(), period),
            Award.Grant(Vip.Subject, Vip.Unit, Vip.Form, TierLevel.Vip1, today.Year - 1, AwardOrigin.List, ApprovalId.New(), period));
        await db.SaveChangesAsync();
        // Files tell the standing of their customers anew from what was granted.
        await services.GetRequiredService<IFileEvents>().AwardsChangedAsync([Strategic.Subject, Vip.Subject], final: false, today, default);
        await db.SaveChangesAsync();
    }

    private static object[] PlanOf(Customer customer, PersonCard planner, DateOnly today)
    {
        var start = today.AddDays(3).ToDateTime(new TimeOnly(9, 0));
        var plan = new VisitPlan(Theme, start, start.AddHours(2), "客户会议室", "对方总经理", "我方团队", "九点到达", "价格与气量", "市场部准备材料");
        var visit = Visit.Arrange(
            new VisitSubject(customer.Id, customer.Subject, customer.Unit, true, false), VisitDirection.Outgoing, plan, planner.Id, today.AddDays(10), RandomId.Next());
        return [visit, VisitUnit.Of(visit.Id, customer.Unit)];
    }

    private object[] AnsweredOf(PersonCard liaison, PersonCard officer, DateOnly today)
    {
        var (month, now) = (Month.Of(today), GroupTime.ToUtc(today.ToDateTime(new TimeOnly(0, 1))));
        var card = new CustomerCard(Strategic.Id, Strategic.Code, Strategic.Name, Strategic.Unit, Strategic.Form, Strategic.Subject, CustomerStanding.Strategic);
        var appeal = Appeal.Draft(card, month, null, liaison.Id, now);
        appeal.Write(AppealCategory.HeadquartersSupport, "冬季增量", "请总部协调增量。", month);
        var raised = appeal.Send(month, urgent: false, 10, new Moment(liaison.Id, now, today, WorkingCalendar.BuiltIn));
        var answered = appeal.Reply("同意增量 200 万方 <i>自一月起</i>。", new Moment(officer.Id, now, today, WorkingCalendar.BuiltIn));
        return [appeal, raised, answered];
    }

    private Task PublishAsync(PersonCard officer) => Host.UseAsync<IServiceProvider, bool>(async services =>
    {
        var month = Month.Of(GroupTime.DateOf(TimeProvider.System.GetUtcNow()).AddMonths(-1));
        var report = Done(await services.GetRequiredService<DraftReport>().RunAsync(officer.Id, month, default));
        Assert.False((await services.GetRequiredService<EditDistribution>().AddAsync(officer.Id, new DistributionWish(nameof(Role.HeadquartersOfficer), null, null), default)).Refused(out _));
        var view = Done(await services.GetRequiredService<ViewReport>().RunAsync(officer.Id, report, default));
        Done(await services.GetRequiredService<PublishReport>().RunAsync(officer.Id, report, view.Version, null, services.GetRequiredService<ReportDocument>().Write, default));
        return true;
    });

    private static T Done<T>(Result<T> result)
    {
        Assert.Null(result.Error);
        return result.Value;
    }
}
