using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TeamsGrading.Bot.Commands.Doctor;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Commands;

/// <summary>What the doctor finds about sign-in, clock, credentials, mail and the desk.</summary>
public sealed class DoctorEdgesTests : IDisposable
{
    private const string BotScope = "https://api.botframework.com/.default";
    private const string GraphScope = "https://graph.microsoft.com/.default";
    private readonly DoctorStage stage = new();

    [Fact]
    public async Task SignIn_TenantUnknownToTheAuthority_IsWrong()
    {
        stage.Outside.Issuer = "";

        await stage.FindsAsync(1, "does not know the tenant of Entra:TenantId");
    }

    [Fact]
    public async Task SignIn_AudienceWithPrefix_IsWrong() =>
        await stage.Set("Entra:Audience", "api://00000000-0000-0000-0000-0000000000aa").FindsAsync(1, "Entra:Audience is no application id");

    [Theory]
    [InlineData(2, 0, "ok      clock: 2 seconds")]
    [InlineData(90, 0, "warn    clock: 90 seconds")]
    [InlineData(-301, 1, "FAIL    clock: 301 seconds")]
    public async Task Clock_AgainstTheAuthority_IsJudged(int ahead, int code, string words)
    {
        stage.Outside.Ahead = TimeSpan.FromSeconds(ahead);

        await stage.FindsAsync(code, words);
    }

    [Fact]
    public async Task Network_Away_IsNotCheckedAndNoFault()
    {
        (stage.Outside.Ahead, stage.Outside.Issuer) = (null, null);
        stage.Outside.Tokens[BotScope] = stage.Outside.Tokens[GraphScope] = (TokenAnswer.Unreachable, "");

        await stage.FindsAsync(0, "skip    clock: not checked", "skip    sign-in: ", "skip    bot: not checked", "skip    mail: not checked");
    }

    [Fact]
    public async Task Offline_AsksNobody()
    {
        await stage.MigrateAsync();

        var (code, said) = await stage.RunAsync("--offline", "--lang", "en");

        Assert.Equal(0, code);
        Assert.Contains("skip    bot: not checked", said, StringComparison.Ordinal);
        Assert.Equal(0, stage.Outside.Asked);
    }

    [Theory]
    [InlineData(BotScope, TokenAnswer.Expired, "the bot’s credential has ended (AADSTS7000222)")]
    [InlineData(BotScope, TokenAnswer.Refused, "the directory refuses the bot’s credential (AADSTS7000222)")]
    [InlineData(GraphScope, TokenAnswer.Expired, "the credential of mail has ended (AADSTS7000222)")]
    [InlineData(GraphScope, TokenAnswer.Refused, "the directory refuses the credential of mail (AADSTS7000222)")]
    internal async Task Token_NotGranted_IsWrongWithTheCode(string scope, TokenAnswer answer, string words)
    {
        stage.Outside.Tokens[scope] = (answer, "AADSTS7000222");

        await stage.FindsAsync(1, words);
    }

    [Theory]
    [InlineData("Bot", null, 0, "Bot:ClientSecretExpires is not given")]
    [InlineData("Bot", "2026-11-20", 0, "ends on 2026-11-20, in 18 days")]
    [InlineData("Bot", "2026-11-01", 1, "ended on 2026-11-01")]
    [InlineData("Mail", null, 0, "Mail:ClientSecretExpires is not given")]
    [InlineData("Mail", "2026-12-02", 0, "in 30 days")]
    [InlineData("Mail", "2026-11-01", 1, "ended on 2026-11-01")]
    [InlineData("Bot", "soon", 1, "Bot:ClientSecretExpires is missing or wrong")]
    public async Task Secret_ByItsLastDay_IsJudged(string section, string? day, int code, string words) =>
        await stage.Set($"{section}:ClientSecretExpires", day).FindsAsync(code, words);

    [Fact]
    public async Task Certificate_ThatIsNone_IsWrong()
    {
        await File.WriteAllTextAsync(stage.At("bot.pem"), "nothing");

        await stage.Set("Bot:ClientSecret", null).Set("Bot:CertificatePath", stage.At("bot.pem")).FindsAsync(1, "leads to no certificate with its private key");
    }

    [Theory]
    [InlineData(400, 0, "ok      bot: the credential of TeamsGrading:Bot lasts until")]
    [InlineData(20, 0, "warn    bot: the credential of TeamsGrading:Bot ends on")]
    [InlineData(-1, 1, "FAIL    bot: the credential of TeamsGrading:Bot ended on")]
    public async Task Certificate_ByItsOwnEnd_IsJudged(int days, int code, string words)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(stage.Clock.GetUtcNow().AddDays(-100), stage.Clock.GetUtcNow().AddDays(days));
        await File.WriteAllTextAsync(stage.At("bot.pem"), certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

        await stage.Set("Bot:ClientSecret", null).Set("Bot:CertificatePath", stage.At("bot.pem")).FindsAsync(code, words);
    }

    [Fact]
    public async Task TokenFile_NotMounted_IsWrong() =>
        await stage.Set("Bot:ClientSecret", null).Set("Bot:FederatedTokenFile", stage.At("token")).FindsAsync(1, "Bot:FederatedTokenFile leads to no file");

    [Fact]
    public async Task Bot_Off_NeedsNoCredential()
    {
        foreach (var name in new[] { "Bot:AppId", "Bot:TenantId", "Bot:ClientSecret", "Bot:ClientSecretExpires" })
        {
            stage.Set(name, null);
        }

        stage.Set("Mail:AppId", "00000000-0000-0000-0000-0000000000aa").Set("Mail:TenantId", "00000000-0000-0000-0000-000000000001");
        await stage.Set("Bot:Off", "true").FindsAsync(0, "ok      bot: off by setting");
    }

    [Fact]
    public async Task Mail_FilesOnlyInProduction_IsMinded() => await stage.Set("Mail:Way", "Pickup").FindsAsync(0, "warn    mail: written as files only");

    [Fact]
    public async Task Mail_LinksToThisMachine_AreMinded() => await stage.Set("Mail:DeskUrl", "http://localhost:3978").FindsAsync(0, "warn    mail: links in mails begin with http://localhost:3978/");

    [Theory]
    [InlineData(11, "skip    calendar: the holidays of 2027 are usually published in November")]
    [InlineData(12, "warn    calendar: holidays and made-up days of 2027 are not on record")]
    public async Task Calendar_OfTheComingYear_IsMindedFromDecember(int month, string words)
    {
        await stage.MakeTablesAsync();
        stage.Clock.SetUtc(new DateTimeOffset(2026, month, 5, 0, 0, 0, TimeSpan.Zero));

        var (_, said) = await stage.RunAsync("--lang", "en");

        Assert.Contains("ok      calendar: holidays and made-up days of 2026 are on record", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_NotBuilt_IsWrong()
    {
        File.Delete(stage.At("program", "wwwroot", "desk", "index.html"));

        await stage.FindsAsync(1, "the page was not built");
    }

    [Fact]
    public async Task Desk_FileOfAnotherVersion_IsWrong()
    {
        File.Delete(stage.At("program", "wwwroot", "desk", "assets", "desk-1.js"));
        Directory.Delete(stage.At("program", "wwwroot", "addin"), recursive: true);

        await stage.FindsAsync(1, "1 files of the page are missing", "the add-in’s icons are not in");
    }

    /// <inheritdoc/>
    public void Dispose() => stage.Dispose();
}
