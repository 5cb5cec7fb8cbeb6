using System.Net;
using System.Text;
using System.Text.Json;
using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Surveys;

namespace TeamsGrading.Tests.Bot.Surveys;

/// <summary>The addresses on which customers answer, as a browser and as somebody with bad intentions ask them.</summary>
[Trait("Clause", "M03")]
public sealed class AnswerPageTests
{
    private const string Sentinel = "sentinel-Zufriedenheit-4711";

    [Fact]
    public async Task Page_IsStrict_AndCarriesNothingOfAnybody()
    {
        await using var host = await SurveyHost.StartAsync();
        using var answer = await host.Http.GetAsync("survey/");
        var page = await answer.Content.ReadAsStringAsync();

        var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]+'; style-src 'nonce-[A-Za-z0-9+/=]+'", policy);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", string.Join("", answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NONCE", page, StringComparison.Ordinal);
        using var again = await host.Http.GetAsync("survey/");
        Assert.NotEqual(policy, string.Join(';', again.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", "<html lang=\"en\">")]
    [InlineData("zh-CN", "<html lang=\"zh-CN\">")]
    [InlineData("fr", "<html lang=\"zh-CN\">")]
    public async Task Page_IsInTheLanguageTheBrowserAsksFor(string accept, string expected)
    {
        await using var host = await SurveyHost.StartAsync();
        host.Http.DefaultRequestHeaders.Add("Accept-Language", accept);

        Assert.Contains(expected, await host.Http.GetStringAsync("survey/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ByTheLink_IsTakenOnce_AndNoLogHoldsLinkOrAnswer()
    {
        await using var host = await SurveyHost.StartAsync();
        var id = await host.Stage.OpenedAsync(5, 0);
        var token = (await host.Stage.LinksAsync(id, host.Stage.Group.A))[0];

        var (status, form) = await host.PostAsync("open", new { token });
        Assert.Equal(200, status);
        Assert.DoesNotContain("客户", form.GetRawText(), StringComparison.Ordinal);
        var (fields, version) = (Fields(form), form.GetProperty("version").GetInt32());
        var answers = new Dictionary<string, string> { [fields[0]] = "4", [fields[2]] = Sentinel };
        Assert.Equal(204, (await host.PostAsync("answer", new { token, version, answers })).Status);
        Assert.Equal((409, "Surveys.LinkUsed"), Code(await host.PostAsync("answer", new { token, version, answers })));
        Assert.Equal((409, "Surveys.LinkUsed"), Code(await host.PostAsync("open", new { token })));

        Assert.NotEmpty(host.Logs.All);
        Assert.DoesNotContain(token, host.Logs.All, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Sentinel, host.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_GuessedOrMistyped_IsAnsweredInTheSameWords()
    {
        await using var host = await SurveyHost.StartAsync();
        var token = (await host.Stage.LinksAsync(await host.Stage.OpenedAsync(5, 0), host.Stage.Group.A))[0];
        var bodies = new HashSet<string>();
        foreach (var wrong in new[] { new string('0', 64), token[..^1], token + "0", "", "<script>", new string('长', 5_000) })
        {
            var (status, body) = await host.PostAsync("open", new { token = wrong });
            Assert.Equal(404, status);
            bodies.Add(body.GetRawText());
        }

        Assert.Contains("Surveys.LinkUnknown", Assert.Single(bodies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_Expired_SaysSo_InBothLanguages()
    {
        await using var host = await SurveyHost.StartAsync();
        var token = (await host.Stage.LinksAsync(await host.Stage.OpenedAsync(5, 0), host.Stage.Group.A))[0];
        host.Stage.Group.Test.Clock.Advance(TimeSpan.FromDays(40));

        var (status, body) = await host.PostAsync("open", new { token });

        Assert.Equal((409, "Surveys.LinkExpired"), (status, body.GetProperty("code").GetString()));
        Assert.Equal(new Wording().For("zh-CN")["Surveys.LinkExpired"], body.GetProperty("chinese").GetString());
        Assert.Equal(new Wording().For("en")["Surveys.LinkExpired"], body.GetProperty("english").GetString());
    }

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("{", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"token\":5}", "application/json")]
    [InlineData("{\"token\":\"x\",\"answers\":{\"q1\":{}}}", "application/json")]
    [InlineData("{\"token\":\"x\"}", "text/plain")]
    [InlineData("token=x", "application/x-www-form-urlencoded")]
    public async Task Body_ThatIsNone_IsRefusedPolitely(string body, string type)
    {
        await using var host = await SurveyHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await host.Http.PostAsync("survey/answer", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("AnswerMalformed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_TooLongOrTooLargeABody_IsRefused_AndTheLinkStays()
    {
        await using var host = await SurveyHost.StartAsync();
        var token = (await host.Stage.LinksAsync(await host.Stage.OpenedAsync(5, 0), host.Stage.Group.A))[0];
        var (_, form) = await host.PostAsync("open", new { token });
        var (fields, version) = (Fields(form), form.GetProperty("version").GetInt32());

        var (status, body) = await host.PostAsync("answer", new { token, version, answers = new Dictionary<string, string> { [fields[0]] = "4", [fields[2]] = new string('a', 20_000) } });
        Assert.Equal((400, "Surveys.AnswerTooLong", fields[2]), (status, body.GetProperty("code").GetString(), body.GetProperty("field").GetString()));
        var (large, _) = await host.PostAsync("answer", new { token, version, answers = new Dictionary<string, string> { [fields[0]] = new string('a', 100_000) } });
        Assert.Equal(413, large);
        Assert.Equal(204, (await host.PostAsync("answer", new { token, version, answers = new Dictionary<string, string> { [fields[0]] = "4" } })).Status);
    }

    [Fact]
    public async Task Requests_BeyondTheLimitOfAnAddress_AreTurnedAway()
    {
        await using var host = await SurveyHost.StartAsync(new AnswerLimit(PerAddress: 5, Overall: 100));
        for (var number = 0; number < 5; number++)
        {
            Assert.Equal(404, (await host.PostAsync("open", new { token = $"{number}" })).Status);
        }

        Assert.Equal((429, "Surveys.TooManyAttempts"), Code(await host.PostAsync("open", new { token = "x" })));
        using var answer = await host.Http.GetAsync("survey/");
        Assert.Equal((HttpStatusCode.TooManyRequests, 60d), (answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
    }

    [Fact]
    public async Task Requests_BeyondTheLimitOfAll_AreTurnedAway()
    {
        await using var host = await SurveyHost.StartAsync(new AnswerLimit(PerAddress: 100, Overall: 3));
        for (var number = 0; number < 3; number++)
        {
            await host.PostAsync("open", new { token = "x" });
        }

        Assert.Equal(429, (await host.PostAsync("open", new { token = "x" })).Status);
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1", true)]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Source_IsOneSubscriber(string one, string other, bool same) =>
        Assert.Equal(same, AnswerLimits.SourceOf(IPAddress.Parse(one)) == AnswerLimits.SourceOf(IPAddress.Parse(other)));

    [Fact]
    public async Task Address_WithoutSlash_LeadsToThePage()
    {
        await using var host = await SurveyHost.StartAsync();
        using var answer = await host.Http.GetAsync("survey");

        Assert.Equal((HttpStatusCode.Redirect, "survey/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    private static string[] Fields(JsonElement form) => [.. form.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("field").GetString()!)];

    private static (int, string?) Code((int Status, JsonElement Body) answer) => (answer.Status, answer.Body.GetProperty("code").GetString());
}
