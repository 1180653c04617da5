// Shows triggers and capabilities of the manifest one by one, to add and to remove. The text stays
// what counts: it is read before each change and can be written by hand.
(function () {
  "use strict";

  const field = document.querySelector("textarea[data-manifest]");
  const builder = document.getElementById("builder");
  if (!field || !builder) {
    return;
  }
  const part = (name) => document.getElementById("builder-" + name);

  function read() {
    try {
      const manifest = JSON.parse(field.value);
      return manifest && typeof manifest === "object" && !Array.isArray(manifest) ? manifest : null;
    } catch {
      return null;
    }
  }

  function change(act) {
    const manifest = read();
    if (manifest) {
      act(manifest);
      field.value = JSON.stringify(manifest, null, 2) + "\n";
      show();
    }
  }

  const list = (manifest, name) =>
    Array.isArray(manifest[name]) ? manifest[name] : (manifest[name] = []);

  const words = (trigger) => {
    const what = trigger && (trigger.stream || trigger.cron || trigger.every || trigger.at);
    return what ? trigger.on + " " + what : String(trigger && trigger.on);
  };

  function entry(text, name, at) {
    const item = document.createElement("li");
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.setAttribute("aria-label", "Remove " + text);
    remove.addEventListener("click", () =>
      change((manifest) => {
        manifest[name].splice(at, 1);
        if (manifest[name].length === 0 && name === "capabilities") {
          delete manifest[name];
        }
      }),
    );
    item.append(text + " ", remove);
    return item;
  }

  function show() {
    const manifest = read();
    const entries = manifest
      ? [
          ...list({ ...manifest }, "triggers").map((it, at) => entry(words(it), "triggers", at)),
          ...list({ ...manifest }, "capabilities").map((it, at) =>
            entry(String(it), "capabilities", at),
          ),
        ]
      : [];
    part("entries").replaceChildren(...entries);
    builder.hidden = !manifest;
  }

  part("add-trigger").addEventListener("click", () => {
    const on = part("trigger").value;
    const stream = part("stream").value.trim();
    if (on !== "invoke" && !stream) {
      part("stream").focus();
      return;
    }
    change((manifest) => list(manifest, "triggers").push(on === "invoke" ? { on } : { on, stream }));
  });
  part("add-capability").addEventListener("click", () => {
    const kind = part("kind").value;
    const name = part("name").value.trim();
    if (kind.endsWith(":") && !name) {
      part("name").focus();
      return;
    }
    const capability = kind.endsWith(":") ? kind + name : kind;
    change((manifest) => {
      const present = list(manifest, "capabilities");
      if (!present.includes(capability)) {
        present.push(capability);
      }
    });
  });
  field.addEventListener("input", show);
  field.addEventListener("change", show);
  show();
})();
