using System.Net.Sockets;

namespace TeamsGrading.Bot;

/// <summary>Where the service listens: setting <c>Urls</c>, also given as <c>--urls</c> or <c>ASPNETCORE_URLS</c>.</summary>
internal static class Addresses
{
    /// <exception cref="SettingsException">One of them is no address of a web server.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var address in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsAddress(address))
            {
                throw new SettingsException("Urls", "names no address of a web server; write it like http://localhost:3979");
            }
        }
    }

    /// <summary>Whether the service could not start because the machine does not let it listen there.</summary>
    public static bool AreImpossible(Exception? fault) => fault switch
    {
        null => false,
        SocketException => true,
        IOException => AreImpossible(fault.InnerException),
        _ => false,
    };

    private static bool IsAddress(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address.Trim());
            return parsed.Scheme is "http" or "https" && parsed.PathBase.Length == 0 && parsed.Port is >= 0 and <= ushort.MaxValue;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
