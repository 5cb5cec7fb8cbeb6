using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Rights;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.E2e.Desk;

/// <summary>The month's work with customers' files in Chromium: a keeper, a unit manager, headquarters and the information centre.</summary>
[Trait("Kind", "Slow")]
[Collection(BrowserCollection.Name)]
public sealed class FilesAtTheDeskTests(DeskWithFiles running) : IClassFixture<DeskWithFiles>
{
    private static readonly byte[] Letter = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    private readonly DeskHost host = running.Host;

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Keeper_FillsInChoosesInAConflictConfirmsAndAttaches()
    {
        var desk = await OpenAsync("卫东");
        await GoAsync(desk, Of(running.Customers[0]));
        var basics = desk.Page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = "基本信息" });
        await basics.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "修改：基本信息" }).ClickAsync();
        var form = desk.Page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "修改：基本信息" });
        await form.GetByLabel("注册地址").FillAsync("<b>广州</b>市天河区 9 号");
        await form.GetByLabel("法定代表人").FillAsync("何铭");
        await OtherSavesAsync(running.Customers[0], "address", "广州市越秀区 1 号");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存" }).ClickAsync();

        // Neither value is chosen beforehand; nothing of either is lost.
        await form.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "保留对方填的：广州市越秀区 1 号" }).WaitForAsync();
        await desk.PictureAsync("files-conflict");
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
        await form.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = "改用我填的" }).CheckAsync();
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存选择" }).ClickAsync();
        await desk.Page.GetByText("已保存 2 项。").WaitForAsync();
        await basics.GetByText("<b>广州</b>市天河区 9 号").WaitForAsync();

        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "新增：联系人" }).ClickAsync();
        var contact = desk.Page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "新增：联系人" });
        await contact.GetByLabel("姓名").FillAsync("王工");
        await contact.GetByLabel("电话").FillAsync("不是号码");
        await contact.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存" }).ClickAsync();
        await contact.Locator(".fui-Field__validationMessage").First.WaitForAsync();
        await contact.GetByLabel("电话").FillAsync("020-8888 1234");
        await contact.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = "王工" }).WaitForAsync();

        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "确认无变化：合作情况" }).ClickAsync();
        await desk.Page.GetByText("已确认无变化。").WaitForAsync();

        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "查看原件清单" }).ClickAsync();
        await desk.Page.GetByLabel("种类").SelectOptionAsync("Contract");
        var chooser = await desk.Page.RunAndWaitForFileChooserAsync(() => desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "上传原件" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "合同.pdf", MimeType = "application/pdf", Buffer = Letter });
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "下载：合同.pdf" }).WaitForAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Keeper_RecordsAStrangeMonthWithItsReason()
    {
        var desk = await OpenAsync("卫东");
        await GoAsync(desk, Of(running.Customers[1]));
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "填报一个月" }).ClickAsync();
        var form = desk.Page.GetByRole(AriaRole.Form, new PageGetByRoleOptions { Name = "填报一个月" });
        await form.GetByLabel("月份").FillAsync(Month.Of(GroupTime.DateOf(TimeProvider.System.GetUtcNow())).ToString());
        foreach (var (label, value) in new[] { ("合同气量", "100"), ("实际提气量", "-5"), ("销售价格", "2.5"), ("成本", "2.1") })
        {
            await form.GetByLabel(label).FillAsync(value);
        }

        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存" }).ClickAsync();
        await form.GetByLabel("已核对，数字无误").CheckAsync();
        await form.GetByLabel("理由").FillAsync("上月多计，红字冲回");
        await desk.PictureAsync("files-month");
        await form.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "保存" }).ClickAsync();

        await desk.Page.GetByText("的量价已保存").WaitForAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Manager_TakesAFileOutAndTheCentreFindsItInTheLog()
    {
        var desk = await OpenAsync("周启明");
        await GoAsync(desk, Of(running.Customers[2]));
        await desk.Page.GetByLabel("导出理由").FillAsync("年度审计");
        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "导出 Word" }).ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);

        var centre = await OpenAsync("石磊");
        await PageAsync(centre, "查阅记录");
        var line = centre.Page.Locator(".log tbody tr").Filter(new LocatorFilterOptions { HasText = "年度审计" }).First;
        Assert.Contains("周启明", await line.InnerTextAsync(), StringComparison.Ordinal);
        await centre.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "核验记录" }).ClickAsync();
        await centre.Page.GetByText("全部完好").WaitForAsync();
        Assert.Empty(centre.Complaints);
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Centre_OpensARightAndThePersonReads()
    {
        var (manager, reader) = (await host.NamedAsync("周启明"), await host.NamedAsync("冯建军"));
        var today = GroupTime.DateOf(TimeProvider.System.GetUtcNow());
        var asked = await host.UseAsync<RequestRight, Result<FileRightId>>(request => request.RunAsync(
            new(manager.Id, manager.Unit, reader.Id, null, GradingAction.ReadFile, today, today.AddDays(30), "合同谈判"), default));
        Assert.False(asked.Refused(out _));
        var before = await OpenAsync("冯建军");
        await GoAsync(before, Of(running.Customers[0]));
        await before.Page.GetByText("没有查阅档案的权限").WaitForAsync();

        var centre = await OpenAsync("石磊");
        await PageAsync(centre, "查询权限");
        await centre.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "开通：冯建军" }).ClickAsync();
        await centre.Page.GetByText("已开通。").WaitForAsync();
        await centre.PictureAsync("files-rights");

        // Rights are remembered for five seconds.
        await before.Page.WaitForTimeoutAsync(5500);
        await before.Page.ReloadAsync();
        await before.Page.Locator(".file-section").First.WaitForAsync();
        Assert.Equal(0, await before.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "修改：基本信息" }).CountAsync());
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Headquarters_SeesEveryUnitAndFindsACustomer()
    {
        var desk = await OpenAsync("林致远");
        await PageAsync(desk, "档案更新");
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "华南销售公司", Exact = true }).ClickAsync();
        await desk.Page.Locator(".due-line").First.WaitForAsync();
        Assert.Equal(0, await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "确认无变化" }).CountAsync());

        await PageAsync(desk, "客户档案");
        await desk.Page.GetByRole(AriaRole.Searchbox).FillAsync(running.Customers[0].Name[..4]);
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "查找", Exact = true }).ClickAsync();
        // The list before it has the same customer: a click on a link that is just being replaced leads nowhere.
        await desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "回到清单", Exact = true }).WaitForAsync();
        await desk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = running.Customers[0].Name }).ClickAsync();
        await desk.Page.Locator(".glance").WaitForAsync();
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("卫东", 1280, ColorScheme.Light)]
    [InlineData("卫东", 360, ColorScheme.Dark)]
    [InlineData("Grace Yuan", 360, ColorScheme.Light)]
    [InlineData("Grace Yuan", 1280, ColorScheme.Dark)]
    public async Task CustomerPage_IsCleanForAxeAndFitsItsWidth(string name, int width, ColorScheme scheme)
    {
        var desk = await OpenAsync(name, width, scheme);
        await GoAsync(desk, Of(running.Customers[3]));
        await desk.Page.Locator(".glance").WaitForAsync();
        foreach (var closed in await desk.Page.Locator(".customer summary").AllAsync())
        {
            await closed.ClickAsync();
        }

        var height = await desk.Page.EvaluateAsync<int>("() => 200 + document.querySelector('.page').scrollHeight");
        await desk.Page.SetViewportSizeAsync(width, Math.Clamp(height, 740, 5000));
        await desk.PictureAsync($"files-customer-{width}-{scheme}-{name}");
        Assert.Equal("", string.Join('\n', await desk.AxeAsync()));
        Assert.False(await desk.Page.EvaluateAsync<bool>("() => document.querySelector('.page').scrollWidth > document.querySelector('.page').clientWidth + 1"));
        Assert.Empty(desk.Complaints);
    }

    private static string Of(Customer customer) => $"#/customer?customer={Shown.Id(customer.Id.Value)}";

    private static async Task GoAsync(DeskBrowser desk, string hash)
    {
        await desk.Page.EvaluateAsync("hash => { window.location.hash = hash; }", hash);
        await desk.Page.Locator(".glance, .page .fui-MessageBar").First.WaitForAsync();
    }

    private static Task PageAsync(DeskBrowser desk, string name) =>
        desk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();

    /// <summary>A colleague saves the same field meanwhile.</summary>
    private async Task OtherSavesAsync(Customer customer, string field, string text)
    {
        var other = await host.NamedAsync("郑慧敏");
        var version = await host.UseAsync<GradingDb, int>(db => db.Set<FileValue>()
            .Where(value => value.Customer == customer.Id && value.Entry == EntryId.OfPart("basics") && value.Field == field).Select(value => value.Version).FirstOrDefaultAsync());
        var saved = await host.UseAsync<SaveFields, Result<FieldsWritten>>(save => save.RunAsync(
            other.Id, new SaveFieldsRequest(customer.Id, "basics", EntryId.OfPart("basics"), [new FieldEdit(field, text, version)]), default));
        Assert.False(saved.Refused(out _));
    }

    private async Task<DeskBrowser> OpenAsync(string name, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var person = await host.NamedAsync(name);
        var desk = await DeskBrowser.OpenAsync(running.Chromium, host.Address, person.Locale == "en" ? "en-GB" : "zh-CN", width, width < 700 ? 740 : 1000, scheme);
        await desk.ChooseAsync(person);
        return desk;
    }
}

/// <summary>A desk where customers of one unit have files, and a browser.</summary>
public sealed class DeskWithFiles : IAsyncLifetime
{
    public DeskHost Host { get; } = DeskHost.Start();

    public Chromium Chromium { get; private set; } = null!;

    /// <summary>Customers with a file, by code.</summary>
    public IReadOnlyList<Customer> Customers { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Chromium = await Chromium.LaunchAsync();
        var keeper = await Host.NamedAsync("卫东");
        Customers = await Host.UseAsync<GradingDb, List<Customer>>(db => db.Set<Customer>().AsNoTracking()
            .Where(customer => customer.Unit == keeper.Unit && customer.FirstContract != null).OrderBy(customer => customer.Code).Take(4).ToListAsync());
        foreach (var customer in Customers)
        {
            if (!await Host.UseAsync<GradingDb, bool>(db => db.Set<CustomerFile>().AnyAsync(file => file.Customer == customer.Id)))
            {
                await Host.UseAsync<OpenFile, Result<CustomerId>>(open => open.RunAsync(keeper.Id, customer.Id, null, default));
            }
        }
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Host.DisposeAsync();
    }
}
