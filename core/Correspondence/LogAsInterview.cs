using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Correspondence;

/// <summary>A message to be logged as an interview note.</summary>
/// <param name="On">Null: the day on which the message was sent.</param>
/// <param name="Theirs">Nothing: the sender.</param>
/// <param name="Ours">Nothing: who logs it.</param>
public sealed record InterviewFromMail(
    SentMessage? Message, CustomerId? Customer, DateOnly? On, string? Theirs, string? Ours, string? Topics, string? Agreed, string? Asked, string? Next);

/// <summary>
/// 登记为访谈记录 Puts a note of a message into the customer's file (002 §6.1.1), for who keeps the unit's files and for who visits its customers, who puts interviews
/// there by summaries too. The same message again is answered with what there is.
/// </summary>
public sealed class LogAsInterview(WriteLog write, IInterviews interviews, ICustomers customers, IAccess access, IDirectory directory, TimeProvider clock)
{
    /// <summary>Longest list of people.</summary>
    public const int LongestLine = 400;

    /// <summary>Longest of the other texts.</summary>
    public const int LongestText = 4000;

    private const string Kind = "mail";

    public async Task<Result<Logged>> RunAsync(PersonId actor, InterviewFromMail request, CancellationToken cancellation)
    {
        var message = ReadMessage.Of(request.Message);
        if (message.Refused(out var refusal))
        {
            return refusal;
        }

        if (request.Customer is not { } id)
        {
            return new CustomerNeeded();
        }

        if ((await customers.OfAsync([id], cancellation)).SingleOrDefault() is not { } customer)
        {
            return new NothingThere();
        }

        if (!(await access.UnitsAsync(actor, GradingAction.KeepFile, cancellation)).Contains(customer.Unit)
            && (await access.DemandAsync(actor, GradingAction.PlanVisits, customer.Unit, cancellation)).Refused(out refusal))
        {
            return refusal;
        }

        var note = await ReadAsync(actor, request, message.Value, cancellation);
        if (note.Refused(out refusal))
        {
            return refusal;
        }

        try
        {
            return await write.RunAsync(
                actor, LogKind.Interview, customer, message.Value,
                async () => await interviews.RecordAsync(note.Value, actor, cancellation) is { } entry ? entry : new CustomerHasNoFile(),
                cancellation);
        }
        catch (ArgumentException)
        {
            // The fill guide was changed so that it takes no such note; nothing was written.
            return new InterviewDoesNotFit();
        }
    }

    private async Task<Result<NewInterview>> ReadAsync(PersonId actor, InterviewFromMail request, ReadMessage message, CancellationToken cancellation)
    {
        var today = GroupTime.DateOf(clock.GetUtcNow());
        var sent = message.SentUtc is { } utc && DateOnly.FromDateTime(GroupTime.LocalOf(utc)) is var day && day < today ? day : today;
        if (request.On > today)
        {
            return new InterviewInFuture();
        }

        var on = request.On ?? sent;
        if (on < WrittenDate.Earliest)
        {
            return new InterviewTooEarly(WrittenDate.Earliest);
        }

        (string Field, string? Text, int Longest)[] typed =
        [
            ("theirs", request.Theirs, LongestLine), ("ours", request.Ours, LongestLine), ("topics", request.Topics, LongestText), ("agreed", request.Agreed, LongestText),
            ("asked", request.Asked, LongestText), ("next", request.Next, LongestText),
        ];
        var texts = new Dictionary<string, string>();
        foreach (var (field, text, longest) in typed)
        {
            var read = MailText.Read(text, field, longest);
            if (read.Refused(out var refusal))
            {
                return refusal;
            }

            texts[field] = read.Value;
        }

        if (texts["topics"].Length == 0)
        {
            return new InterviewNeedsTopics();
        }

        var ours = texts["ours"].Length > 0 ? texts["ours"] : (await directory.PersonAsync(actor, cancellation))?.Name ?? "";
        return new NewInterview(
            request.Customer!.Value, on, Kind, texts["theirs"].Length > 0 ? texts["theirs"] : message.Name, ours, texts["topics"], texts["agreed"], texts["asked"],
            texts["next"], Kind);
    }
}
