namespace TeamsGrading.Tests.Architecture;

public sealed class CoreRulesTests
{
    [Fact]
    public void Core_HasTypesToCheck() => Assert.True(Code.Core.Count(type => type.FolderIn(Code.CoreRoot) is not null) > 20);

    [Fact]
    public void CoreSlices_UseNoSibling() => Code.AssertNone(CoreRules.SiblingSlices(Code.Core, Code.CoreRoot));

    [Fact]
    public void SiblingSlices_InBodyLambdaAndSignature_AreReported() => Assert.Equal(
        ["UsesSiblingInAttributeOfSignature", "UsesSiblingInBody", "UsesSiblingInLambda"],
        Code.Reported(CoreRules.SiblingSlices(Code.SampleCore, Code.SampleCoreRoot)));

    [Fact]
    public void CoreFoundations_KnowNoSlice() => Code.AssertNone(CoreRules.FoundationsKnowNoSlice(Code.Core, Code.CoreRoot));

    [Fact]
    public void FoundationsKnowNoSlice_StorageWithSlice_IsReported() => Assert.Equal(
        ["StorageKnowsSlice"], Code.Reported(CoreRules.FoundationsKnowNoSlice(Code.SampleCore, Code.SampleCoreRoot)));

    [Fact]
    public void Core_UsesNoWebTeamsOrGraph() => Code.AssertNone(CoreRules.ForeignLibraries(Code.Core));

    [Fact]
    public void ForeignLibraries_HttpContext_IsReported() =>
        Assert.Equal(["UsesWeb"], Code.Reported(CoreRules.ForeignLibraries(Code.SampleCore)));

    [Fact]
    public void CoreInterfaces_StandInSeams() => Code.AssertNone(CoreRules.InterfacesOutsideSeams(Code.Core, Code.CoreRoot));

    [Fact]
    public void InterfacesOutsideSeams_PrivateOnesAside_AreReported() => Assert.Equal(
        ["IAlphaThings"], Code.Reported(CoreRules.InterfacesOutsideSeams(Code.SampleCore, Code.SampleCoreRoot)));
}
