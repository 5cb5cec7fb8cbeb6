using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Files;

/// <summary>Fields of one entry to be saved. The entry of a part that has exactly one is <see cref="EntryId.OfPart"/>.</summary>
/// <param name="Source">来源 Where the values are from; empty: from the person.</param>
/// <param name="Reason">Why, where there is something to say.</param>
public sealed record SaveFieldsRequest(CustomerId Customer, string Part, EntryId Entry, IReadOnlyList<FieldEdit> Fields, string Source = "", string Reason = "");

/// <summary>Saves fields of a file (A07): all or none, different fields of two people merge, the same field is a conflict with both values.</summary>
public sealed class SaveFields(GradingDb db, FileGround ground, StageEntry entries, TimeProvider clock)
{
    /// <summary>Errors: <see cref="FieldChangedMeanwhile"/>, the <c>Field…</c> records, <see cref="EntryIsGone"/>, <see cref="NoFileYet"/>.</summary>
    public async Task<Result<FieldsWritten>> RunAsync(PersonId actor, SaveFieldsRequest request, CancellationToken cancellation)
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
                return file.Refused(out var none) ? none : await entries.SaveAsync(file.Value, request.Part, request.Entry, request.Fields, writer, cancellation);
            },
            cancellation);
    }
}
