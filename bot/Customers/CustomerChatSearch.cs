using TeamsGrading.Bot.Cards;
using TeamsGrading.Core.Customers.Search;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Bot.Customers;

/// <summary>Finds a customer while a message is written and puts its card into the chat; the card holds no figure, remark or contact.</summary>
internal sealed class CustomerChatSearch(FindCustomers find, Wording wording) : IChatSearch
{
    public string Command => "findCustomer";

    public async Task<Result<IReadOnlyList<SharedCard>>> SearchAsync(PersonCard reader, string text, int skip, int count, CancellationToken cancellation)
    {
        if (skip >= FindCustomers.Most)
        {
            return Array.Empty<SharedCard>();
        }

        var found = await find.RunAsync(reader.Id, text, skip + count, cancellation);
        if (found.Refused(out var refusal))
        {
            return refusal;
        }

        var texts = wording.For(reader.Locale);
        return found.Value.Customers.Skip(skip)
            .Select(customer => new SharedCard(customer.Name, SearchCard.Below(customer, texts), SearchCard.Share(customer, texts)))
            .ToArray();
    }
}
