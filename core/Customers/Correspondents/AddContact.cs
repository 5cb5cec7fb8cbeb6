using Microsoft.EntityFrameworkCore;
using TeamsGrading.Core.Customers.Files;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;
using TeamsGrading.Core.Storage;

namespace TeamsGrading.Core.Customers.Correspondents;

/// <summary>A contact as it is taken over from a mail.</summary>
public sealed record NewContact(CustomerId Customer, string? Name, string? Mail, string? Position, string? Phone);

/// <summary>The contact in the file; <paramref name="Already"/> when its address stood there before, under whatever name.</summary>
public sealed record ContactAdded(EntryId Entry, bool Already);

/// <summary>新增联系人 Puts an unknown sender among a customer's contacts, by the rights and the fill guide of files. The same address once more is the contact there is.</summary>
public sealed class AddContact(GradingDb db, FileGround ground, StageEntry entries, TimeProvider clock)
{
    private const string Source = "mail";

    /// <summary>Errors: <see cref="ContactNeedsName"/>, <see cref="ContactNeedsMail"/>, <see cref="NoFileYet"/>, the <c>Field…</c> records.</summary>
    public async Task<Result<ContactAdded>> RunAsync(PersonId actor, NewContact contact, CancellationToken cancellation)
    {
        var found = await ground.DemandAsync(actor, GradingAction.KeepFile, contact.Customer, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(contact.Name))
        {
            return new ContactNeedsName();
        }

        if (string.IsNullOrWhiteSpace(contact.Mail))
        {
            return new ContactNeedsMail();
        }

        FieldEdit[] fields =
        [
            new("name", contact.Name, 0), new("position", contact.Position, 0), new("phone", contact.Phone, 0), new(ContactAddresses.Mail, contact.Mail, 0),
        ];
        var address = contact.Mail.Trim().ToLowerInvariant();
        return await db.WriteWholeAsync<ContactAdded>(
            async () =>
            {
                var file = await ground.ToWriteAsync(found.Value, cancellation);
                if (file.Refused(out var none))
                {
                    return none;
                }

                if (await db.Set<ContactAddress>().AsNoTracking().FirstOrDefaultAsync(each => each.Customer == contact.Customer && each.Address == address, cancellation) is { } there)
                {
                    return new ContactAdded(there.Entry, Already: true);
                }

                var added = await entries.AddAsync(
                    found.Value, file.Value, FileParts.Contacts, fields, new FileWriter(actor, clock.GetUtcNow().UtcDateTime, Source, ""), cancellation);
                return added.Refused(out var no) ? no : new ContactAdded(added.Value.Entry, Already: added.Value.Changed.Count == 0);
            },
            cancellation);
    }
}
