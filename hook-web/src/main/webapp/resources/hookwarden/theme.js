// Before anything is painted: the reader's own choice of light or dark, if they made one.
(function () {
  "use strict";
  const KEY = "hookwarden-theme";
  const chosen = localStorage.getItem(KEY);
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
  addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) {
      return;
    }
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem(KEY, root.dataset.theme);
  });
})();
