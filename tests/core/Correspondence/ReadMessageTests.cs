using TeamsGrading.Core.Correspondence;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Core.Correspondence;

/// <summary>By what a message is known again, and what of it may be kept.</summary>
public sealed class ReadMessageTests
{
    [Theory]
    [InlineData("<Ab.1@Mail.Dafeng.Example>")]
    [InlineData("  <Ab.1@mail.dafeng.example> ")]
    [InlineData("Ab.1@MAIL.dafeng.example")]
    public void Id_WithBracketsSpacesOrCaseOfTheDomain_IsTheSameMessage(string id) =>
        Assert.Equal(Key("<Ab.1@mail.dafeng.example>"), Key(id));

    [Theory]
    [InlineData("<ab.1@mail.dafeng.example>")]
    [InlineData("<Ab.2@mail.dafeng.example>")]
    public void Id_WithAnotherPartBeforeTheDomain_IsAnotherMessage(string id) => Assert.NotEqual(Key("<Ab.1@mail.dafeng.example>"), Key(id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" <> ")]
    public void Message_WithoutAnId_IsRefused(string? id) => Assert.IsType<MessageHasNoId>(ReadMessage.Of(MailStage.Message(id)).Error);

    [Fact]
    public void Message_ThatIsNotThere_IsRefused() => Assert.IsType<MessageHasNoId>(ReadMessage.Of(null).Error);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("李强")]
    [InlineData("@dafeng.example")]
    [InlineData("li@")]
    [InlineData("li@dafeng.example>, <x@y.example")]
    [InlineData("/o=ExchangeLabs/cn=li")]
    public void Message_WithoutASendersAddress_IsRefused(string? address) => Assert.IsType<MessageHasNoSender>(ReadMessage.Of(MailStage.Message(from: address)).Error);

    [Fact]
    public void Message_WithAHeaderLongerThanAnyMail_IsRefusedWithWhich()
    {
        Assert.Equal(new MessageTooLong("internetMessageId", 500), ReadMessage.Of(MailStage.Message(new string('x', 501))).Error);
        Assert.Equal(new MessageTooLong("threadRoot", 500), ReadMessage.Of(MailStage.Message(root: $"<{new string('x', 501)}>")).Error);
        Assert.Equal(new MessageTooLong("subject", 1000), ReadMessage.Of(MailStage.Message(subject: new string('x', 1001))).Error);
    }

    [Fact]
    public void Message_SubjectAndName_AreKeptWithoutWhatHidesOrReorders()
    {
        var read = ReadMessage.Of(MailStage.Message(subject: "合\u202e同\u200b\r\n<b>1</b>" + new string('长', 300), name: " \u200f ")).Value;

        Assert.StartsWith("合同  <b>1</b>长", read.Subject, StringComparison.Ordinal);
        Assert.Equal(LoggedMessage.LongestSubject, read.Subject.Length);
        Assert.Equal(MailStage.Li, read.Name);
    }

    [Fact]
    public void Thread_IsTheMessageThatBeganIt_OrWhatTheMailboxCallsIt()
    {
        var (conversation, root) = (Thread(null), Thread("<r@mail.example>"));

        Assert.Equal(Key("r@MAIL.example"), root);
        Assert.Equal(64, conversation.Length);
        Assert.NotEqual(root, conversation);
        // What began it is found by its own key.
        Assert.Equal(conversation, Thread("<m1@dafeng.example>"));
        Assert.Equal("", ReadMessage.Of(MailStage.Message(thread: " ", root: "<m1@dafeng.example>")).Value.ThreadKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" <> ")]
    [InlineData("<a@x.example> <b@x.example>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<a\r\n@x.example>")]
    [InlineData("a\u0000@x.example")]
    public void Thread_WithARootThatIsNoId_IsWhatTheMailboxCallsIt(string root) => Assert.Equal(Thread(null), Thread(root));

    private static string Thread(string? root) => ReadMessage.Of(MailStage.Message(root: root)).Value.ThreadKey;

    private static string Key(string id) => ReadMessage.Of(MailStage.Message(id)).Value.Key;
}
