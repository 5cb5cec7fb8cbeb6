using System.Globalization;
using System.Security.Cryptography;
using TeamsGrading.Core.Shared;

namespace TeamsGrading.Core.Surveys;

/// <summary>
/// Where the outside secrets of open surveys lie: a small file each in the key folder, never in the database or its backups. A missing folder is
/// never made here: a volume that is not mounted must not turn into an empty vault.
/// </summary>
public sealed class SurveySecrets(string folder)
{
    internal async Task<Result> KeepAsync(SurveyId survey, long number, ReadOnlyMemory<byte> secret, CancellationToken cancellation)
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                return new SurveyKeysUnavailable();
            }

            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            await using var file = new FileStream(FileOf(survey, number), options);
            await file.WriteAsync(secret, cancellation);
            file.Flush(flushToDisk: true);
            return Result.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SurveyKeysUnavailable();
        }
    }

    /// <summary><see cref="SurveyKeysUnavailable"/> as well when the folder is there and the secret is not: it may come back from where keys are kept.</summary>
    internal async Task<Result<byte[]>> ReadAsync(SurveyId survey, long number, CancellationToken cancellation)
    {
        try
        {
            var file = FileOf(survey, number);
            return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellation) : new SurveyKeysUnavailable();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SurveyKeysUnavailable();
        }
    }

    /// <summary>Overwrites and removes all secrets of the survey, or a single one; success when there is none.</summary>
    internal async Task<Result> DestroyAsync(SurveyId survey, long? number, CancellationToken cancellation)
    {
        try
        {
            foreach (var file in Directory.GetFiles(folder, Path.GetFileName(number is { } one ? FileOf(survey, one) : FileOf(survey, 0).Replace("-0.", "-*.", StringComparison.Ordinal))))
            {
                await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write))
                {
                    await stream.WriteAsync(RandomNumberGenerator.GetBytes((int)stream.Length), cancellation);
                    stream.Flush(flushToDisk: true);
                }

                File.Delete(file);
            }

            return Result.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SurveyKeysUnavailable();
        }
    }

    private string FileOf(SurveyId survey, long number) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"survey-{survey.Value}-{number}.key"));
}
