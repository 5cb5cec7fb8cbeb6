using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Export;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Takes files out in the reader's language, for the desk and for the command line alike.</summary>
internal sealed class FilesOut(ExportFiles export, IDirectory directory, Wording wording)
{
    public async Task<Result<ExportedFile>> WorkbookAsync(
        PersonId actor, UnitId unit, IReadOnlyCollection<CustomerId>? chosen, string reason, string locale, CancellationToken cancellation)
    {
        var (people, texts) = (await NamesAsync(cancellation), wording.For(locale));
        return await export.WorkbookAsync(
            actor, unit, chosen, reason, (extract, target) => ExportWorkbook.Write(extract, target, people, reason, texts), cancellation);
    }

    public async Task<Result<ExportedFile>> DocumentAsync(PersonId actor, CustomerId customer, string reason, string locale, CancellationToken cancellation)
    {
        var (people, texts) = (await NamesAsync(cancellation), wording.For(locale));
        return await export.DocumentAsync(
            actor, customer, reason, (extract, target) => ExportDocument.Write(extract, target, people, reason, texts), cancellation);
    }

    private async Task<Dictionary<PersonId, string>> NamesAsync(CancellationToken cancellation) =>
        (await directory.PeopleAsync(cancellation)).ToDictionary(person => person.Id, person => person.Name);
}
