using TeamsGrading.Core.Seams;

namespace TeamsGrading.Tests.Architecture.Samples;

/// <summary>An entity with a setter that anybody may use.</summary>
internal sealed class OpenEntity
{
    public long Id { get; private set; }

    public string Name { get; set; } = "";

    public string Note { get; internal set; } = "";
}

/// <summary>An opened cell that tells everything it must not.</summary>
internal sealed class TellingCell
{
    public long Id { get; private set; }

    public SubjectId Candidate { get; private set; }

    public DateTime Opened { get; private set; }

    public PersonId By { get; private set; }

    public int SlotNo { get; private set; }

    public int Sequence { get; private set; }
}

/// <summary>An opened cell as it should be.</summary>
internal sealed class SilentCell
{
    public long Id { get; private set; }

    public SubjectId Candidate { get; private set; }

    public int HalfPoints { get; private set; }
}
