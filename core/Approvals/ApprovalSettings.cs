namespace TeamsGrading.Core.Approvals;

/// <param name="RemindAfterWorkingDays">A step that waits longer than this many working days is late; its deciders are reminded each working day.</param>
public sealed record ApprovalSettings(int RemindAfterWorkingDays = 3);
