using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Customers;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Core.Customers.Upkeep;

namespace TeamsGrading.Tests.Bot.Customers;

/// <summary>Headquarters changes the fill guide by cards; files are counted by what it publishes.</summary>
[Trait("Clause", "A04")]
public sealed class GuideTests : IAsyncLifetime
{
    private UpkeepStage stage = null!;

    public async Task InitializeAsync() => stage = await UpkeepStage.CreateAsync(services => services.AddGuideCards());

    public async Task DisposeAsync() => await stage.DisposeAsync();

    [Fact]
    public async Task Publish_NewRequiredField_IsPreviewedThenMakesTheFileIncomplete()
    {
        var customer = await stage.OpenAsync();
        await FillAsync(customer);
        Assert.Equal(100, (await stage.FileAsync(customer)).Percent);
        Assert.Contains("已保存到草稿", Notice(await SaveAsync(-1, "basics", null, "行业协会", "Association")), StringComparison.Ordinal);

        var preview = Text(await stage.Group.ActAsync(stage.Group.Officer, GuideVerbs.Preview));
        Assert.Contains("1 份完整的档案中，1 份发布后将变为不完整", preview, StringComparison.Ordinal);
        Assert.Contains("客户001", preview, StringComparison.Ordinal);
        Assert.Equal(100, (await stage.FileAsync(customer)).Percent);
        Assert.Equal("Guides.GuideNeedsNote", Code(await PublishAsync("")));
        Assert.Contains("第 2 版已发布", Notice(await PublishAsync("每户都要登记行业协会")), StringComparison.Ordinal);

        Assert.Equal(1, await stage.Group.RunAsync((RecountFiles use) => use.RunAsync(default)));
        var file = await stage.FileAsync(customer);
        Assert.Equal((2, 1), (file.Guide, file.Required - file.Filled));
        Assert.Equal(0, await stage.Group.RunAsync((RecountFiles use) => use.RunAsync(default)));
        var seen = Text(await stage.Group.ActAsync(stage.Group.LiaisonA, GuideVerbs.Part, ("part", "basics")));
        Assert.Contains("行业协会", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(GuideVerbs.Field, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_IsSeenByHeadquartersOnly()
    {
        await SaveAsync(-1, "basics", null, "行业协会", "Association");
        Assert.DoesNotContain("行业协会", Text(await stage.Group.ActAsync(stage.Group.LiaisonA, GuideVerbs.Part, ("part", "basics"))), StringComparison.Ordinal);
        Assert.Contains("行业协会", Text(await stage.Group.ActAsync(stage.Group.Officer, GuideVerbs.Part, ("part", "basics"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_DraftChangedMeanwhile_IsRefused()
    {
        await SaveAsync(-1, "basics", null, "行业协会", "Association");
        Assert.Equal("Guides.GuideChangedMeanwhile", Code(await SaveAsync(-1, "basics", null, "商会", "Chamber")));
    }

    [Theory]
    [InlineData("", "English", "Guides.FieldNeedsNames")]
    [InlineData("注册地址", "Another", "Guides.FieldNameTwice")]
    public async Task Save_WrongName_IsRefused(string chinese, string english, string code) => Assert.Equal(code, Code(await SaveAsync(-1, "basics", null, chinese, english)));

    [Theory]
    [InlineData("甲 / A")]
    [InlineData("甲 / A\n乙")]
    [InlineData("甲 / A\n甲 / B")]
    public void Put_WrongChoices_IsRefused(string choices) => Assert.IsType<ChoicesNotUnderstood>(
        GuideEdits.Put(BuiltInGuide.Version1, "basics", new WrittenField(null, "新", "New", FieldType.Choice, "", [], choices, false)).Error);

    [Fact]
    public void Put_OriginalChoiceLeftOutOrFieldRetired_IsRefused()
    {
        Assert.IsType<ChoiceStays>(GuideEdits.Put(BuiltInGuide.Version1, "basics", new WrittenField("credit", "资信等级", "Credit", FieldType.Choice, "", [], "优 / Good\n良 / Fair", false)).Error);
        Assert.IsType<FieldStays>(GuideEdits.Retire(BuiltInGuide.Version1, "contracts", "prepayment").Error);
    }

    [Fact]
    public void Put_KnownField_KeepsItsKeyTypeAndChoices()
    {
        var changed = GuideEdits.Put(
            BuiltInGuide.Version1, "basics",
            new WrittenField("credit", "信用", "Credit", FieldType.Date, "", [CustomerStanding.General], "优 / Good\n良 / Fair\n关注 / Watch\n差 / Poor\n未评 / None", true)).Value.Part("basics")!.Field("credit")!;
        Assert.Equal((FieldType.Choice, "信用", true), (changed.Type, changed.Name.Chinese, changed.Marked));
        Assert.Equal(["a", "b", "c", "d"], changed.Choices.Take(4).Select(choice => choice.Key));
    }

    [Fact]
    public async Task Retire_FieldOfALaterVersion_IsNoLongerAskedAndItsKeyNeverComesAgain()
    {
        await SaveAsync(-1, "basics", null, "行业协会", "Association");
        await PublishAsync("新增");
        var first = (await CurrentAsync()).Part("basics")!.Fields[^1];
        Assert.Null((await stage.Group.RunAsync((EditGuide use) => use.RetireAsync(stage.Group.Officer.Id, -1, "basics", first.Key, default))).Error);
        await PublishAsync("停用");
        await SaveAsync(-1, "basics", null, "商会", "Chamber");
        await PublishAsync("再新增");
        var last = (await CurrentAsync()).Part("basics")!.Fields[^1];
        Assert.Equal(("商会", 4), (last.Name.Chinese, (await CurrentAsync()).Number));
        Assert.NotEqual(first.Key, last.Key);
    }

    [Fact]
    public async Task Publish_NothingChanged_IsRefusedAndDiscardGivesUp()
    {
        await SaveAsync(-1, "basics", null, "行业协会", "Association");
        var key = (await stage.Group.RunAsync((EditGuide use) => use.ViewAsync(stage.Group.Officer.Id, default))).Value.Shown.Part("basics")!.Fields[^1].Key;
        await stage.Group.RunAsync((EditGuide use) => use.RetireAsync(stage.Group.Officer.Id, 1, "basics", key, default));
        Assert.Equal("Guides.GuideIsUnchanged", Code(await PublishAsync("x")));
        Assert.IsType<CardReply.Show>(await stage.Group.ActAsync(stage.Group.Officer, GuideVerbs.Discard, ("token", "2")));
        Assert.Equal(0, await stage.CountAsync<GuideDraft>());
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task EveryChange_ByAUnit_IsRefused()
    {
        foreach (var verb in new[] { GuideVerbs.Save, GuideVerbs.Retire, GuideVerbs.Publish, GuideVerbs.Discard, GuideVerbs.Preview, GuideVerbs.Field })
        {
            var reply = await stage.Group.ActAsync(
                stage.Group.LiaisonA, verb, ("part", "basics"), ("field", "remarks"), ("token", "-1"), ("chinese", "新"), ("english", "New"), ("note", "x"));
            Assert.StartsWith("Shared.", Code(reply), StringComparison.Ordinal);
        }

        Assert.Equal((0, 0), (await stage.CountAsync<GuideDraft>(), await stage.CountAsync<FillGuide>()));
    }

    private Task<Guide> CurrentAsync() => stage.Group.RunAsync((GuideBook use) => use.CurrentAsync(default));

    private Task<CardReply> SaveAsync(int token, string part, string? field, string chinese, string english) => stage.Group.ActAsync(
        stage.Group.Officer, GuideVerbs.Save, ("part", part), ("field", field ?? ""), ("token", token.ToString(CultureInfo.InvariantCulture)), ("chinese", chinese), ("english", english),
        ("type", "Text"), ("required", "General,Strategic"));

    private async Task<CardReply> PublishAsync(string note)
    {
        var token = (await stage.Group.RunAsync((EditGuide use) => use.ViewAsync(stage.Group.Officer.Id, default))).Value.Token;
        return await stage.Group.ActAsync(stage.Group.Officer, GuideVerbs.Publish, ("token", token.ToString(CultureInfo.InvariantCulture)), ("note", note));
    }

    /// <summary>Fills every required field of a general customer's file.</summary>
    private Task FillAsync(TeamsGrading.Core.Customers.Customer customer) => stage.Group.RunAsync<IServiceProvider, int>(async scope =>
    {
        var db = (TeamsGrading.Core.Storage.GradingDb)scope.GetService(typeof(TeamsGrading.Core.Storage.GradingDb))!;
        var now = stage.Group.Test.Clock.GetUtcNow().UtcDateTime;
        foreach (var part in BuiltInGuide.Version1.Parts.Where(part => !part.Many || part.AtLeastOneFor.Count > 0))
        {
            var entry = FileEntry.Of(customer.Id, part.Key, stage.Group.LiaisonA.Id, now);
            db.Add(entry);
            db.AddRange(part.Fields.Select(field => FileValue.Of(
                customer.Id, entry.Id, field.Key, field.Type == FieldType.Choice ? field.Choices[0].Key : "1", "test", stage.Group.LiaisonA.Id, now)));
        }

        await db.SaveChangesAsync();
        var file = await db.Set<CustomerFile>().SingleAsync(each => each.Customer == customer.Id);
        await ((RecountFiles)scope.GetService(typeof(RecountFiles))!).StageAsync([file], default);
        return await db.SaveChangesAsync();
    });

    private static string Text(CardReply reply) => Encoding.UTF8.GetString(Assert.IsType<CardReply.Show>(reply).Card.Utf8Json.Span);

    private static string Notice(CardReply reply) => Assert.IsType<CardReply.Show>(reply).Notice ?? "";

    private static string Code(CardReply reply) => Assert.IsType<CardReply.Refuse>(reply).Code;
}
