using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Reading;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>The page of a customer over a real port: who sees what, what a keeper changes, and what is logged.</summary>
public sealed class CustomerPageTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    [Trait("Clause", "A01")]
    public async Task Page_ForTheKeeper_HasTheFourSectionsAndTheMonths()
    {
        var keeper = await host.NamedAsync("卫东");
        var page = await PageAsync(keeper, await OpenAsync(keeper, index: 0));

        Assert.Equal(["Basics", "Cooperation", "Execution", "Interviews"], page.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("key").GetString()));
        Assert.NotEmpty(page.GetProperty("months").EnumerateArray());
        Assert.True(page.GetProperty("may").GetProperty("keep").GetBoolean());
        Assert.False(page.GetProperty("may").GetProperty("export").GetBoolean());
    }

    [Theory]
    [Trait("Clause", "A09")]
    [InlineData("李静")]
    [InlineData("石磊")]
    public async Task Page_OfAnotherUnit_LooksAsIfItDidNotExist(string name)
    {
        var foreign = await CustomerAsync(await host.NamedAsync("卫东"));
        using var client = await host.SignInAsync((await host.NamedAsync(name)).Id);

        using var answer = await client.GetAsync($"/api/desk/pages/customer?customer={Shown.Id(foreign.Value)}");
        using var none = await client.GetAsync("/api/desk/pages/customer?customer=4711");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(await none.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Page_ForAMemberOfTheCommittee_TellsNothingOfTheFile()
    {
        var customer = await CustomerAsync(await host.NamedAsync("卫东"));

        var page = await PageAsync(await host.NamedAsync("冯建军"), customer);

        Assert.False(page.GetProperty("may").GetProperty("read").GetBoolean());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("file").ValueKind);
        Assert.All(["sections", "months", "timeline"], part => Assert.Empty(page.GetProperty(part).EnumerateArray()));
    }

    [Fact]
    [Trait("Clause", "A11")]
    public async Task Page_Read_IsLoggedOnce()
    {
        var keeper = await host.NamedAsync("卫东");
        var customer = await OpenAsync(keeper, index: 2);

        await PageAsync(keeper, customer);

        Assert.Equal(1, await host.UseAsync<GradingDb, int>(db => db.Set<FileReading>().CountAsync(line => line.Customer == customer && line.Person == keeper.Id)));
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Save_TwoChangeTheSameField_TheSecondSeesBothValuesAndChooses()
    {
        var (keeper, liaison) = (await host.NamedAsync("卫东"), await host.NamedAsync("郑慧敏"));
        var customer = await OpenAsync(keeper, index: 3);
        var version = Field(await PageAsync(keeper, customer), "basics", "address").GetProperty("version").GetInt32();
        await SaveAsync(liaison, customer, "address", "佛山市南海区 1 号", version);

        var refused = await SaveAsync(keeper, customer, "address", "<b>珠海</b>市香洲区 2 号", version);
        var conflict = refused.GetProperty("conflicts").EnumerateArray().Single();
        Assert.Equal(("佛山市南海区 1 号", "<b>珠海</b>市香洲区 2 号"), (conflict.GetProperty("theirs").GetString(), conflict.GetProperty("mine").GetString()));
        Assert.StartsWith("郑慧敏", conflict.GetProperty("by").GetString(), StringComparison.Ordinal);
        var chosen = await SaveAsync(keeper, customer, "address", "<b>珠海</b>市香洲区 2 号", conflict.GetProperty("version").GetInt32());

        Assert.Equal(1, chosen.GetProperty("saved").GetInt32());
        var field = Field(await PageAsync(keeper, customer), "basics", "address");
        Assert.Equal("<b>珠海</b>市香洲区 2 号", field.GetProperty("shown").GetString());
        Assert.Equal("来函", field.GetProperty("source").GetString());
        Assert.StartsWith("卫东", field.GetProperty("confirmed").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_NoDate_NamesTheField()
    {
        var keeper = await host.NamedAsync("卫东");
        var customer = await OpenAsync(keeper, index: 3);
        using var client = await host.SignInAsync(keeper.Id);
        var version = Field(await PageAsync(keeper, customer), "basics", "admittedon").GetProperty("version").GetInt32();

        using var answer = await client.PostAsJsonAsync("/api/desk/pages/file-save", Sent(customer, "admittedon", "2026-02-30", version));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("admittedon", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }

    [Theory]
    [Trait("Clause", "A09")]
    [InlineData("file-open", """{"customer":"ID"}""")]
    [InlineData("file-save", """{"customer":"ID","part":"basics","entry":null,"changes":[{"key":"address","text":"x","base":0}],"source":""}""")]
    [InlineData("file-add", """{"customer":"ID","part":"contacts","changes":[{"key":"name","text":"x","base":0}],"source":""}""")]
    [InlineData("file-remove", """{"customer":"ID","entry":"1","reason":"x"}""")]
    public async Task Step_OnAnotherUnitsCustomer_LooksAsIfItDidNotExist(string path, string body)
    {
        var foreign = await CustomerAsync(await host.NamedAsync("卫东"));
        using var client = await host.SignInAsync((await host.NamedAsync("秦岚")).Id);

        using var answer = await client.PostAsync($"/api/desk/pages/{path}", Json(body.Replace("ID", Shown.Id(foreign.Value), StringComparison.Ordinal)));
        using var none = await client.PostAsync($"/api/desk/pages/{path}", Json(body.Replace("ID", "4711", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(await none.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    private static JsonElement Field(JsonElement page, string part, string key) => page.GetProperty("sections").EnumerateArray()
        .SelectMany(section => section.GetProperty("parts").EnumerateArray()).Single(each => each.GetProperty("key").GetString() == part)
        .GetProperty("entries").EnumerateArray().First().GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("key").GetString() == key);

    private static object Sent(CustomerId customer, string field, string text, int version) => new
    {
        customer = Shown.Id(customer.Value),
        part = "basics",
        entry = Shown.Id(EntryId.OfPart("basics").Value),
        changes = new[] { new { key = field, text, @base = version } },
        source = "来函",
    };

    private async Task<JsonElement> SaveAsync(PersonCard person, CustomerId customer, string field, string text, int version)
    {
        using var client = await host.SignInAsync(person.Id);
        using var answer = await client.PostAsJsonAsync("/api/desk/pages/file-save", Sent(customer, field, text, version));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> PageAsync(PersonCard person, CustomerId customer)
    {
        using var client = await host.SignInAsync(person.Id);
        return await client.GetFromJsonAsync<JsonElement>($"/api/desk/pages/customer?customer={Shown.Id(customer.Value)}");
    }

    /// <summary>A customer of the person's unit that has a file; opened when it has none.</summary>
    private async Task<CustomerId> OpenAsync(PersonCard keeper, int index)
    {
        var customer = await CustomerAsync(keeper, index);
        if (!await host.UseAsync<GradingDb, bool>(db => db.Set<CustomerFile>().AnyAsync(file => file.Customer == customer)))
        {
            Assert.False((await host.UseAsync<OpenFile, Result<CustomerId>>(open => open.RunAsync(keeper.Id, customer, null, default))).Refused(out _));
        }

        return customer;
    }

    private Task<CustomerId> CustomerAsync(PersonCard person, int index = 0) => host.UseAsync<GradingDb, CustomerId>(db => db.Set<Customer>()
        .Where(customer => customer.Unit == person.Unit).OrderBy(customer => customer.Code).Select(customer => customer.Id).Skip(index).FirstAsync());
}
