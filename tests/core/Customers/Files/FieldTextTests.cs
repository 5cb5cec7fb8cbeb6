using FsCheck;
using FsCheck.Fluent;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Customers.Guides;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Tests.Core.Customers.Files;

[Trait("Clause", "A04")]
public sealed class FieldTextTests
{
    private static readonly FieldChoice[] Choices = [new("state", new("国有", "State-owned")), new("private", new("民营", "Private"))];

    [Theory]
    [InlineData(FieldType.Text, " a\r\nb ", "a b")]
    [InlineData(FieldType.LongText, "a\r\nb", "a\nb")]
    [InlineData(FieldType.Number, "12,500.50", "12500.5")]
    [InlineData(FieldType.Number, "－３．２５", "-3.25")]
    [InlineData(FieldType.Number, "0.000001", "0.000001")]
    [InlineData(FieldType.Date, "2024年2月29日", "2024-02-29")]
    [InlineData(FieldType.Date, "20241121", "2024-11-21")]
    [InlineData(FieldType.YesNo, "是", "yes")]
    [InlineData(FieldType.YesNo, "NO", "no")]
    [InlineData(FieldType.Choice, "民营", "private")]
    [InlineData(FieldType.Choice, "state", "state")]
    [InlineData(FieldType.Phone, "＋86 (755) 1234-5678", "+86 (755) 1234-5678")]
    [InlineData(FieldType.Mail, "a.b@example.com", "a.b@example.com")]
    [InlineData(FieldType.Number, "   ", "")]
    public void Read_WhatPeopleType_IsWrittenCanonically(FieldType type, string typed, string canonical) =>
        Assert.Equal(canonical, FieldText.Read(Field(type), typed).Value);

    [Theory]
    [InlineData(FieldType.Number, "12.5 万", typeof(FieldNotANumber))]
    [InlineData(FieldType.Number, "1000000000000000", typeof(FieldNotANumber))]
    [InlineData(FieldType.Number, "0.0000001", typeof(FieldNotANumber))]
    [InlineData(FieldType.Number, "NaN", typeof(FieldNotANumber))]
    [InlineData(FieldType.Date, "2025-02-29", typeof(FieldNotADate))]
    [InlineData(FieldType.Date, "tomorrow", typeof(FieldNotADate))]
    [InlineData(FieldType.YesNo, "perhaps", typeof(FieldNotYesOrNo))]
    [InlineData(FieldType.Choice, "foreign", typeof(FieldNotAChoice))]
    [InlineData(FieldType.Phone, "call me", typeof(FieldNotAPhone))]
    [InlineData(FieldType.Phone, "123", typeof(FieldNotAPhone))]
    [InlineData(FieldType.Mail, "a@b@c.cn", typeof(FieldNotAMail))]
    [InlineData(FieldType.Mail, "a b@c.cn", typeof(FieldNotAMail))]
    [InlineData(FieldType.Text, "a\u202Eb", typeof(FieldHasInvisible))]
    public void Read_WhatDoesNotFit_IsRefusedByName(FieldType type, string typed, Type error)
    {
        var refusal = FieldText.Read(Field(type), typed).Error;

        Assert.IsType(error, refusal);
        Assert.Equal(new Bilingual("名", "Name"), error.GetProperty("Name")!.GetValue(refusal));
    }

    [Fact]
    public void Read_ALineTooLong_SaysHowLong() =>
        Assert.Equal(400, Assert.IsType<FieldTooLong>(FieldText.Read(Field(FieldType.Text), new string('x', 401)).Error).Longest);

    /// <summary>What is stored reads back as itself: a form that sends it unchanged changes nothing.</summary>
    [Fact]
    public void Read_WhatIsStored_StaysAsItIs() => Prop.ForAll<decimal, NonNull<string>, DateTime>(StaysAsItIs).QuickCheckThrowOnFailure();

    private static bool StaysAsItIs(decimal number, NonNull<string> text, DateTime date)
    {
        return Stays(FieldType.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture)) && Stays(FieldType.Text, text.Get)
            && Stays(FieldType.LongText, text.Get) && Stays(FieldType.Date, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        static bool Stays(FieldType type, string typed)
        {
            var first = FieldText.Read(Field(type), typed);
            return first.Error is not null || FieldText.Read(Field(type), first.Value).Value == first.Value;
        }
    }

    private static GuideField Field(FieldType type) => new("key", new("名", "Name"), type, "", [], Choices, new("", ""), false);
}
