# Runs in every Python context before the hook does. Its functions have a namespace of their own that
# holds every built-in they use, because the hook may replace all of them in the shared modules.


def _prelude(call):
    allowed = ALLOWED
    time = __import__("time")
    sys = __import__("sys")
    builtins = __import__("builtins")
    native = __import__("_json")
    main = sys.modules["__main__"].__dict__
    modules = sys.modules

    class HookError(Exception):
        def __init__(self, code, message):
            super().__init__(message)
            self.code = code

    HookError.__module__ = "builtins"

    # --- JSON, without the json module, whose import costs more than a run ---
    def no_constant(name):
        raise ValueError(name + " is not JSON")

    class Reading:
        strict = True
        object_hook = None
        object_pairs_hook = None
        parse_float = float
        parse_int = int
        parse_constant = no_constant
        memo = {}

    scan = native.make_scanner(Reading())

    def not_json(value):
        raise TypeError("a value of type " + type(value).__name__ + " is not JSON")

    def parse(text):
        return scan(text, 0)[0]

    def to_json(value, what):
        try:
            encode = native.make_encoder(
                {}, not_json, native.encode_basestring, None, ":", ",", False, False, False
            )
            return "".join(encode(value, 0))
        except ValueError as e:
            if "ircular" in str(e):
                raise ValueError(what + " refers to itself, which is not JSON") from None
            raise ValueError(what + " holds a number that is not finite, which is not JSON") from None
        except TypeError as e:
            raise TypeError(what + ": " + str(e)) from None
        except RecursionError:
            raise ValueError(what + " is nested too deeply") from None

    # --- the host ---
    def ask(operation, json):
        answer = call(operation, json)
        if answer[:1] == "!":
            error = parse(answer[1:])
            raise HookError(error["code"], error["message"])
        return answer

    def tell(operation, *parts):
        ask(operation, to_json(list(parts), "an argument"))

    def read(operation, *parts):
        return parse(ask(operation, to_json(list(parts), "an argument")))

    class Frozen(type):
        def __setattr__(cls, name, value):
            raise AttributeError("api cannot be changed")

        def __delattr__(cls, name):
            raise AttributeError("api cannot be changed")

    class Records(metaclass=Frozen):
        __slots__ = ()

        def get(self, collection, key):
            return read("get", collection, key)

        def find(self, collection, *, prefix="", where=None, after="", limit=100):
            options = {"prefix": prefix, "where": where or {}, "after": after, "limit": limit}
            return read("find", collection, options)

        def put(self, collection, key, value):
            tell("put", collection, key, value)

        def patch(self, collection, key, patch):
            tell("patch", collection, key, patch)

        def delete(self, collection, key):
            tell("delete", collection, key)

    def say(level, text):
        if not text.isascii():
            text = text.encode("utf-8", "replace").decode("utf-8")
        ask("log", to_json([level, text], "a log line"))

    def write_log(level, values):
        say(level, " ".join([value if type(value) is str else str(value) for value in values]))

    class Log(metaclass=Frozen):
        __slots__ = ()

        def debug(self, *values):
            write_log("debug", values)

        def info(self, *values):
            write_log("info", values)

        def warn(self, *values):
            write_log("warn", values)

        def error(self, *values):
            write_log("error", values)

    class Run(metaclass=Frozen):
        __slots__ = ("id", "hook", "version", "trigger", "attempt", "now")

        def __setattr__(self, name, value):
            raise AttributeError("api cannot be changed")

    class Api(metaclass=Frozen):
        __slots__ = ("records", "log", "run")

        def __setattr__(self, name, value):
            raise AttributeError("api cannot be changed")

        def notify(self, recipient, *, title, purpose, body=None):
            message = {"title": title, "purpose": purpose}
            if body is not None:
                message["body"] = body
            tell("notify", recipient, message)

        def email(self, recipient, *, subject, text, purpose):
            tell("email", recipient, {"subject": subject, "text": text, "purpose": purpose})

        def call(self, destination, request=None):
            tell("call", destination, {} if request is None else request)

        def emit(self, stream, type, data=None):
            tell("emit", stream, type, data)

        def reject(self, reason):
            tell("reject", reason)

        def budget(self):
            return read("budget")

    put = object.__setattr__
    for kind in (Records, Log, Run, Api):
        type.__setattr__(kind, "__module__", "hookwarden")
    api = Api()
    put(api, "records", Records())
    put(api, "log", Log())

    def hook_print(*values, sep=" ", end="\n", file=None, flush=False):
        text = (" " if sep is None else sep).join([str(value) for value in values])
        if file is not None:
            file.write(text + ("\n" if end is None else end))
        else:
            say("info", text)

    hook_print.__name__ = hook_print.__qualname__ = "print"
    builtins.print = hook_print

    # --- time stands still, chance repeats itself ---
    clock = [0]
    seed = [0]
    run_seed = [0]
    reseed = []

    def next64():
        # SplitMix64 by Sebastiano Vigna, public domain.
        seed[0] = (seed[0] + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = seed[0]
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return z ^ (z >> 31)

    def entropy(count):
        return b"".join([next64().to_bytes(8, "big") for _ in range((count + 7) // 8)])[:count]

    def frozen_seconds():
        return clock[0] / 1000

    def frozen_nanos():
        return clock[0] * 1000000

    def zero():
        return 0.0

    def zero_nanos():
        return 0

    def with_now(function):
        def frozen(seconds=None, /):
            return function(clock[0] / 1000 if seconds is None else seconds)

        frozen.__name__ = frozen.__qualname__ = function.__name__
        return frozen

    # The built-in one imports its parser with the caller's built-ins, of which a hook has none.
    def parse_time(text, form="%a %b %d %H:%M:%S %Y", /):
        return true_import("_strptime")._strptime_time(text, form)

    parse_time.__name__ = parse_time.__qualname__ = "strptime"

    def freeze_time():
        strftime = time.strftime
        asctime = time.asctime
        time.time = frozen_seconds
        time.time_ns = frozen_nanos
        for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
            setattr(time, name, zero)
            setattr(time, name + "_ns", zero_nanos)
        for name in ("gmtime", "localtime", "ctime"):
            setattr(time, name, with_now(getattr(time, name)))
        time.strftime = lambda form, t=None, /: strftime(form, time.gmtime() if t is None else t)
        time.asctime = lambda t=None, /: asctime(time.gmtime() if t is None else t)
        time.strptime = parse_time
        for name in ("sleep", "clock_gettime", "clock_gettime_ns", "clock_settime", "tzset"):
            if hasattr(time, name):
                delattr(time, name)

    def seed_random(module):
        plain_seed = module.Random.seed

        def seed_from_run(self, a=None, version=2):
            plain_seed(self, next64() if a is None else a, version)

        module.Random.seed = seed_from_run
        module._urandom = entropy
        for name in ("SystemRandom",):
            if hasattr(module, name):
                delattr(module, name)
        # Bound before the class was changed. The first seed draws nothing, so that the sequence is
        # the same whether the module was imported ahead or during the run.
        module.seed = module._inst.seed
        reseed.append(lambda: plain_seed(module._inst, run_seed[0]))
        reseed[0]()

    def seed_uuid(module):
        def uuid4():
            return module.UUID(bytes=entropy(16), version=4)

        module.uuid4 = uuid4
        for name in ("uuid1", "getnode"):
            if hasattr(module, name):
                delattr(module, name)

    def seed_entropy():
        # The system's own, for whoever reaches it.
        for name in ("posix", "os"):
            module = modules.get(name)
            if module is not None:
                module.urandom = entropy
                if hasattr(module, "getrandom"):
                    delattr(module, "getrandom")

    patches = {"random": seed_random, "uuid": seed_uuid}
    patched = set()

    def patch_loaded():
        for name in list(patches):
            module = modules.get(name)
            if module is not None and name not in patched and hasattr(module, "__spec__"):
                if getattr(module.__spec__, "_initializing", False):
                    continue
                patched.add(name)
                patches[name](module)

    # --- what lies behind the modules that a hook may import ---
    Module = type(sys)

    def part(module, names):
        shown = Module(module.__name__)
        for name in names:
            if hasattr(module, name):
                setattr(shown, name, getattr(module, name))
        return shown

    # What the library itself needs of them while a hook runs. Made at the first import only.
    needed = {
        "sys": "_getframemodulename byteorder exc_info flags float_info getdefaultencoding getrecursionlimit getrefcount "
        "getsizeof hash_info int_info intern maxsize maxunicode platform version_info".split(),
        "builtins": [name for name in dir(builtins) if name not in UNSAFE],
        "_thread": ["get_ident"],
        "polyglot": ["__keys__"],
    }
    harmless = {}
    settled = set(HIDDEN) | set(DROPPED)

    class Visible(dict):
        """The table of modules, as modules of the library see it."""

        def __missing__(self, name):
            if name in HIDDEN or name in DROPPED:
                raise KeyError(name)
            return harmless_part(modules[name]) if name in needed else modules[name]

        def __contains__(self, name):
            return self.get(name) is not None

        def get(self, name, default=None):
            try:
                return self[name]
            except KeyError:
                return default

    class LogStream:
        """What the library takes for standard output: each line, or much of one, becomes a log line."""

        def __init__(self):
            self.rest = ""

        def write(self, text):
            lines = (self.rest + text).split("\n")
            self.rest = lines.pop()
            for line in lines:
                say("info", line)
            if len(self.rest) > 4000:
                self.flush()
            return len(text)

        def flush(self):
            line, self.rest = self.rest, ""
            if line:
                say("info", line)

    def harmless_part(module):
        name = module.__name__
        if name not in harmless:
            harmless[name] = part(module, needed[name])
            if name == "sys":
                harmless[name].modules = Visible()
                harmless[name].stdout = LogStream()
        return harmless[name]

    def hide_what_is_behind():
        # A difference of sets costs next to nothing once all are settled; a loop would get compiled.
        for name in modules.keys() - settled:
            module = modules.get(name)
            if type(module) is not Module:
                continue
            if getattr(getattr(module, "__spec__", None), "_initializing", False):
                continue
            settled.add(name)
            if name in needed:
                continue
            space = module.__dict__
            for key in [key for key, value in space.items() if type(value) is Module]:
                behind = space[key]
                if behind in harmless.values():
                    continue
                if behind.__name__ in needed:
                    space[key] = harmless_part(behind)
                elif behind.__name__ in HIDDEN or behind.__name__ in DROPPED:
                    space[key] = None
            for key in ("__file__", "__cached__"):
                space.pop(key, None)

    # --- what a hook may import ---
    true_import = builtins.__import__

    def permitted(name):
        return name in allowed

    def hook_import(name, globals=None, locals=None, fromlist=(), level=0):
        # Without globals the interpreter itself asks, on behalf of a module of its library.
        library = globals is None or globals.get("__name__") not in ("__main__", None)
        if not library:
            if type(name) is not str or level != 0 or name not in allowed:
                raise ImportError(call("refused-import", "." if level else str(name)))
        module = true_import(name, globals, locals, fromlist, level)
        patch_loaded()
        if not library:
            hide_what_is_behind()
        return module

    builtins.__import__ = hook_import

    # What was dropped does not come back, not even by way of the importer's own parts.
    def keep_dropped():
        machinery = modules["_imp"]
        create = machinery.create_builtin

        def create_builtin(spec):
            if spec.name in DROPPED:
                raise ImportError("no module named '" + str(spec.name) + "'")
            return create(spec)

        machinery.create_builtin = create_builtin
        importer = modules["_frozen_importlib"].BuiltinImporter
        importer.load_module = refused("load_module")

    # --- what a hook does not see ---
    def refused(name):
        def refuse(*args, **kwargs):
            raise NameError("'" + name + "' is not available in a hook")

        refuse.__name__ = refuse.__qualname__ = name
        return refuse

    hidden = {}
    for name in ("__import__", "open", "eval", "exec", "compile", "input", "breakpoint", "help", "exit", "quit",
                 "memoryview", "globals", "locals", "vars", "copyright", "credits", "license"):
        hidden[name] = refused(name)
    for name in ("breakpoint", "help", "exit", "quit", "copyright", "credits", "license", "input"):
        if hasattr(builtins, name):
            delattr(builtins, name)

    freeze_time()
    seed_entropy()
    # The library registers its dates with the engine by a module that would bring polyglot back.
    modules["_polyglot_datetime"] = Module("_polyglot_datetime")
    for name in DROPPED:
        modules.pop(name, None)
    keep_dropped()
    for name in list(main):
        if name not in ("__name__", "__doc__", "__builtins__"):
            del main[name]
    main.update(hidden)
    main["__builtins__"] = None

    # --- the three steps of a run ---
    def begin(text):
        run = parse(text)
        clock[0] = run["now"]
        seed[0] = ((run["seedHigh"] & 0xFFFFFFFF) << 32) | (run["seedLow"] & 0xFFFFFFFF)
        shown = Run()
        for name in ("id", "hook", "version", "trigger", "attempt"):
            put(shown, name, run[name])
        seconds, millis = divmod(run["now"], 1000)
        put(shown, "now", time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + ".%03dZ" % millis)
        put(api, "run", shown)
        run_seed[0] = seed[0]
        if reseed:
            reseed[0]()
        return ""

    def run(event, entry):
        if not callable(entry):
            raise HookError("no-entry", "the hook has no function named handle")
        value = entry(parse(event), api)
        if value is None:
            return "-"
        return "=" + to_json(value, "the returned value")

    # What the author may know of an exception: its class, its words, the lines of the hook.
    def column(code, instruction):
        places = list(code.co_positions())
        at = instruction // 2
        first = places[at][2] if at in range(len(places)) else None
        return 0 if first is None else first + 1

    def explain(e):
        frames = []
        trace = e.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            if code.co_filename == "hook.py":
                frames.insert(0, [str(code.co_name), trace.tb_lineno, column(code, trace.tb_lasti)])
            trace = trace.tb_next
        if isinstance(e, SyntaxError) and e.filename == "hook.py":
            frames.insert(0, ["", int(e.lineno or 0), int(e.offset or 0)])
            words = str(e.msg)
        else:
            words = str(e)
        return to_json([str(type(e).__name__), words[:8000], frames[:50]], "an error")

    def preload(names):
        for name in names.split():
            if name in allowed:
                true_import(name)
        patch_loaded()
        hide_what_is_behind()
        return ""

    steps = {"begin": begin, "preload": preload}

    def glue(step, text, value=None):
        if step == "run":
            return run(text, value)
        return explain(value) if step == "explain" else steps[step](text)

    return glue


def _namespace():
    import builtins

    names = (
        "__build_class__ __import__ AttributeError Exception ImportError KeyError NameError RecursionError "
        "SyntaxError TypeError ValueError bytes callable delattr dict dir divmod float getattr hasattr int "
        "isinstance len list object range set setattr str super type"
    ).split()
    space = {name: getattr(builtins, name) for name in names}
    space["__name__"] = "hookwarden"
    space["__builtins__"] = {}
    space["ALLOWED"] = frozenset("@ALLOWED@".split())
    space["DROPPED"] = tuple("@DROPPED@".split())
    space["HIDDEN"] = frozenset("@HIDDEN@".split())
    space["UNSAFE"] = frozenset("__graalpython__ __import__ breakpoint compile eval exec help input open".split())
    return space


type(_prelude)(_prelude.__code__, _namespace())
