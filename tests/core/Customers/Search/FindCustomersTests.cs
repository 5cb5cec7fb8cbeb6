using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Search;

public sealed class FindCustomersTests
{
    private const string Credit = "91440300708461136T";

    [Theory]
    [InlineData("华东化工有限公司", "C1 C2")]
    [InlineData("华东化工", "C1 C2")]
    [InlineData("东化", "C1 C2")]
    [InlineData("厂", "")]
    [InlineData("化工一厂", "C2")]
    [InlineData("华", "C1 C2")]
    [InlineData("公司", "")]
    public async Task Find_NameOrAPartOfIt_FindsIt(string text, string codes)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "华东化工有限公司"), ("C2", "华东化工一厂"), ("C3", "深圳长安热电有限责任公司"));

        Assert.Equal(codes, await stage.CodesAsync(text));
    }

    [Theory]
    [InlineData("hdhg")]
    [InlineData("HDHG")]
    [InlineData("dhg")]
    [InlineData("gdhd")]
    public async Task Find_PinyinInitials_FindsIt(string text)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "广东华东化工有限公司"), ("C2", "深圳能源"));

        Assert.Equal("C1", await stage.CodesAsync(text));
    }

    [Theory]
    [InlineData("cars", "C1")]
    [InlineData("zard", "C1")]
    [InlineData("card", "C1")]
    [InlineData("cqrq", "C2")]
    [InlineData("xmrq", "C3")]
    [InlineData("smrq", "C3")]
    public async Task Find_InitialsOfACharacterReadInSeveralWays_FindsEither(string text, string code)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "长安热电"), ("C2", "重庆燃气"), ("C3", "厦门燃气"), ("C4", "上海石化"));

        Assert.Equal(text == "cars" ? "" : code, await stage.CodesAsync(text));
    }

    [Theory]
    [InlineData("Sinopec")]
    [InlineData("sino")]
    [InlineData("ＳＩＮＯＰＥＣ")]
    [InlineData("South China")]
    [InlineData("china gas")]
    [InlineData("gas power")]
    [InlineData("Power, Gas")]
    public async Task Find_LatinName_FindsItByAnyWord(string text)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "Sinopec South-China Gas & Power Co., Ltd."), ("C2", "Étoile Énergie"));

        Assert.Equal("C1", await stage.CodesAsync(text));
        Assert.Equal("C2", await stage.CodesAsync("etoile energie"));
    }

    [Theory]
    [InlineData("华车化工")]
    [InlineData("话东化工")]
    [InlineData("华东话工")]
    [InlineData("华东化公")]
    [InlineData("华化工")]
    [InlineData("华东工")]
    [InlineData("华东大化工")]
    [InlineData("东华化工")]
    [InlineData("华东化工有线公司")]
    [InlineData("广动华东")]
    [InlineData("广东华东化学有限公司")]
    [InlineData("东华东划工")]
    public async Task Find_OneWrongCharacterInAChineseName_FindsItAsSimilar(string text)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "广东华东化工有限公司"), ("C2", "深圳能源集团"), ("C3", "茂名石化热电"));

        Assert.Equal("C1", await stage.CodesAsync(text));
    }

    [Theory]
    [InlineData("Sinapec")]
    [InlineData("Snopec")]
    [InlineData("Sinopecc")]
    [InlineData("Siinopec")]
    [InlineData("Sinoepc")]
    [InlineData("Xinopec")]
    [InlineData("Sinopek")]
    [InlineData("Sinopec Suth China")]
    public async Task Find_OneWrongLetterInALatinName_FindsItAsSimilar(string text)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "Sinopec South China"), ("C2", "Shell Gas"));

        Assert.Equal("C1", await stage.CodesAsync(text));
        Assert.True((await stage.FindAsync(stage.KeeperSouth, text)).Value.Similar);
    }

    [Fact]
    public async Task Find_TwoWrongCharacters_FindsNothing()
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "广东华东化工有限公司"));

        Assert.Equal("", await stage.CodesAsync("华车划工"));
    }

    [Fact]
    public async Task Find_TypedBySoundWithAnotherCharacter_PutsWhatSoundsAlikeFirst()
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "华东化肥"), ("C2", "华东化工"));

        Assert.Equal("C2 C1", await stage.CodesAsync("华东化公"));
    }

    [Theory]
    [InlineData("HN-00012", "HN-00012")]
    [InlineData("hn00012", "HN-00012")]
    [InlineData("00012", "HN-00012")]
    [InlineData(Credit, "HN-00012")]
    [InlineData("91440300", "HN-00012")]
    [InlineData("708461136", "HN-00012")]
    [InlineData("91440300708461186T", "HN-00012")]
    [InlineData("91440300704861136T", "HN-00012")]
    [InlineData("HN-00013", "")]
    public async Task Find_CodeOrCreditCode_FindsIt_AndMendsACreditCodeOnly(string text, string codes)
    {
        await using var stage = await SearchStage.CreateAsync();
        await stage.RegisterAsync(stage.South, ("HN-00012", "华东化工有限公司", Credit));

        Assert.Equal(codes, await stage.CodesAsync(text));
    }

    [Fact]
    public async Task Find_TheNameItself_ComesBeforeWhatBeginsSo_HoweverManyThereAre()
    {
        await using var stage = await SearchStage.CreateAsync(
            [.. Enumerable.Range(100, 200).Select(number => ($"C{number}", $"华东燃气{number}站有限公司")), ("Z", "华东燃气有限公司"), ("Y", "上海华东燃气")]);

        var found = (await stage.FindAsync(stage.KeeperSouth, "华东燃气")).Value;

        Assert.Equal("Z", found.Customers[0].Code);
        Assert.Equal(10, found.Customers.Count);
        Assert.True(found.More);
        Assert.DoesNotContain(found.Customers, customer => customer.Code == "Y");
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Find_AnotherUnitsCustomer_FindsNothing_WhateverIsAsked()
    {
        await using var stage = await SearchStage.CreateAsync(("S1", "南方化工"));
        await stage.RegisterAsync(stage.North, ("N1", "华北能源有限公司", Credit));

        foreach (var text in new[] { "华北能源有限公司", "华北", "能源", "hbny", "N1", Credit, "华南能源", "91440300708461186T", "北 能源" })
        {
            Assert.Equal("", await stage.CodesAsync(text));
        }

        Assert.Equal("N1", Assert.Single((await stage.FindAsync(stage.KeeperNorth, "华北")).Value.Customers).Code);
        Assert.Equal("N1", Assert.Single((await stage.FindAsync(stage.Officer, "华北")).Value.Customers).Code);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Find_WhoMayFindCustomersNowhere_IsRefused()
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "华东化工"));

        Assert.IsType<ActionNotAllowed>((await stage.FindAsync(stage.Recorder, "华东")).Error);
    }

    [Fact]
    [Trait("Clause", "A08")]
    public async Task Find_CustomerWithAnOpenRemark_ShowsIt()
    {
        await using var stage = await SearchStage.CreateAsync();
        var id = (await stage.RegisterAsync(stage.South, ("C1", "华东化工")))[0];
        await stage.Test.RunAsync<IServiceProvider, bool>(async scope =>
        {
            var db = (TeamsGrading.Core.Storage.GradingDb)scope.GetService(typeof(TeamsGrading.Core.Storage.GradingDb))!;
            var subject = db.Set<TeamsGrading.Core.Customers.Customer>().Single(customer => customer.Id == id).Subject;
            await ((IRiskRemarks)scope.GetService(typeof(IRiskRemarks))!).RecordAsync(subject, RiskKind.Finance, "text", stage.Officer, default);
            await db.SaveChangesAsync();
            return true;
        });

        var remark = Assert.Single(Assert.Single((await stage.FindAsync(stage.KeeperSouth, "华东")).Value.Customers).Remarks);

        Assert.Equal(RiskKind.Finance, remark.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a")]
    [InlineData("%")]
    [InlineData("'; DROP TABLE Customers; --")]
    [InlineData("<b>%_[x]")]
    [InlineData("\uD800")]
    [InlineData("龘靐齉𠮷")]
    public async Task Find_AnythingTyped_NeverFails(string text)
    {
        await using var stage = await SearchStage.CreateAsync(("C1", "华东化工"), ("C2", "***"), ("C3", "𠮷祥燃气"));

        var found = await stage.FindAsync(stage.KeeperSouth, text);

        Assert.True(found.Error is QuestionIsTooShort || found.Value.Customers.Count == 0);
        Assert.Equal("C3", await stage.CodesAsync("祥燃"));
    }

    [Fact]
    public async Task Find_VeryLongQuestion_IsRefused()
    {
        await using var stage = await SearchStage.CreateAsync();

        Assert.Equal(100, Assert.IsType<QuestionIsTooLong>((await stage.FindAsync(stage.KeeperSouth, new string('化', 101))).Error).Most);
    }
}
