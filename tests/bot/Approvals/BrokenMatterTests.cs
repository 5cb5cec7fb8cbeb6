using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Approvals;
using TeamsGrading.Core.Rules;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;
using TeamsGrading.Tests.Support.Desk;

namespace TeamsGrading.Tests.Bot.Approvals;

/// <summary>Stored texts of versions that are not whole: refused by the name of what is missing, never as a fault.</summary>
public sealed class BrokenMatterTests(MailDesk desk) : IClassFixture<MailDesk>
{
    private static readonly string Whole = Canon.Write(new DraftText(
        "TeamsGrading.RuleProposal/1", ApprovalMatter.DifferentialItems, new UnitId(1), 2025, null, null,
        [new DraftItem("D1", "本单位指标", 5, ItemMode.Judged, "", "", Considerations.None)], []));

    [Theory]
    [InlineData("items", "items")]
    [InlineData("explanations", "explanations")]
    [InlineData("items[0].name", "items[0].name")]
    [InlineData("items[0].bands", "items[0].bands")]
    public void Text_WithoutAPart_NamesIt(string taken, string named)
    {
        foreach (var isNull in new[] { false, true })
        {
            var text = JsonNode.Parse(Whole)!;
            var (owner, name) = taken.StartsWith("items[0].", StringComparison.Ordinal) ? (text["items"]![0]!.AsObject(), taken[9..]) : (text.AsObject(), taken);
            owner.Remove(name);
            if (isNull)
            {
                owner.Add(name, null);
            }

            Assert.Equal($"$.{named}", Assert.Throws<System.Text.Json.JsonException>(() => DraftText.Read(text.ToJsonString())).Path);
        }

        Assert.Equal("本单位指标", DraftText.Read(Whole).Items[0].Name);
    }

    [Fact]
    public async Task EverySheet_OfATextThatIsNotWhole_IsRefusedByTheNameOfAField()
    {
        await desk.Host.UseAsync<IServiceProvider, bool>(async scope =>
        {
            var texts = scope.GetRequiredService<Wording>().For("zh-CN");
            var sheets = scope.GetServices<IMatterSheet>().ToList();
            Assert.True(sheets.Count >= 8, "sheets of the product");
            foreach (var matter in sheets.Select(sheet => sheet.Matter))
            {
                foreach (var text in new[] { "{}", "{\"unit\":1}", "[]", "nothing", "null" })
                {
                    var error = (await new MatterSheets(sheets).WriteAsync(matter, text, texts, default)).Error;
                    var broken = Assert.IsType<MatterTextBroken>(error);
                    Assert.NotEqual("", broken.Field);
                    Assert.Contains(broken.Field, texts.Explain(broken), StringComparison.Ordinal);
                }
            }

            return true;
        });
    }

    [Fact]
    public async Task Version_WithoutItems_IsRefusedAtTheDeskAndListedAsSuch()
    {
        var (first, approval) = await desk.Host.UseAsync<IServiceProvider, (ApprovalId, ApprovalId)>(async scope =>
        {
            var unit = (await scope.GetRequiredService<IDirectory>().UnitByCodeAsync("HN", default))!.Id;
            var by = (await scope.GetRequiredService<IDirectory>().PeopleAsync(default)).Single(person => person.Name == MailDesk.Liaison).Id;
            var text = JsonNode.Parse(Whole)!.AsObject();
            text.Remove("items");
            var now = new DateTime(2026, 11, 2, 3, 0, 0, DateTimeKind.Utc);
            var whole = Approval.Propose(new Proposal(ApprovalMatter.DifferentialItems, 4712, unit, 2024, by, Whole), 1, null, now);
            whole.Withdraw(now);
            var broken = Approval.Propose(new Proposal(ApprovalMatter.DifferentialItems, 4712, unit, 2024, by, text.ToJsonString()), 2, null, now);
            var db = scope.GetRequiredService<GradingDb>();
            db.AddRange(whole, broken);
            await db.SaveChangesAsync();
            return (whole.Id, broken.Id);
        });
        using var client = await desk.SignInAsync(MailDesk.Liaison);
        var (id, hn) = (Shown.Id(approval.Value), await desk.Host.UseAsync<IDirectory, string>(async directory => Shown.Id((await directory.UnitByCodeAsync("HN", default))!.Id.Value)));

        var pair = await MailDesk.SendAsync(client, HttpMethod.Get, $"/api/desk/pages/version-pair?one={id}&other={Shown.Id(first.Value)}");
        var list = await MailDesk.SendAsync(client, HttpMethod.Get, $"/api/desk/pages/versions?unit={hn}&year=2024");
        var card = await MailDesk.SendAsync(client, HttpMethod.Post, "/api/desk/actions", new { verb = "approval.show", inputs = new { approval = id } });

        Assert.Equal((409, "Cards.MatterTextBroken", "items"), (pair.Status, pair.Body.GetProperty("code").GetString(), pair.Body.GetProperty("field").GetString()));
        Assert.Equal(200, list.Status);
        Assert.Contains("“items”", list.Body.GetRawText().Replace("\\u201C", "“", StringComparison.Ordinal).Replace("\\u201D", "”", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("Cards.MatterTextBroken", card.Body.GetProperty("code").GetString());
    }
}
