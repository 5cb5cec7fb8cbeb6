using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>A new contract, contact, meter, interview, … with its fields; their <see cref="FieldEdit.Base"/> does not matter.</summary>
public sealed record AddEntryRequest(CustomerId Customer, string Part, IReadOnlyList<FieldEdit> Fields, string Source = "", string Reason = "");

/// <summary>Adds an entry to a part of a file that has any number; a contract is an event that makes an update due (002 §6.2.1 a, b).</summary>
public sealed class AddEntry(GradingDb db, FileGround ground, StageEntry entries, TimeProvider clock)
{
    /// <summary>
    /// The same entry sent twice is answered with the one there is. Errors: <see cref="EntryIsEmpty"/>, <see cref="EntryRepeats"/>,
    /// <see cref="PartHasOneEntry"/>, <see cref="NoFileYet"/>, the <c>Field…</c> records.
    /// </summary>
    public async Task<Result<FieldsWritten>> RunAsync(PersonId actor, AddEntryRequest request, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.KeepFile, request.Customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var words = FileWords.Read(request.Source, request.Reason);
        if (words.Refused(out refusal))
        {
            return refusal;
        }

        var writer = new FileWriter(actor, clock.GetUtcNow().UtcDateTime, words.Value.Source, words.Value.Reason);
        return await db.WriteWholeAsync<FieldsWritten>(
            async () =>
            {
                var file = await ground.ToWriteAsync(found.Value, cancellation);
                return file.Refused(out var none)
                    ? none
                    : await entries.AddAsync(found.Value, file.Value, request.Part, request.Fields, writer, cancellation);
            },
            cancellation);
    }
}
