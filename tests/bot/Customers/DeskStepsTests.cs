using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Bot.Desk;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>What keepers, headquarters and the information centre do on the desk's pages of customers' files, over a real port.</summary>
public sealed class DeskStepsTests(DevelopmentDesk desk) : IClassFixture<DevelopmentDesk>
{
    private readonly DeskHost host = desk.Host;

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Month_FarOff_IsAskedAboutAndTakenWithAReason()
    {
        var (keeper, customer) = await OpenAsync("卫东", 4);
        var month = Month.Of(GroupTime.DateOf(TimeProvider.System.GetUtcNow())).ToString();

        var doubted = await MonthAsync(keeper, customer, month, actual: "-5", confirmed: "");
        Assert.False(doubted.GetProperty("saved").GetBoolean());
        Assert.NotEmpty(doubted.GetProperty("warnings").EnumerateArray());
        var saved = await MonthAsync(keeper, customer, month, actual: "-5", confirmed: doubted.GetProperty("doubted").GetString()!);

        Assert.True(saved.GetProperty("saved").GetBoolean());
        var page = await GetAsync(keeper, $"customer?customer={Shown.Id(customer.Value)}");
        Assert.Equal("-5", page.GetProperty("months").EnumerateArray().Single(each => each.GetProperty("month").GetString() == month).GetProperty("edit").GetProperty("actual").GetString());
    }

    [Fact]
    [Trait("Clause", "A07")]
    public async Task Month_Twice_ShowsBothFigures()
    {
        var (keeper, customer) = await OpenAsync("卫东", 5);
        var month = Month.Of(GroupTime.DateOf(TimeProvider.System.GetUtcNow())).ToString();
        var doubted = await MonthAsync(keeper, customer, month, actual: "90", confirmed: "");
        await MonthAsync(keeper, customer, month, actual: "90", confirmed: doubted.GetProperty("doubted").GetString()!);

        var again = await MonthAsync(keeper, customer, month, actual: "95", confirmed: "");

        Assert.False(again.GetProperty("saved").GetBoolean());
        var conflict = again.GetProperty("conflicts").EnumerateArray().Single();
        Assert.Equal(("actual", "90", "95"), (conflict.GetProperty("figure").GetString(), conflict.GetProperty("theirs").GetString(), conflict.GetProperty("mine").GetString()));
    }

