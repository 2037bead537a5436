using System.Text;
using OgpTeams.EventStore;
using OgpTeams.EventStore.Sqlite;

// Appends from several writers at once until it is killed, and prints what was acknowledged: "stream version".
using var store = new SqliteEventStore(args[0]);
var output = TextWriter.Synchronized(Console.Out);

await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
{
    for (var version = 0L; await store.AppendAsync(
        [new StreamAppend($"workshop/{writer}", version, [Encoding.UTF8.GetBytes($"{version + 1}")])], [], default); version++)
    {
        output.WriteLine($"workshop/{writer} {version + 1}");
    }
})));
