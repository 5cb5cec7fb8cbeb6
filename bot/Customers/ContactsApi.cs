using TeamsGrading.Bot.Cards;
using TeamsGrading.Bot.Http;
using TeamsGrading.Core.Customers.Correspondents;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Bot.Customers;

/// <summary>A contact taken over from a mail.</summary>
public sealed record NewContactSent(string? Customer, string? Name, string? Mail, string? Position, string? Phone);

/// <summary>The contact in the customer's file; <paramref name="Already"/> when its address stood there before.</summary>
/// <param name="Link">The customer's page on the desk.</param>
public sealed record ContactAddedAnswer(string Entry, bool Already, string Link);

/// <summary>新增联系人 Takes an unknown sender over into a customer's file, from Outlook.</summary>
public static class ContactsApi
{
    /// <summary>Call after sign-in is in the pipeline.</summary>
    public static void MapContacts(this WebApplication app) =>
        app.AddinGroup("Contacts").MapPost("/contacts", AddAsync).WithName("AddContact").Produces<ContactAddedAnswer>();

    private static async Task<IResult> AddAsync(HttpContext context, AddContact add, NewContactSent sent)
    {
        var customer = new CustomerId(WireName.Id(sent.Customer) ?? 0);
        return context.Answer(
            await add.RunAsync(context.Reader(), new NewContact(customer, sent.Name, sent.Mail, sent.Position, sent.Phone), context.RequestAborted),
            (added, _) => new ContactAddedAnswer(Shown.Id(added.Entry.Value), added.Already, context.DeskLink($"#/customer?customer={Shown.Id(customer.Value)}")));
    }
}
