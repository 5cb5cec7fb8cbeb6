using TeamsGrading.Core.Organization;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Tests.Support.Desk;

/// <summary>A desk in Production with one registered person, and its issuer.</summary>
public sealed class ProductionDesk : IAsyncLifetime, IAsyncDisposable
{
    private const string Tenant = "00000000-0000-0000-0000-000000000001";
    private const string Audience = "00000000-0000-0000-0000-0000000000aa";
    private const string ObjectId = "00000000-0000-0000-0000-000000000020";

    public FakeOpenId Issuer { get; private set; } = null!;

    public DeskHost Host { get; private set; } = null!;

    /// <summary>Claims of a good token, some replaced.</summary>
    public Dictionary<string, object> Claims(params (string Name, object Value)[] other)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer.Issuer,
            ["aud"] = Audience,
            ["tid"] = Tenant,
            ["oid"] = ObjectId,
            ["scp"] = "profile access_as_user",
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
        };
        foreach (var (name, value) in other)
        {
            claims[name] = value;
        }

        return claims;
    }

    public async Task InitializeAsync()
    {
        Issuer = await FakeOpenId.StartAsync($"https://login.microsoftonline.com/{Tenant}/v2.0");
        Host = DeskHost.Start(
            "Production",
            ("TeamsGrading:Entra:TenantId", Tenant),
            ("TeamsGrading:Entra:Audience", Audience),
            ("TeamsGrading:Entra:Authority", Issuer.Address.AbsoluteUri),
            ("TeamsGrading:Bot:AppId", "00000000-0000-0000-0000-0000000000bb"),
            ("TeamsGrading:Bot:TenantId", Tenant),
            ("TeamsGrading:Bot:ClientSecret", "not-a-secret"));
        await Host.UseAsync<GradingDb, int>(async db =>
        {
            var unit = Unit.Establish("HQ", "总部", null, null);
            db.Add(unit);
            db.Add(Person.Join("E1", new PersonDetails("周敏", "zhoumin@example.com", Guid.Parse(ObjectId), unit.Id, "经理", null, "zh-CN"), []));
            return await db.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
}
