namespace TeamsGrading.Core.Storage;

/// <summary>Rows of this entity are never deleted (000 §5.3); <see cref="GradingDb"/> throws when somebody tries.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeverDeletedAttribute : Attribute;

/// <summary>Rows of this entity are written once: never changed, never deleted (000 §5.3).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AppendOnlyAttribute : Attribute;
