using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TeamsGrading.Tests.Architecture;

/// <summary>Reads the types of a compiled assembly and what each of them uses.</summary>
public static class CodeReader
{
    public static IReadOnlyList<CodeType> Read(System.Reflection.Assembly assembly, string namespacePrefix)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.Types
            .Where(type => type.Namespace == namespacePrefix || type.Namespace.StartsWith(namespacePrefix + ".", StringComparison.Ordinal))
            .Select(ReadType)];
    }

    private static CodeType ReadType(TypeDefinition type)
    {
        var uses = new UseCollector();
        var all = WithNested(type).ToList();
        foreach (var part in all)
        {
            uses.AddType(part);
        }

        uses.Types.ExceptWith(all.Select(part => part.FullName));
        var interfaces = all.Where(part => part.IsInterface && !part.IsNestedPrivate).Select(part => part.FullName).ToList();
        return new CodeType(type.FullName, type.Namespace, uses.Types, uses.Members, interfaces);
    }

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private sealed class UseCollector
    {
        public HashSet<string> Types { get; } = [];

        public HashSet<string> Members { get; } = [];

        public void AddType(TypeDefinition type)
        {
            Add(type.BaseType);
            Add(type.Interfaces.Select(item => item.InterfaceType));
            AddAttributes(type);
            Add(type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));
            Add(type.Fields.Select(field => field.FieldType));
            foreach (var member in type.Fields.Cast<ICustomAttributeProvider>().Concat(type.Properties))
            {
                AddAttributes(member);
            }

            foreach (var method in type.Methods)
            {
                AddMethod(method);
            }
        }

        private void AddMethod(MethodDefinition method)
        {
            AddAttributes(method);
            AddSignature(method);
            Add(method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType));
            if (!method.HasBody)
            {
                return;
            }

            Add(method.Body.Variables.Select(variable => variable.VariableType));
            Add(method.Body.ExceptionHandlers.Select(handler => handler.CatchType));
            foreach (var instruction in method.Body.Instructions)
            {
                AddOperand(instruction);
            }
        }

        private void AddOperand(Instruction instruction)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    Members.Add($"{called.DeclaringType.GetElementType().FullName}.{called.Name}");
                    Add(called.DeclaringType);
                    AddSignature(called);
                    if (called is GenericInstanceMethod generic)
                    {
                        Add(generic.GenericArguments);
                    }

                    break;
                case FieldReference field:
                    Add(field.DeclaringType);
                    Add(field.FieldType);
                    break;
                case TypeReference type:
                    Add(type);
                    break;
            }
        }

        private void AddSignature(MethodReference method)
        {
            Add(method.ReturnType);
            Add(method.Parameters.Select(parameter => parameter.ParameterType));
        }

        private void AddAttributes(ICustomAttributeProvider provider)
        {
            foreach (var attribute in provider.CustomAttributes)
            {
                Add(attribute.AttributeType);
                Add(attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>());
            }
        }

        private void Add(IEnumerable<TypeReference?> types)
        {
            foreach (var type in types)
            {
                Add(type);
            }
        }

        private void Add(TypeReference? type)
        {
            switch (type)
            {
                case null or GenericParameter:
                    return;
                case GenericInstanceType generic:
                    Add(generic.ElementType);
                    Add(generic.GenericArguments);
                    return;
                case TypeSpecification wrapped:
                    Add(wrapped.ElementType);
                    return;
            }

            // A nested type belongs to the namespace of its outermost one.
            Types.Add(type.FullName);
            Add(type.DeclaringType);
        }
    }
}
