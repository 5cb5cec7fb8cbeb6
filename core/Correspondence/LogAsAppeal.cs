using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>A message to be logged as an appeal.</summary>
/// <param name="Urgent">Sent at once; else a draft that goes with the unit's month (001 §8.1.4).</param>
public sealed record AppealFromMail(SentMessage? Message, CustomerId? Customer, AppealCategory? Category, string? Title, string? Text, bool Urgent);

/// <summary>登记为诉求 Makes an appeal of a message (001 §8.1), with the rights and words of any appeal. The same message again is answered with what there is.</summary>
public sealed class LogAsAppeal(WriteLog write, IAppealDesk appeals, ICustomers customers)
{
    public async Task<Result<Logged>> RunAsync(PersonId actor, AppealFromMail request, CancellationToken cancellation)
    {
        var message = ReadMessage.Of(request.Message);
        if (message.Refused(out var refusal))
        {
            return refusal;
        }

        if (request.Customer is not { } customer)
        {
            return new CustomerNeeded();
        }

        var prepared = await appeals.PrepareAsync(
            actor, new AppealWish(customer, request.Category, MailText.Clean(request.Title), MailText.Clean(request.Text), request.Urgent), cancellation);
        if (prepared.Refused(out refusal))
        {
            return refusal;
        }

        var card = (await customers.OfAsync([customer], cancellation)).Single();
        return await write.RunAsync(actor, LogKind.Appeal, card, message.Value, () => prepared.Value(), cancellation);
    }
}
