namespace TeamsGrading.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Starts on 2026-11-02 09:00 in Asia/Shanghai.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void SetUtc(DateTimeOffset to) => now = to;
}
