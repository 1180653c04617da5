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

  // Whatever looks at a field learns of it as if it had been typed.
  const fill = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // A file is read into the text field beside it, where it can be looked at before it is sent.
  addEventListener("change", (event) => {
    const target = event.target.dataset && event.target.dataset.into;
    const file = target && event.target.files[0];
    if (file) {
      file.text().then((text) => {
        fill(document.querySelector(target), text);
      });
    }
  });

  // What was typed when the session had ended is there again after the log-in, for the same person.
  const KEPT = "hookwarden.kept";
  const person = () => (document.querySelector("#person b") || {}).textContent;
  const fields = (form) =>
    [...form.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(
      (field) => field.id && field.type !== "file" && field.type !== "submit",
    );
  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id === "person") {
      sessionStorage.removeItem(KEPT);
    } else if (form.dataset && "keep" in form.dataset) {
      const values = fields(form).map((field) => [field.id, field.value]);
      sessionStorage.setItem(
        KEPT,
        JSON.stringify({ path: location.pathname, person: person(), values }),
      );
    }
  });
  if (location.pathname !== "/login.xhtml") {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "{}");
    sessionStorage.removeItem(KEPT);
    const before = document.referrer && new URL(document.referrer).pathname;
    if (
      before === "/login.xhtml" &&
      kept.path === location.pathname &&
      kept.person === person()
    ) {
      for (const [id, value] of kept.values) {
        const field = document.getElementById(id);
        if (field) {
          fill(field, value);
        }
      }
    }
  }

  // A page that asks again must not keep the session of somebody who has gone.
  const IDLE_MILLIS = 10 * 60 * 1000;
  let touched = Date.now();
  for (const kind of ["pointermove", "keydown", "scroll"]) {
    addEventListener(kind, () => (touched = Date.now()), { passive: true });
  }
  const unattended = () => document.hidden || Date.now() - touched > IDLE_MILLIS;

  // What waits for somebody is counted again, and the open page says so.
  const COUNT_MILLIS = 15 * 1000;
  const places = [...document.querySelectorAll(".hw-count[id]")];
  if (places.length) {
    const timer = setInterval(async () => {
      if (unattended()) {
        return;
      }
      const answer = await fetch("/counts").catch(() => null);
      if (!answer || !answer.ok || answer.redirected) {
        clearInterval(timer);
        return;
      }
      const counts = await answer.json();
      for (const place of places) {
        place.textContent = counts[place.id] || "";
      }
    }, COUNT_MILLIS);
  }

  // A list that lives is read again while somebody is there to look at it.
  const live = document.querySelector("[data-live]:not([data-live=''])");
  if (live) {
    // The answer to a form has the form's address, which may not say what is shown.
    const address = live.dataset.address || location.pathname + location.search;
    const timer = setInterval(async () => {
      if (unattended() || live.matches(":focus-within")) {
        return;
      }
      const answer = await fetch(address).catch(() => null);
      if (!answer || !answer.ok || answer.redirected) {
        clearInterval(timer);
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(live.id);
      // What has ended changes the rest of the page, too. Not by a reload: of the answer to a form,
      // that would send the form again.
      if (fresh && fresh.dataset.live === "") {
        clearInterval(timer);
        location.replace(address);
        return;
      }
      if (fresh && fresh.innerHTML !== live.innerHTML) {
        live.innerHTML = fresh.innerHTML;
      }
    }, Number(live.dataset.live) * 1000);
  }
})();
