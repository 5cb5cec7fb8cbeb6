using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using TeamsGrading.Core.Seams;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Surveys;

/// <summary>An answer, read: points, place of the choice from 1, or words. Nothing when the question was left out.</summary>
internal readonly record struct ReadAnswer(int Value, string Words)
{
    public bool IsGiven => Value > 0 || Words.Length > 0;
}

/// <summary>Answers of one customer: read from what was typed, and written in a fixed length so that sealed ones tell nothing by theirs.</summary>
internal sealed class AnswerSheet(IReadOnlyList<SurveyQuestion> questions)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;

    public const int MostPoints = 5;

    private const int TextRoom = 3 * LongestText;

    /// <summary>Bytes of every sheet of these questions.</summary>
    public int Size => questions.Sum(question => question.Kind == QuestionKind.Text ? 2 + TextRoom : 1);

    /// <summary>SHA-256 of what is asked: a sheet is read with no other questions than those it was written for.</summary>
    public byte[] Form => Convert.FromHexString(Canon.Hash(string.Join('\n', questions.Select(question => $"{question.Id.Value} {question.Likeness}"))));

    /// <summary>Input of a question.</summary>
    public static string FieldOf(QuestionId question) => string.Create(CultureInfo.InvariantCulture, $"q{question.Value}");

    /// <summary>The answers by question, or what is wrong with the first that is.</summary>
    public Result<IReadOnlyList<ReadAnswer>> Read(IReadOnlyDictionary<string, string> typed)
    {
        var answers = new List<ReadAnswer>(questions.Count);
        foreach (var question in questions)
        {
            var field = FieldOf(question.Id);
            var answer = Read(question, field, typed.GetValueOrDefault(field) ?? "");
            if (answer.Refused(out var refusal))
            {
                return refusal;
            }

            if (question.Required && !answer.Value.IsGiven)
            {
                return new AnswerMissing(field);
            }

            answers.Add(answer.Value);
        }

        return typed.Keys.All(key => questions.Any(question => FieldOf(question.Id) == key)) ? answers : new QuestionsChanged();
    }

    public byte[] Write(IReadOnlyList<ReadAnswer> answers)
    {
        var bytes = new byte[Size];
        var at = 0;
        foreach (var (question, answer) in questions.Zip(answers))
        {
            if (question.Kind != QuestionKind.Text)
            {
                bytes[at++] = (byte)answer.Value;
                continue;
            }

            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)Encoding.UTF8.GetBytes(answer.Words, bytes.AsSpan(at + 2, TextRoom)));
            at += 2 + TextRoom;
        }

        return bytes;
    }

    /// <summary>Null when these are no answers to the questions.</summary>
    public IReadOnlyList<ReadAnswer>? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            return null;
        }

        var answers = new List<ReadAnswer>(questions.Count);
        var at = 0;
        foreach (var question in questions)
        {
            if (question.Kind != QuestionKind.Text)
            {
                if (bytes[at] > MostOf(question))
                {
                    return null;
                }

                answers.Add(new ReadAnswer(bytes[at++], ""));
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (length > TextRoom)
            {
                return null;
            }

            answers.Add(new ReadAnswer(0, Encoding.UTF8.GetString(bytes.Slice(at + 2, length))));
            at += 2 + TextRoom;
        }

        return answers;
    }

    private static int MostOf(SurveyQuestion question) => question.Kind == QuestionKind.Score ? MostPoints : question.Choices.Count;

    private static Result<ReadAnswer> Read(SurveyQuestion question, string field, string text)
    {
        if (question.Kind == QuestionKind.Text)
        {
            var tidy = WrittenText.Tidy(text, LongestText);
            return tidy.Error is null ? new ReadAnswer(0, tidy.Value ?? "") : new AnswerTooLong(field, LongestText);
        }

        return text.Length == 0 ? new ReadAnswer(0, "")
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= MostOf(question)
                ? new ReadAnswer(value, "") : new AnswerWrong(field);
    }
}
