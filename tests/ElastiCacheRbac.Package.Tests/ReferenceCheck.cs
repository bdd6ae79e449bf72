using System.Reflection.Metadata;

namespace ElastiCacheRbac.Package.Tests;

/// <summary>Looks up what assemblies refer to: by name, and members by their signature too.</summary>
/// <param name="package">The assemblies that are checked; they may refer to each other.</param>
/// <param name="framework">What else there is. Versions are left out of account: .NET Framework unifies its own, and the module's resolver gives the package's.</param>
internal sealed class ReferenceCheck(AssemblyFolder package, AssemblyFolder framework)
{
    private readonly Dictionary<(string Assembly, string Type), (MetadataReader Reader, TypeDefinitionHandle Type)?> _found = [];

    /// <summary>How many references were found.</summary>
    public int Resolved { get; private set; }

    /// <summary>The references of an assembly that lead nowhere, each as a line to read.</summary>
    public IEnumerable<string> FindMissing(string assembly)
    {
        MetadataReader reader = package.Find(assembly)!;
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            string name = reader.GetString(reader.GetAssemblyReference(handle).Name);
            if (FindAssembly(name) is null)
            {
                yield return $"{assembly} needs the assembly {name}";
            }
        }

        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            if (FindType(reader, handle) is null)
            {
                yield return $"{assembly} needs the type {SignatureText.NameOf(reader, handle)}";
            }
            else
            {
                Resolved++;
            }
        }

        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            // A type that is missing has been told of; the members of arrays are the runtime's own.
            if (FindOwner(reader, member.Parent) is not { } owner)
            {
                continue;
            }

            string signature = member.GetKind() == MemberReferenceKind.Method
                ? SignatureText.Of(member.DecodeMethodSignature(SignatureText.Provider, null))
                : member.DecodeFieldSignature(SignatureText.Provider, null);
            if (HasMember(owner.Reader, owner.Type, reader.GetString(member.Name), signature))
            {
                Resolved++;
            }
            else
            {
                yield return $"{assembly} needs {SignatureText.NameOf(owner.Reader, owner.Type)}.{reader.GetString(member.Name)}: {signature}";
            }
        }
    }

    private MetadataReader? FindAssembly(string name) => package.Find(name) ?? framework.Find(name);

    private (MetadataReader Reader, TypeDefinitionHandle Type)? FindOwner(MetadataReader reader, EntityHandle owner) => owner.Kind switch
    {
        _ when owner.IsNil => null,
        HandleKind.TypeDefinition => (reader, (TypeDefinitionHandle)owner),
        HandleKind.TypeReference => FindType(reader, (TypeReferenceHandle)owner),
        HandleKind.TypeSpecification => FindOwner(
            reader, reader.GetTypeSpecification((TypeSpecificationHandle)owner).DecodeSignature(GenericDefinition.Provider, null)),
        _ => null,
    };

    private (MetadataReader Reader, TypeDefinitionHandle Type)? FindType(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference reference = reader.GetTypeReference(handle);
        string name = reader.GetString(reference.Name);
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.AssemblyReference:
                string assembly = reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
                (string, string) key = (assembly, SignatureText.NameOf(reader, handle));
                if (!_found.TryGetValue(key, out (MetadataReader Reader, TypeDefinitionHandle Type)? found))
                {
                    _found.Add(key, found = FindType(assembly, reader.GetString(reference.Namespace), name));
                }

                return found;
            case HandleKind.TypeReference:
                if (FindType(reader, (TypeReferenceHandle)reference.ResolutionScope) is not { } outer)
                {
                    return null;
                }

                TypeDefinitionHandle nested = outer.Reader.GetTypeDefinition(outer.Type).GetNestedTypes()
                    .FirstOrDefault(type => outer.Reader.StringComparer.Equals(outer.Reader.GetTypeDefinition(type).Name, name));
                return nested.IsNil ? null : (outer.Reader, nested);
            default:
                return null;
        }
    }

    private (MetadataReader Reader, TypeDefinitionHandle Type)? FindType(string assembly, string @namespace, string name)
    {
        if (FindAssembly(assembly) is not { } reader)
        {
            return null;
        }

        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (type.GetDeclaringType().IsNil && reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, @namespace))
            {
                return (reader, handle);
            }
        }

        foreach (ExportedTypeHandle handle in reader.ExportedTypes)
        {
            ExportedType type = reader.GetExportedType(handle);
            if (type.Implementation.Kind == HandleKind.AssemblyReference && reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, @namespace))
            {
                string next = reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name);
                return FindType(next, @namespace, name);
            }
        }

        return null;
    }

    private bool HasMember(MetadataReader reader, TypeDefinitionHandle handle, string name, string signature)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.GetMethods().Select(reader.GetMethodDefinition).Any(method =>
                reader.StringComparer.Equals(method.Name, name) && SignatureText.Of(method.DecodeSignature(SignatureText.Provider, null)) == signature)
            || type.GetFields().Select(reader.GetFieldDefinition).Any(field =>
                reader.StringComparer.Equals(field.Name, name) && field.DecodeSignature(SignatureText.Provider, null) == signature)
            || (FindOwner(reader, type.BaseType) is { } parent && HasMember(parent.Reader, parent.Type, name, signature));
    }
}
