// Puts Monaco beside the lines of a review: to read with the findings at their places, and to see
// side by side what changed. The lines and the difference below them say the same without it.
(function () {
  "use strict";

  // The number of a line leads to the comment on it, without loss of what was typed elsewhere.
  const field = document.getElementById("line");
  const commentOn = (line) => {
    field.value = line;
    document.getElementById("comment").focus();
  };
  addEventListener("click", (event) => {
    const number = event.target.closest(".hw-listing-number");
    if (number && field) {
      event.preventDefault();
      commentOn(number.textContent);
    }
  });

  const section = document.querySelector("[data-review]");
  const loader = self.hookwardenMonaco;
  if (!section || !loader.isWelcome()) {
    return;
  }
  const lines = document.getElementById("lines");
  const base = document.getElementById("base-text");
  const textOf = (id) => document.getElementById(id).textContent;
  const KEY = "hookwarden-review-view";

  const findings = () =>
    [...document.querySelectorAll("[data-place]")]
      .map((entry) => {
        const [line, column, endLine, endColumn] = entry.dataset.place.split(":").map(Number);
        const title = entry.querySelector(".hw-finding-title").textContent;
        return { id: entry.id, severity: entry.dataset.severity, title, line, column, endLine, endColumn };
      })
      .filter((finding) => finding.line > 0);

  // Hovers are Markdown; a title is text, whatever is written in it.
  const words = (finding) => ({
    value: (finding.severity + ": " + finding.title).replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, "\\$&"),
  });

  const decoration = (monaco) => (finding) => ({
    range: new monaco.Range(finding.line, finding.column, finding.endLine, finding.endColumn),
    options: {
      className: "hw-place-" + finding.severity,
      glyphMarginClassName: "hw-glyph hw-glyph-" + finding.severity,
      glyphMarginHoverMessage: words(finding),
      hoverMessage: words(finding),
      overviewRuler: { color: "#d33a45", position: monaco.editor.OverviewRulerLane.Right },
    },
  });

  // Nobody writes here, so nothing has to be understood.
  function readOnly(monaco) {
    const off = { noSemanticValidation: true, noSyntaxValidation: true, noSuggestionDiagnostics: true };
    monaco.languages.typescript.javascriptDefaults.setDiagnosticsOptions(off);
    monaco.languages.typescript.typescriptDefaults.setDiagnosticsOptions(off);
  }

  // As high as the text, as far as the style sheet lets it.
  function fit(place, height) {
    place.style.height = Math.min(place.clientHeight, height + 4) + "px";
  }

  function reader(monaco, place) {
    const editor = monaco.editor.create(
      place,
      loader.options({
        model: monaco.editor.createModel(textOf("source-text"), section.dataset.review),
        ariaLabel: "Source, to read",
        readOnly: true,
        glyphMargin: true,
        tabFocusMode: true,
      }),
    );
    fit(place, editor.getContentHeight());
    const found = findings();
    editor.createDecorationsCollection(found.map(decoration(monaco)));
    editor.onMouseDown((event) => {
      const kinds = monaco.editor.MouseTargetType;
      const line = event.target.position && event.target.position.lineNumber;
      const finding = found.find((each) => each.line === line);
      if (finding && event.target.type === kinds.GUTTER_GLYPH_MARGIN) {
        location.hash = finding.id;
      } else if (field && event.target.type === kinds.GUTTER_LINE_NUMBERS) {
        commentOn(line);
      }
    });
    if (found.length) {
      editor.revealLineInCenter(found[0].line);
    }
    // A link to a line leads to it in here, too.
    addEventListener("click", (event) => {
      const link = event.target.closest("a[data-line]");
      if (link && !place.hidden) {
        event.preventDefault();
        editor.revealLineInCenter(Number(link.dataset.line));
        editor.setPosition({ lineNumber: Number(link.dataset.line), column: 1 });
        place.scrollIntoView({ block: "center" });
      }
    });
  }

  function sideBySide(monaco, place) {
    const editor = monaco.editor.createDiffEditor(
      place,
      loader.options({
        readOnly: true,
        originalEditable: false,
        renderSideBySide: true,
        useInlineViewWhenSpaceIsLimited: false,
        diffWordWrap: "on",
        tabFocusMode: true,
      }),
    );
    editor.getOriginalEditor().updateOptions({ ariaLabel: "Source that was approved last" });
    editor.getModifiedEditor().updateOptions({ ariaLabel: "Source of this version" });
    editor.setModel({
      original: monaco.editor.createModel(textOf("base-text"), section.dataset.review),
      modified: monaco.editor.createModel(textOf("source-text"), section.dataset.review),
    });
  }

  function begin(monaco) {
    readOnly(monaco);
    const views = [["lines", "Lines with comments", lines, null]];
    const add = (name, words, make) => {
      const place = document.createElement("div");
      place.className = "hw-monaco";
      place.hidden = true;
      lines.after(place);
      views.push([name, words, place, make]);
    };
    add("editor", "Editor", reader);
    if (base) {
      add("difference", "Beside version " + base.dataset.number, sideBySide);
    }
    const bar = document.createElement("div");
    bar.className = "hw-actions hw-views";
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "How to look at the source");
    const show = (wanted) => {
      for (const view of views) {
        const [name, , place, make] = view;
        const chosen = name === wanted;
        place.hidden = !chosen;
        bar.querySelector("[data-view=" + name + "]").setAttribute("aria-pressed", chosen);
        if (chosen && make) {
          make(monaco, place);
          view[3] = null;
          place.dataset.ready = "";
        }
      }
    };
    for (const [name, words] of views) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "hw-button hw-button-small";
      button.dataset.view = name;
      button.textContent = words;
      button.addEventListener("click", () => {
        show(name);
        localStorage.setItem(KEY, name);
      });
      bar.append(button);
    }
    lines.before(bar);
    const kept = localStorage.getItem(KEY);
    // Whoever comes by a link to a line wants to see that line.
    const linked = location.hash.startsWith("#line-");
    show(linked ? "lines" : views.some(([name]) => name === kept) ? kept : "editor");
    if (base) {
      document.getElementById("difference").open = false;
    }
  }

  loader
    .load()
    .then(begin)
    .catch((failure) => console.warn("The editor is not available: " + failure));
})();
