// The dialog: answers as one types. Recent searches are kept on this device, and sent nowhere.
"use strict";

(function () {
  const GROUPS = 6, EACH = 2, LEAST = 2, KEPT = 8, STORE = "pejling-searches";
  const element = Pejling.element;
  let dialog, field, status, list, all, page, asked = 0;

  Pejling.open = async function (button) {
    page = button.dataset.page;
    await Pejling.ready();
    if (!dialog) build();
    if (dialog.open) return; // asked for twice while it was loaded
    dialog.showModal();
    field.focus();
    field.select();
    show();
  };

  function build() {
    const say = Pejling.say;
    field = element("input", {type: "search", id: "find-field", autocomplete: "off",
      spellcheck: "false", maxlength: "200", "aria-describedby": "find-how"});
    status = element("p", {class: "status", role: "status"});
    list = element("div", {class: "answers"});
    all = element("a", {class: "all", href: page}, say("all"));
    const close = element("button", {type: "button", class: "close"}, say("close"));
    const form = element("form", {role: "search", method: "get", action: page},
      element("label", {for: "find-field"}, say("label")), field, close);
    dialog = element("dialog", {class: "find-dialog", "aria-labelledby": "find-name"},
      element("h2", {id: "find-name", class: "sr"}, say("search")), form,
      element("p", {class: "how", id: "find-how"}, say("how")), status, list,
      element("p", {class: "foot"}, all));
    document.body.append(dialog);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", event => event.target === dialog && dialog.close());
    dialog.addEventListener("keydown", moved);
    field.addEventListener("input", show);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (!field.value.trim()) return;
      keep(field.value);
      location.assign(all.href);
    });
    list.addEventListener("click", event => event.target.closest("a") && keep(field.value));
    all.addEventListener("click", () => keep(field.value));
  }

  async function show() {
    const turn = ++asked, text = field.value.trim();
    all.href = page + (text ? "?q=" + encodeURIComponent(text) : "");
    if (text.length < LEAST) return recent();
    try {
      const [answer, table] = await Promise.all([Pejling.answer(text, true), Pejling.load("labels")]);
      const groups = await Pejling.grouped(answer, answer.records);
      const shown = await Pejling.list(answer, groups.slice(0, GROUPS),
        {each: EACH, level: 3, table});
      if (turn !== asked) return;
      Pejling.put(list, [...Pejling.others(answer, suggested), ...shown], field);
      status.textContent = Pejling.summary(answer, groups, answer.records);
    } catch (error) {
      console.error(error);
      if (turn === asked) status.textContent = Pejling.say("broken");
    }
  }

  function suggested(text) {
    field.value = text;
    field.focus();
    show();
  }

  // Up and down go through the results, and from the first back to the field. Escape closes:
  // a browser would only empty the field first.
  function moved(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      return dialog.close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...list.querySelectorAll("a, button"), all];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) next.focus();
  }

  function recent() {
    const searches = kept();
    status.textContent = "";
    list.replaceChildren();
    if (!searches.length) return;
    const items = searches.map(text => {
      const button = element("button", {type: "button", class: "again"}, text);
      button.addEventListener("click", () => suggested(text));
      return element("li", {}, button);
    });
    const forget = element("button", {type: "button", class: "forget"}, Pejling.say("forget"));
    forget.addEventListener("click", function () {
      store([]);
      recent();
      field.focus();
    });
    list.append(element("h3", {}, Pejling.say("recent")), element("ul", {class: "recent"}, ...items),
      element("p", {}, forget));
  }

  // Storage may be blocked, full, or hold something else: then nothing is remembered.
  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(STORE));
      return Array.isArray(found) ? found.filter(one => typeof one === "string").slice(0, KEPT) : [];
    } catch (error) {
      return [];
    }
  }

  function keep(text) {
    const searched = text.trim().slice(0, 200);
    if (searched.length >= LEAST) store([searched, ...kept().filter(one => one !== searched)]);
  }

  function store(searches) {
    try {
      localStorage.setItem(STORE, JSON.stringify(searches.slice(0, KEPT)));
    } catch (error) {
      // nothing is remembered
    }
  }
})();
