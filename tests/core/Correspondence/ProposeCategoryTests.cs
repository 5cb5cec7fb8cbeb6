using TeamsGrading.Core.Correspondence;
using TeamsGrading.Core.Seams;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>Plain rules that say why (001 §8.1.1).</summary>
[Trait("Clause", "M10")]
public sealed class ProposeCategoryTests
{
    [Theory]
    [InlineData("全国性产品推广方案执行进度", "", AppealCategory.NationalExecution)]
    [InlineData("对套餐的意见建议", "希望改进页面。", AppealCategory.NationalFeedback)]
    [InlineData("上次会谈纪要", "会谈商定的事项请跟进。", AppealCategory.VisitProgress)]
    [InlineData("请总部协调", "我公司新项目需要增供。", AppealCategory.HeadquartersSupport)]
    [InlineData("解除合同通知", "贵司未按合同交付。", AppealCategory.ContractRisk)]
    [InlineData("律师函", "就计量误差造成的损失提出索赔。", AppealCategory.TradeDispute)]
    [InlineData("延期付款申请", "因资金链紧张，本月货款逾期。", AppealCategory.OperatingRisk)]
    [InlineData("转发发改委文件", "市政府要求煤改气。", AppealCategory.LocalGovernment)]
    [InlineData("Notice", "We give notice of a breach and may terminate the contract.", AppealCategory.ContractRisk)]
    [InlineData("ＦＯＲＣＥ　ＭＡＪＥＵＲＥ", "", AppealCategory.ContractRisk)]
    public void Propose_FromTellingWords_NamesTheCategory(string subject, string text, AppealCategory category) =>
        Assert.Equal(category, ProposeCategory.Of(subject, text).Category);

    [Fact]
    public void Propose_WithAProposal_SaysWhichWordsHit()
    {
        var proposed = ProposeCategory.Of("关于违约的说明", "合同执行中出现争议，请支持。");

        Assert.Equal(["违约", "合同执行"], proposed.Hits[0].Words);
        Assert.Equal([AppealCategory.ContractRisk, AppealCategory.TradeDispute, AppealCategory.HeadquartersSupport], proposed.Hits.Select(hit => hit.Category));
        Assert.Equal([9, 3, 1], proposed.Hits.Select(hit => hit.Points));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("新年快乐", "祝万事如意。")]
    [InlineData("disclaimer", "exclaimed reclaimed")]
    [InlineData("\ud800 half", "\udc00")]
    public void Propose_WithoutATellingWord_LeavesTheChoiceToThePerson(string subject, string text) => Assert.Null(ProposeCategory.Of(subject, text).Category);

    [Fact]
    public void Propose_AtATie_TakesTheFirstOfTheClause() =>
        Assert.Equal(AppealCategory.ContractRisk, ProposeCategory.Of("", "政府 合同").Category);

    [Fact]
    public void Propose_SameWords_AlwaysGiveTheSame()
    {
        const string text = "合同 纠纷 政府 资金 建议 拜访 总部支持 全国性 紧急";
        var first = ProposeCategory.Of(text, text);

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(first.Hits.Select(hit => (hit.Category, hit.Points)), ProposeCategory.Of(text, text).Hits.Select(hit => (hit.Category, hit.Points)));
        }
    }

    [Fact]
    public void Propose_UrgentWords_AreNamed() => Assert.Equal(["紧急", "停气"], ProposeCategory.Of("紧急", "管线停气").Urgent);

    [Fact]
    public void Propose_NineCategories_HaveTheirWordsInTheOrderOfTheClause() => Assert.Equal(Enum.GetValues<AppealCategory>(), CategoryWords.All.Select(each => each.Category));

    [Fact]
    public async Task Propose_MoreWordsThanAreLookedAt_IsRefusedWithHowMany()
    {
        await using var stage = await MailStage.CreateAsync();

        var refused = (await stage.RunAsync((ProposeCategory use) => use.RunAsync(stage.Liaison.Id, "主题", new string('文', 10_000), default))).Error;

        Assert.Equal(new WordsTooLong(10_000, 10_002), refused);
    }

    [Fact]
    public async Task Propose_ByAPersonWithoutAnyRight_IsRefused()
    {
        await using var stage = await MailStage.CreateAsync();
        var nobody = await stage.Visits.JoinAsync("90", "无权人", stage.Group.A);

        Assert.IsType<TeamsGrading.Core.Shared.ActionNotAllowed>((await stage.RunAsync((ProposeCategory use) => use.RunAsync(nobody.Id, "a", "b", default))).Error);
    }
}
