// Puts Monaco over the field of the source. The field stays what is sent, and works without it.
(function () {
  "use strict";

  const field = document.querySelector("textarea[data-editor]");
  const loader = self.hookwardenMonaco;
  if (!field || !loader.isWelcome()) {
    return;
  }
  const language = document.getElementById(field.dataset.editor);

  // What a compiler says is an error; what the scanner finds, or a reviewer says, is less.
  const severity = (found) => {
    const known = self.monaco.MarkerSeverity;
    if (!found) return known.Error;
    return found === "info" || found === "low" ? known.Info : known.Warning;
  };

  const LISTS = ["#errors", "#findings", "#remarks"].map((list) => list + " [data-marker]");
  const markers = () =>
    [...document.querySelectorAll(LISTS)].map((entry) => {
      const [line, column, endLine, endColumn] = entry.dataset.marker.split(":").map(Number);
      return {
        severity: severity(entry.dataset.severity),
        message: entry.querySelector("span:not(.hw-badge)").textContent,
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
    const answer = await fetch(loader.resource("hook-api.d.ts", "hookwarden"));
    const types = answer.ok ? await answer.text() : "";
    for (const defaults of [typescript.javascriptDefaults, typescript.typescriptDefaults]) {
      defaults.setCompilerOptions(compilerOptions(typescript));
      defaults.addExtraLib(types, "file:///hook-api.d.ts");
    }
  }

  async function begin(monaco) {
    await offerTheHostApi(monaco.languages.typescript);
    const place = document.createElement("div");
    place.className = "hw-monaco";
    field.after(place);
    field.hidden = true;
    const path = () => monaco.Uri.parse(language.value === "typescript" ? "file:///hook.ts" : "file:///hook.txt");
    let model = monaco.editor.createModel(field.value, language.value, path());
    const editor = monaco.editor.create(
      place,
      loader.options({
        model,
        ariaLabel: "Source",
        // Tab leads out of the editor, as everywhere else; Ctrl+M turns that round.
        tabFocusMode: true,
      }),
    );
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
    place.dataset.ready = "";
  }

  loader
    .load()
    .then(begin)
    .catch((failure) => {
      field.hidden = false;
      console.warn("The editor is not available: " + failure);
    });
})();
