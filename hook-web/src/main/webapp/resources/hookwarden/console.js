// Small comforts. Every page works without them.
(function () {
  "use strict";

  // A menu closes when something else is touched, or by Escape.
  addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.hw-drop[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    for (const menu of document.querySelectorAll("details.hw-drop[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    const source = button && document.querySelector(button.dataset.copy);
    if (source && navigator.clipboard) {
      navigator.clipboard.writeText(source.textContent.trim()).then(() => {
        button.textContent = "Copied";
      });
    }
  });

  // A question before what can't be taken back.
  addEventListener("submit", (event) => {
    const question = event.submitter && event.submitter.dataset.confirm;
    if (question && !confirm(question)) {
      event.preventDefault();
    }
  });

  // A file is read into the text field beside it, where it can be looked at before it is sent.
  addEventListener("change", (event) => {
    const target = event.target.dataset && event.target.dataset.into;
    const file = target && event.target.files[0];
    if (file) {
      file.text().then((text) => {
        document.querySelector(target).value = text;
      });
    }
  });
})();
