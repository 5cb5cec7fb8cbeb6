using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using TeamsGrading.Core.Customers;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Tests.Support;

namespace TeamsGrading.Tests.Bot.Customers.Export;

[Trait("Clause", "A11")]
public sealed class ExportDocumentTests
{
    [Theory]
    [InlineData("zh-CN", "客户访谈情况")]
    [InlineData("en", "Interviews")]
    [Trait("Clause", "A01")]
    public async Task Document_OfOneFile_IsValidWordInFourSectionsWithTheWatermarkOnEveryPage(string locale, string section)
    {
        await using var stage = await ExportStage.CreateAsync();
        var (file, bytes) = await ExportStage.ReadAsync(await stage.TryDocumentAsync(stage.Group.ManagerA, stage.First, locale));
        ExportWorkbookTests.Keep(bytes, $"export.{locale}.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        var main = document.MainDocumentPart!;
        var text = main.Document.InnerText;
        var mark = ExportMark.Write(file.Id);

        Assert.Contains(section, text, StringComparison.Ordinal);
        Assert.All(ExportStage.Hostile.Where(each => !each.Contains('\n') && !each.Contains('\t')), each => Assert.Contains(each, text, StringComparison.Ordinal));
        Assert.DoesNotContain("REMOVED-METER", text, StringComparison.Ordinal);
        var header = main.HeaderParts.Single().Header;
        Assert.Contains("manager A", header.InnerText, StringComparison.Ordinal);
        Assert.Contains(mark, header.InnerText, StringComparison.Ordinal);
        Assert.Contains(mark, header.Descendants<DocumentFormat.OpenXml.Vml.TextPath>().Last().String!.Value!, StringComparison.Ordinal);
        Assert.Equal(mark, document.PackageProperties.Identifier);
        Assert.Contains(mark, document.CustomFilePropertiesPart!.Properties.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "A09")]
    public async Task Document_OfAnotherUnitsCustomerOrNone_IsNotThere()
    {
        await using var stage = await ExportStage.CreateAsync();
        Assert.IsType<NothingThere>((await stage.TryDocumentAsync(stage.Group.ManagerA, stage.Other)).Error);
        Assert.IsType<NothingThere>((await stage.TryDocumentAsync(stage.Group.ManagerA, new CustomerId(4711))).Error);
        Assert.IsType<ActionNotAllowed>((await stage.TryDocumentAsync(stage.Group.LiaisonA, stage.First)).Error);
    }

    [Fact]
    [Trait("Clause", "A02")]
    public async Task Document_OfACustomerWithoutAFile_IsRefusedWithTheRemedy()
    {
        await using var stage = await ExportStage.CreateAsync();
        var bare = await stage.Group.Test.WithDbAsync(async db =>
        {
            var subject = RatedSubject.Recognise("S9", "Bare");
            var customer = Customer.Register("C9", new CustomerDetails("Bare", "", stage.Group.A, GasForm.Gaseous, CustomerKind.General, subject.Id, "", null));
            db.AddRange(subject, customer);
            await db.SaveChangesAsync();
            return customer.Id;
        });
        Assert.Equal(new NoFileToExport("Bare"), (await stage.TryDocumentAsync(stage.Group.ManagerA, bare)).Error);
    }
}
