using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Export;

[Trait("Clause", "A11")]
public sealed class ExportMarkTests
{
    [Fact]
    public void Mark_OfAnyId_IsReadBackFromItselfFromATextAndAsTyped() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>(),
        seed =>
        {
            var id = new FileExportId(seed & long.MaxValue);
            var mark = ExportMark.Write(id);
            return ExportMark.Read(mark) == id && ExportMark.Read(mark.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)) == id
                && ExportMark.Read(mark[3..].Replace('0', 'O').Replace('1', 'l')) == id && ExportMark.In($"· 编号 {mark} · {mark}").SequenceEqual([id]);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("TG-")]
    [InlineData("TG-ZZZZ-ZZZZ-ZZZZZ")]
    [InlineData("TG-0000-0000-0000U")]
    [InlineData("TG-0000-0000-00000-0")]
    public void Read_WhatIsNoMark_IsNone(string written) => Assert.Null(ExportMark.Read(written));

    [Fact]
    public void Versions_Written_AreReadBack()
    {
        Assert.Equal("mail:1 phone:12", EntryVersions.Write([("phone", 12), ("mail", 1)]));
        Assert.Equal(new Dictionary<string, int> { ["mail"] = 1, ["phone"] = 12 }, EntryVersions.Read("mail:1 phone:12"));
        Assert.Empty(EntryVersions.Read("")!);
        Assert.Null(EntryVersions.Read("phone"));
        Assert.Null(EntryVersions.Read("phone:1 phone:2"));
        Assert.Null(EntryVersions.Read("phone:-1"));
    }

    [Fact]
    public void NewId_IsNeverNegative() => Assert.All(Enumerable.Range(0, 100), _ => Assert.True(RandomId.Next() > 0));
}
