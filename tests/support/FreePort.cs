using System.Net;
using System.Net.Sockets;

namespace TeamsGrading.Tests.Support;

/// <summary>Ports nobody listens on at the moment of asking.</summary>
public static class FreePort
{
    public static int Next() => Several(1)[0];

    /// <summary><paramref name="count"/> different ports.</summary>
    public static IReadOnlyList<int> Several(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
