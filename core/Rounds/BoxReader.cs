using System.Security.Cryptography;
using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Rounds;

/// <summary>What was in the box: the cells, or the code of what does not fit.</summary>
internal sealed record OpenedBox(IReadOnlyList<Cell> Cells, string? Trouble)
{
    /// <summary>Overwrites the answers in memory.</summary>
    public void Forget()
    {
        foreach (var cell in Cells)
        {
            Array.Clear((int[])cell.Answers);
        }
    }
}

/// <summary>Opens the envelopes of finished voters, not those about barred candidates, and takes each apart at once: no row of answers outlives its envelope.</summary>
internal static class BoxReader
{
    public static OpenedBox Open(
        RoundForm form, string formHash, ECDiffieHellman key, Turnout turnout, HashSet<PersonId> finished, IReadOnlySet<SubjectId> barred,
        IReadOnlyList<Envelope> envelopes)
    {
        var bySlot = envelopes.ToDictionary(envelope => (envelope.Slot, envelope.Candidate), envelope => envelope.Blob);
        var questions = form.Questions();
        var greatest = questions.Select(form.Greatest).ToArray();
        Span<int> answers = stackalloc int[questions.Count];
        var cells = new List<Cell>();
        foreach (var candidate in Tally.Opened(form, turnout, barred))
        {
            var columns = questions.Select(_ => new int[turnout.Counted[candidate.Subject]]).ToArray();
            var row = 0;
            foreach (var slot in form.Roll.Where(slot => slot.Answers(candidate.Subject) && finished.Contains(slot.Voter)))
            {
                if (!bySlot.TryGetValue((slot.Slot, candidate.Subject), out var envelope))
                {
                    return new OpenedBox([], "EnvelopeMissing");
                }

                if (!Sealing.TryOpen(key, new EnvelopeBinding(form.Round, formHash, candidate.Subject, slot.Slot), envelope, answers))
                {
                    return new OpenedBox([], "EnvelopeUnreadable");
                }

                for (var i = 0; i < answers.Length; i++)
                {
                    if (answers[i] > greatest[i])
                    {
                        return new OpenedBox([], "AnswerOutOfRange");
                    }

                    columns[i][row] = answers[i];
                }

                row++;
            }

            // Sorting is the shuffle that leaves nothing of the order, cell by cell.
            Array.ForEach(columns, Array.Sort);
            cells.AddRange(questions.Select((question, i) => new Cell(candidate.Subject, question, columns[i])));
        }

        answers.Clear();
        return new OpenedBox(cells, null);
    }
}