    [Fact]
    [Trait("Clause", "A05")]
    public async Task Due_Confirmed_LeavesTheList()
    {
        var (keeper, customer) = await OpenAsync("卫东", 6);
        await host.UseAsync<IServiceProvider, int>(async services =>
        {
            var db = services.GetRequiredService<GradingDb>();
            return await db.WriteAsync(
                async () =>
                {
                    await services.GetRequiredService<IFileEvents>().HappenedAsync([customer], FileEvent.RatingFinal, GroupTime.DateOf(TimeProvider.System.GetUtcNow()), default);
                    return await db.SaveChangesAsync();
                },
                default);
        });
        Assert.Contains(await PartsDueAsync(keeper, customer), part => part == "Basics");

        using var client = await host.SignInAsync(keeper.Id);
        using var answer = await client.PostAsJsonAsync("/api/desk/pages/file-confirm", new { customer = Shown.Id(customer.Value), parts = new[] { "Basics" } });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.DoesNotContain(await PartsDueAsync(keeper, customer), part => part == "Basics");
        Assert.True((await GetAsync(keeper, "due")).GetProperty("mayKeep").GetBoolean());
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Due_OfAnotherUnit_LooksAsIfItDidNotExist()
    {
        var other = await host.NamedAsync("卫东");
        using var client = await host.SignInAsync((await host.NamedAsync("秦岚")).Id);

        using var answer = await client.GetAsync($"/api/desk/pages/due?unit={Shown.Id(other.Unit.Value)}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Find_ByNameOfAnotherUnitsCustomer_FindsNothing()
    {
        var keeper = await host.NamedAsync("卫东");
        var customer = await CustomerAsync(keeper, 0);

        var own = await PostAsync(keeper, "find", new { text = customer.Code });
        var foreign = await PostAsync(await host.NamedAsync("秦岚"), "find", new { text = customer.Code });

        Assert.Contains(own.GetProperty("customers").EnumerateArray(), found => found.GetProperty("id").GetString() == Shown.Id(customer.Id.Value));
        Assert.Empty(foreign.GetProperty("customers").EnumerateArray());
    }

    [Fact]
    [Trait("Clause", "A10")]
    public async Task Right_OpenedOnThePage_LetsThePersonRead()
    {
        var (manager, reader, centre) = (await host.NamedAsync("周启明"), await host.NamedAsync("冯建军"), await host.NamedAsync("石磊"));
        var (_, customer) = await OpenAsync("卫东", 7);
        var today = GroupTime.DateOf(TimeProvider.System.GetUtcNow());
        var asked = await host.UseAsync<TeamsGrading.Core.Customers.Rights.RequestRight, Result<TeamsGrading.Core.Customers.Rights.FileRightId>>(request => request.RunAsync(
            new(manager.Id, manager.Unit, reader.Id, null, GradingAction.ReadFile, today, today.AddDays(30), "合同谈判"), default));
        Assert.False(asked.Refused(out _));
        var waiting = (await GetAsync(centre, "rights")).GetProperty("rights").EnumerateArray().Single(right => right.GetProperty("id").GetString() == Shown.Id(asked.Value.Value));
        Assert.True(waiting.GetProperty("mayDecide").GetBoolean());

        await PostAsync(centre, "right-open", new { right = Shown.Id(asked.Value.Value) });

        // Rights are remembered for five seconds.
        var page = await GetAsync(reader, $"customer?customer={Shown.Id(customer.Value)}");
        for (var tries = 0; tries < 20 && !page.GetProperty("may").GetProperty("read").GetBoolean(); tries++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5));
            page = await GetAsync(reader, $"customer?customer={Shown.Id(customer.Value)}");
        }

        Assert.True(page.GetProperty("may").GetProperty("read").GetBoolean());
        Assert.NotEmpty(page.GetProperty("sections").EnumerateArray());
    }

    [Theory]
    [Trait("Clause", "A09")]
    [InlineData("file-month", """{"customer":"ID","month":"2026-10","figures":[]}""")]
    [InlineData("file-confirm", """{"customer":"ID","parts":["Basics"]}""")]
    public async Task Step_OnAnotherUnitsCustomer_LooksAsIfItDidNotExist(string path, string body)
    {
        var foreign = await CustomerAsync(await host.NamedAsync("卫东"), 0);
        using var client = await host.SignInAsync((await host.NamedAsync("秦岚")).Id);

        using var answer = await client.PostAsync($"/api/desk/pages/{path}", Json(body.Replace("ID", Shown.Id(foreign.Id.Value), StringComparison.Ordinal)));
        using var none = await client.PostAsync($"/api/desk/pages/{path}", Json(body.Replace("ID", "4711", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(await none.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    private async Task<IEnumerable<string?>> PartsDueAsync(PersonCard keeper, CustomerId customer) =>
        (await GetAsync(keeper, $"customer?customer={Shown.Id(customer.Value)}")).GetProperty("due").EnumerateArray()
            .Where(due => due.GetProperty("state").GetString() != "Ahead").Select(due => due.GetProperty("part").GetString()).ToList();

    private async Task<JsonElement> MonthAsync(PersonCard keeper, CustomerId customer, string month, string actual, string confirmed) => await PostAsync(keeper, "file-month", new
    {
        customer = Shown.Id(customer.Value),
        month,
        figures = new[] { Figure("contracted", "100"), Figure("actual", actual), Figure("price", "2.5"), Figure("cost", "2") },
        confirmed,
        reason = confirmed.Length > 0 ? "红字冲回" : "",
    });

    private static object Figure(string figure, string text) => new { figure, text, seen = "" };

    private async Task<JsonElement> GetAsync(PersonCard person, string address)
    {
        using var client = await host.SignInAsync(person.Id);
        return await client.GetFromJsonAsync<JsonElement>($"/api/desk/pages/{address}");
    }

    private async Task<JsonElement> PostAsync(PersonCard person, string path, object body)
    {
        using var client = await host.SignInAsync(person.Id);
        using var answer = await client.PostAsJsonAsync($"/api/desk/pages/{path}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<(PersonCard Keeper, CustomerId Customer)> OpenAsync(string name, int index)
    {
        var keeper = await host.NamedAsync(name);
        var customer = (await CustomerAsync(keeper, index)).Id;
        if (!await host.UseAsync<GradingDb, bool>(db => db.Set<CustomerFile>().AnyAsync(file => file.Customer == customer)))
        {
            Assert.False((await host.UseAsync<OpenFile, Result<CustomerId>>(open => open.RunAsync(keeper.Id, customer, null, default))).Refused(out _));
        }

        return (keeper, customer);
    }

    private Task<Customer> CustomerAsync(PersonCard person, int index) => host.UseAsync<GradingDb, Customer>(db => db.Set<Customer>().AsNoTracking()
        .Where(customer => customer.Unit == person.Unit).OrderBy(customer => customer.Code).Skip(index).FirstAsync());
}
