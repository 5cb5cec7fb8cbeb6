using System.Text.Json.Nodes;

namespace TeamsGrading.Tests.Support;

/// <summary>The form of one candidate as a member was sent it: can be sent back any number of times, with answers the test can tell apart.</summary>
/// <param name="Inputs">Id of each judged item and the values it offers, full points first, down by halves.</param>
public sealed record CandidateForm(string Verb, IReadOnlyDictionary<string, string> Data, IReadOnlyList<(string Id, IReadOnlyList<string> Choices)> Inputs)
{
    /// <summary>Number of the candidate.</summary>
    public string Candidate => Data["candidate"];

    public static CandidateForm Of(JsonNode card, string save)
    {
        var button = CardJson.Button(card, save) ?? throw new InvalidOperationException($"no form:\n{CardJson.Text(card)}");
        return new CandidateForm(
            (string)button["verb"]!, CardJson.Data(button), [.. CardJson.Inputs(card).Select(input => ((string)input["id"]!, CardJson.Choices(input)))]);
    }

    /// <summary>Sends the choices in these places, one per item; a place beyond the last begins again.</summary>
    /// <exception cref="DeskRefusal">The step was refused.</exception>
    public Task SaveAsync(DeskClient member, params int[] places)
    {
        var sent = new Dictionary<string, string>(Data);
        foreach (var ((id, choices), place) in Inputs.Zip(places))
        {
            sent[id] = choices[place % choices.Count];
        }

        return member.ActAsync(Verb, sent);
    }

    /// <summary>Half points that the choice in that place of an item stands for.</summary>
    public int HalfPoints(int item, int place) => Inputs[item].Choices.Count - 1 - (place % Inputs[item].Choices.Count);
}
