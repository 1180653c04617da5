# Compiles a submission in the analyst and reports what is wrong with it; nothing is executed.


def _check(source, allowed):
    import _ast

    allowed = set(allowed.split())
    found = []

    def report(severity, line, column, text, is_module=False):
        clean = text.encode("utf-8", "replace").decode("utf-8")
        quoted = clean.replace("\\", "\\\\").replace('"', '\\"')
        quoted = "".join([c if c >= " " else " " for c in quoted])
        is_module = "true" if is_module else "false"
        found.append('["%s",%d,%d,"%s",%s]' % (severity, line, column, quoted, is_module))

    def utf16(line, code_points):
        """The 1-based column in UTF-16 code units of a 0-based offset in code points."""
        lines = source.split("\n")
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        return 1 + len(text[:code_points].encode("utf-16-le", "surrogatepass")) // 2

    def imports(node):
        if isinstance(node, _ast.Import):
            return [alias.name for alias in node.names]
        if isinstance(node, _ast.ImportFrom):
            return ["." if node.level else node.module]
        return []

    def walk(tree):
        waiting = [tree]
        while waiting:
            node = waiting.pop()
            yield node
            for field in node._fields:
                value = getattr(node, field, None)
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, _ast.AST):
                        waiting.append(child)

    try:
        compile(source, "hook.py", "exec", 0, True)
        tree = compile(source, "hook.py", "exec", _ast.PyCF_ONLY_AST, True)
    except SyntaxError as e:
        line = e.lineno or 0
        report("ERROR", line, utf16(line, (e.offset or 1) - 1) if line else 0, str(e.msg))
    except (ValueError, RecursionError, MemoryError) as e:
        report("ERROR", 0, 0, "the source cannot be compiled: " + str(e))
    else:
        for node in walk(tree):
            for name in imports(node):
                if name not in allowed:
                    column = utf16(node.lineno, node.col_offset)
                    report("WARNING", node.lineno, column, name, True)
        named = [node.name for node in tree.body if isinstance(node, _ast.FunctionDef)]
        for node in tree.body:
            if isinstance(node, _ast.Assign):
                named += [t.id for t in node.targets if isinstance(t, _ast.Name)]
        later = [node for node in tree.body if isinstance(node, _ast.AsyncFunctionDef)]
        if "handle" in [node.name for node in later]:
            report("ERROR", later[0].lineno, 1, "handle must be a plain function, not async")
        elif "handle" not in named:
            report("ERROR", 0, 0, "a hook defines a function at its top: def handle(event, api):")
    return "[" + ",".join(found) + "]"


_check
