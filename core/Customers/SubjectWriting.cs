using TeamsGrading.Core.Seams;

namespace TeamsGrading.Core.Customers;

/// <summary>Writes a rated subject that an import made or renamed.</summary>
internal static class SubjectWriting
{
    public static void Write(string code, KnownSubject subject, CustomerTable table, IImportRun run)
    {
        if (subject.StoredName is null)
        {
            table.InsertSubject(subject.Id, code, subject.Name!);
            run.Journal(new JournalLine(SheetKind.Customers, subject.Id.Value, null, CustomerUndo.Subject(0)));
        }
        else
        {
            table.RenameSubject(subject.Id, subject.Name!, subject.Version + 1);
            run.Journal(new JournalLine(SheetKind.Customers, subject.Id.Value, subject.StoredName, CustomerUndo.Subject(subject.Version + 1)));
        }

        if (subject.Unit != default)
        {
            run.Touch(subject.Unit);
        }
    }
}
