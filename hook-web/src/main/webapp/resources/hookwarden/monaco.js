// Loads Monaco for those pages that have a use for it, when they ask for it.
(function () {
  "use strict";

  const resource = (name, library) =>
    "/jakarta.faces.resource/" + name + ".xhtml?ln=" + library;
  const monacoFile = (name) => resource("monacoeditor/" + name, "primefaces-extensions");
  const WORKERS = { javascript: "ts.worker.js", typescript: "ts.worker.js" };

  const dark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const theme = () => (dark() ? "hookwarden-dark" : "vs");

  // Darker than Monaco's own, so that every colour of the text stays legible on them.
  const DARK = {
    "diffEditor.insertedLineBackground": "#1a2b1f",
    "diffEditor.insertedTextBackground": "#1f3a2880",
    "diffEditor.removedLineBackground": "#2b1719",
    "diffEditor.removedTextBackground": "#5a232880",
  };

  function load() {
    self.MonacoEnvironment = {
      Locale: { language: "", data: {} },
      getWorker: (_, label) => new Worker(monacoFile(WORKERS[label] || "editor.worker.js")),
    };
    return new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.src = monacoFile("editor.js");
      script.onload = () => {
        self.monaco.editor.defineTheme("hookwarden-dark", {
          base: "vs-dark",
          inherit: true,
          rules: [],
          colors: DARK,
        });
        new MutationObserver(() => self.monaco.editor.setTheme(theme())).observe(
          document.documentElement,
          { attributes: true, attributeFilter: ["data-theme"] },
        );
        loaded(self.monaco);
      };
      script.onerror = failed;
      document.head.append(script);
    });
  }

  self.hookwardenMonaco = {
    // A finger selects and reads better in plain text; Monaco is made for a keyboard.
    isWelcome: () => matchMedia("(min-width: 48rem) and (pointer: fine)").matches,
    load,
    resource,
    // What every editor of ours looks like.
    options: (more) => ({
      automaticLayout: true,
      theme: theme(),
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      renderFinalNewline: "on",
      fontSize: 13,
      tabSize: 2,
      unicodeHighlight: { ambiguousCharacters: true, invisibleCharacters: true },
      ...more,
    }),
  };
})();
