using ElastiCacheRbac.Local.Wire;

namespace ElastiCacheRbac.Local.Tests.Conformance;

/// <summary>Makes probes from the API model: the smallest valid request of an operation, and every way to break it that the model knows.</summary>
internal static class ProbeGenerator
{
    public static IEnumerable<Probe> Of(OperationShape operation)
    {
        Dictionary<string, string> smallest = SmallestRequest.Of(operation);
        yield return new Probe(operation.Name, "smallest valid request", smallest, Expected.Success);
        yield return With("unknown member", "NoSuchMember", "x", Expected.InvalidValue);
        foreach (Member member in operation.Input.Members)
        {
            if (member.IsRequired)
            {
                yield return new Probe(operation.Name, member.Name + " missing", Without(smallest, member.Name), Expected.InvalidValue);
            }

            foreach ((string what, Dictionary<string, string> parameters, Expected expected) in Broken(member.Name, member.Shape))
            {
                yield return new Probe(operation.Name, what, Merge(Without(smallest, member.Name), parameters), expected);
            }
        }

        Probe With(string what, string name, string value, Expected expected) => new(operation.Name, what, Merge(smallest, new() { [name] = value }), expected);
    }

    /// <summary>The ways to break a value, and to give it in all its sizes.</summary>
    private static IEnumerable<(string What, Dictionary<string, string> Parameters, Expected Expected)> Broken(string path, Shape shape) => shape.Kind switch
    {
        ShapeKind.Structure => BrokenStructure(path, shape),
        ShapeKind.List => BrokenList(path, shape),
        _ => BrokenScalar(path, shape),
    };

    private static IEnumerable<(string What, Dictionary<string, string> Parameters, Expected Expected)> BrokenScalar(string path, Shape shape)
    {
        yield return ($"{path} with something below", new() { [path + ".Below"] = "x" }, Expected.InvalidValue);
        if (shape.Kind != ShapeKind.String)
        {
            yield return ($"{path} of a wrong type", new() { [path] = "not one" }, Expected.InvalidValue);
            yield return ($"{path} empty", new() { [path] = "" }, Expected.InvalidValue);
            yield break;
        }

        yield return ($"{path} with a control character", new() { [path] = "a\u0001b" }, Expected.InvalidValue);
        if (shape.Values.Count > 0)
        {
            yield return ($"{path} not in the list", new() { [path] = "no-such-value" }, Expected.InvalidValue);
            foreach (string value in shape.Values)
            {
                yield return ($"{path} as {value}", new() { [path] = value }, Expected.Either);
            }
        }

        if (shape.Pattern is not null)
        {
            // What no pattern of the model allows, and the only one that '.*\S.*' forbids.
            string broken = shape.IsMatch("!") ? " " : "!";
            yield return ($"{path} against its pattern", new() { [path] = broken }, Expected.InvalidValue);
        }

        if (shape.Minimum > 0)
        {
            yield return ($"{path} too short", new() { [path] = new string('1', shape.Minimum.Value - 1) }, Expected.InvalidValue);
        }

        if (shape.Maximum is int maximum)
        {
            yield return ($"{path} too long", new() { [path] = new string('1', maximum + 1) }, Expected.InvalidValue);
        }
    }

    private static IEnumerable<(string What, Dictionary<string, string> Parameters, Expected Expected)> BrokenStructure(string path, Shape shape)
    {
        yield return ($"{path} as a single value", new() { [path] = "x" }, Expected.InvalidValue);
        Dictionary<string, string> smallest = SmallestRequest.Structure(path, shape);
        yield return ($"{path} with an unknown member", Merge(smallest, new() { [path + ".NoSuchMember"] = "x" }), Expected.InvalidValue);
        foreach (Member member in shape.Members)
        {
            string below = path + "." + member.Name;
            if (member.IsRequired)
            {
                // With another member, as a structure without any is not there at all.
                Dictionary<string, string> rest = Without(smallest, below);
                yield return ($"{below} missing", rest.Count > 0 ? rest : new() { [path] = "" }, Expected.InvalidValue);
            }

            foreach ((string what, Dictionary<string, string> parameters, Expected expected) in Broken(below, member.Shape))
            {
                yield return (what, Merge(Without(smallest, below), parameters), expected);
            }
        }
    }

    private static IEnumerable<(string What, Dictionary<string, string> Parameters, Expected Expected)> BrokenList(string path, Shape shape)
    {
        yield return ($"{path} as a single value", new() { [path] = "x" }, Expected.InvalidValue);
        yield return ($"{path} with a name for a number", new() { [$"{path}.{shape.ElementName}.first"] = "x" }, Expected.InvalidValue);
        yield return ($"{path} empty", new() { [path] = "" }, shape.Minimum > 0 ? Expected.InvalidValue : Expected.Either);
        yield return ($"{path} with one element", Elements(path, shape, 1), Expected.Either);
        yield return ($"{path} with many elements", Elements(path, shape, shape.Maximum ?? 30), Expected.Either);
        if (shape.Maximum is int maximum)
        {
            yield return ($"{path} with too many elements", Elements(path, shape, maximum + 1), Expected.InvalidValue);
        }

        foreach ((string what, Dictionary<string, string> parameters, Expected expected) in Broken($"{path}.{shape.ElementName}.1", shape.Element!))
        {
            yield return (what, parameters, expected);
        }
    }

    private static Dictionary<string, string> Elements(string path, Shape shape, int count) =>
        Enumerable.Range(1, count).Select(i => SmallestRequest.Value(FormattableString.Invariant($"{path}.{shape.ElementName}.{i}"), shape.Element!))
            .Aggregate(new Dictionary<string, string>(), Merge);

    private static Dictionary<string, string> Without(Dictionary<string, string> parameters, string path) =>
        parameters.Where(p => p.Key != path && !p.Key.StartsWith(path + ".", StringComparison.Ordinal)).ToDictionary(p => p.Key, p => p.Value);

    private static Dictionary<string, string> Merge(Dictionary<string, string> x, Dictionary<string, string> y) =>
        x.Concat(y).ToDictionary(p => p.Key, p => p.Value);
}
