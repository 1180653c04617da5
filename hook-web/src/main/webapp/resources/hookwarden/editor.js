// Puts Monaco over the field of the source. The field stays what is sent, and works without it.
(function () {
  "use strict";

  const field = document.querySelector("textarea[data-editor]");
  // A finger selects and corrects better in a plain field; Monaco is made for a keyboard.
  if (!field || !matchMedia("(min-width: 48rem) and (pointer: fine)").matches) {
    return;
  }
  const language = document.getElementById(field.dataset.editor);
  const resource = (name, library) =>
    "/jakarta.faces.resource/" + name + ".xhtml?ln=" + library;
  const monacoFile = (name) => resource("monacoeditor/" + name, "primefaces-extensions");
  const WORKERS = { javascript: "ts.worker.js", typescript: "ts.worker.js" };

  self.MonacoEnvironment = {
    Locale: { language: "", data: {} },
    getWorker: (_, label) => new Worker(monacoFile(WORKERS[label] || "editor.worker.js")),
  };

  const dark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };

  /** What a compiler says is an error; what the scanner finds is at most a warning. */
  const severity = (found) => {
    const known = self.monaco.MarkerSeverity;
    if (!found) return known.Error;
    return found === "info" || found === "low" ? known.Info : known.Warning;
  };

  const markers = () =>
    [...document.querySelectorAll("#errors [data-marker], #findings [data-marker]")].map((entry) => {
      const [line, column, endLine, endColumn] = entry.dataset.marker.split(":").map(Number);
      return {
        severity: severity(entry.dataset.severity),
        message: entry.querySelector("span").textContent,
        startLineNumber: Math.max(line, 1),
        startColumn: Math.max(column, 1),
        endLineNumber: Math.max(endLine || line, 1),
        endColumn: endColumn || 1000,
      };
    });

  const compilerOptions = (typescript) => ({
    target: typescript.ScriptTarget.ESNext,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.NodeJs,
    lib: ["esnext"],
    types: [],
    allowNonTsExtensions: true,
    allowJs: true,
    strict: true,
  });

  async function offerTheHostApi(typescript) {
    const answer = await fetch(resource("hook-api.d.ts", "hookwarden"));
    const types = answer.ok ? await answer.text() : "";
    for (const defaults of [typescript.javascriptDefaults, typescript.typescriptDefaults]) {
      defaults.setCompilerOptions(compilerOptions(typescript));
      defaults.addExtraLib(types, "file:///hook-api.d.ts");
    }
  }

  async function begin() {
    const monaco = self.monaco;
    await offerTheHostApi(monaco.languages.typescript);
    const place = document.createElement("div");
    place.className = "hw-monaco";
    field.after(place);
    field.hidden = true;
    const path = () => monaco.Uri.parse(language.value === "typescript" ? "file:///hook.ts" : "file:///hook.txt");
    let model = monaco.editor.createModel(field.value, language.value, path());
    const editor = monaco.editor.create(place, {
      model,
      ariaLabel: "Source",
      automaticLayout: true,
      theme: dark() ? "vs-dark" : "vs",
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      fontSize: 13,
      tabSize: 2,
      // Tab leads out of the editor, as everywhere else; Ctrl+M turns that round.
      tabFocusMode: true,
      unicodeHighlight: { ambiguousCharacters: true, invisibleCharacters: true },
    });
    const follow = () => {
      model.onDidChangeContent(() => (field.value = model.getValue()));
      monaco.editor.setModelMarkers(model, "compiler", markers());
    };
    follow();
    language.addEventListener("change", () => {
      const text = model.getValue();
      model.dispose();
      model = monaco.editor.createModel(text, language.value, path());
      editor.setModel(model);
      follow();
    });
    // A file, or what was typed before a log-in, goes into the field.
    field.addEventListener("change", () => model.setValue(field.value));
    new MutationObserver(() => monaco.editor.setTheme(dark() ? "vs-dark" : "vs")).observe(
      document.documentElement,
      { attributes: true, attributeFilter: ["data-theme"] },
    );
    place.dataset.ready = "";
  }

  const script = document.createElement("script");
  script.src = monacoFile("editor.js");
  script.onload = () =>
    begin().catch((failure) => {
      field.hidden = false;
      console.warn("The editor is not available: " + failure);
    });
  document.head.append(script);
})();
