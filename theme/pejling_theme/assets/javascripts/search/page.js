// The results page: the query and every filter stand in its address, so it can be shared and kept.
"use strict";

(function () {
  const GROUPS = 20, EACH = 6, LEAST = 2, MOST_OF_A_FACET = 8;
  const WIDE = matchMedia("(min-width: 62em)");
  const element = Pejling.element;
  const field = document.getElementById("ask"), place = document.getElementById("answers");
  const form = field.form;
  const status = element("p", {class: "status", role: "status"});
  const filters = element("div", {class: "filters"}), answers = element("div", {class: "answers"});
  let asked = 0, groupsShown = GROUPS, typing = false, settled;
  const shut = new Set(), whole = new Set();

  place.append(status, filters, answers);
  fill();
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    typing = false;
    go(changed(parameters => parameters.set("q", field.value.trim())));
  });
  field.addEventListener("input", function () {
    // What is typed replaces itself, not what was searched for before.
    const write = settled ? "pushState" : "replaceState";
    typing = true;
    go(changed(parameters => parameters.set("q", field.value.trim())), write);
    settled = false;
  });
  addEventListener("popstate", function () {
    typing = false;
    groupsShown = GROUPS;
    fill();
    show();
  });
  Pejling.ready().then(show, broken);

  function state() {
    return new URLSearchParams(location.search);
  }

  function changed(change) {
    const parameters = state();
    change(parameters);
    if (!parameters.get("q")) parameters.delete("q");
    return parameters;
  }

  function fill() {
    field.value = state().get("q") || "";
    settled = Boolean(field.value);
  }

  function go(parameters, write = "pushState") {
    const query = parameters.toString();
    groupsShown = GROUPS;
    if (query !== state().toString())
      history[write](null, "", location.pathname + (query ? "?" + query : ""));
    settled = true;
    show();
  }

  function broken(error) {
    console.error(error);
    status.textContent = place.dataset.broken;
  }

  async function show() {
    const turn = ++asked, text = field.value.trim();
    document.title = Pejling.title(text);
    Pejling.address();
    if (text.length < LEAST) {
      status.textContent = "";
      filters.replaceChildren();
      return answers.replaceChildren();
    }
    try {
      await answered(text, turn);
    } catch (error) {
      if (turn === asked) broken(error);
    }
  }

  async function answered(text, turn) {
    const [answer, table] = await Promise.all([Pejling.answer(text, typing), Pejling.load("labels")]);
    const facets = [...state().keys()].some(one => one !== "q") ? await Pejling.facets() : null;
    const filter = facets ? facets.filter(state()) : new Map();
    const records = answer.records.filter(one => !filter.size || facets.keep(filter, one));
    const groups = await Pejling.grouped(answer, records);
    const shown = await Pejling.list(answer, groups.slice(0, groupsShown),
      {each: EACH, level: 2, table});
    if (turn !== asked) return;
    status.textContent = Pejling.summary(answer, groups, records);
    Pejling.put(answers, [...Pejling.others(answer, again), ...shown, ...more(groups)], field);
    await narrowed(answer, filter, turn);
  }

  function again(text) {
    field.value = text;
    go(changed(parameters => parameters.set("q", text)));
  }

  function more(groups) {
    if (groups.length <= groupsShown) return [];
    const button = element("button", {type: "button", class: "further"},
      Pejling.say("further", {count: Pejling.number(groups.length - groupsShown)}));
    button.addEventListener("click", async function () {
      const first = groupsShown;
      groupsShown += GROUPS;
      await show();
      const next = answers.querySelectorAll(".group h2 a")[first];
      if (next) next.focus();
    });
    return [button];
  }

  // The facets come after the answer: they need a column of every record.
  async function narrowed(answer, filter, turn) {
    if (!answer.records.length) return filters.replaceChildren();
    const facets = await Pejling.facets();
    if (turn !== asked) return;
    const counts = facets.counts(answer.records, filter);
    const held = document.activeElement && document.activeElement.dataset.choice;
    const sets = facets.names.filter(name => counts[name].length > 1 || filter.has(name))
      .map(name => facet(name, counts[name]));
    const clear = element("button", {type: "button", class: "clear"}, Pejling.say("clear"));
    clear.addEventListener("click", function () {
      go(changed(parameters => facets.names.forEach(name => parameters.delete(name))));
      field.focus();
    });
    filters.replaceChildren(element("h2", {}, Pejling.say("narrow")), ...sets,
      ...(filter.size ? [clear] : []));
    const kept = held && filters.querySelector(`[data-choice="${CSS.escape(held)}"]`);
    if (kept) kept.focus();
  }

  function facet(name, choices) {
    const set = element("details", {}, element("summary", {}, Pejling.say("facet_" + name)));
    set.open = shut.has(name) ? false : WIDE.matches || choices.some(one => one.chosen);
    set.addEventListener("toggle", () => shut[set.open ? "delete" : "add"](name));
    const list = element("ul", {"aria-label": Pejling.say("facet_" + name)});
    choices.forEach((one, at) => {
      if (at < MOST_OF_A_FACET || one.chosen || whole.has(name))
        list.append(choice(name, one));
    });
    set.append(list);
    if (choices.length > list.children.length) {
      const every = element("button", {type: "button", class: "every"}, Pejling.say("every",
        {count: Pejling.number(choices.length)}));
      every.addEventListener("click", function () {
        whole.add(name);
        set.replaceWith(facet(name, choices));
        const first = filters.querySelectorAll(`[data-choice^="${name}="]`)[MOST_OF_A_FACET];
        if (first) first.focus();
      });
      set.append(every);
    }
    return set;
  }

  function choice(name, one) {
    const box = element("input", {type: "checkbox", "data-choice": name + "=" + one.id});
    box.checked = one.chosen;
    box.addEventListener("change", () => go(changed(function (parameters) {
      const kept = parameters.getAll(name).filter(value => value !== one.id);
      parameters.delete(name);
      for (const value of box.checked ? [...kept, one.id] : kept) parameters.append(name, value);
    })));
    const words = element("span", {lang: one.words.language}, one.words.text);
    return element("li", {}, element("label", {}, box, " ", words,
      element("span", {class: "count"}, " " + Pejling.number(one.count))));
  }
})();
