// The explorer in the place of the plain list: facets, a table to sort, columns, a file to take
// along. All that is chosen stands in the address. Where the data does not come, the list stays.
"use strict";

(async function () {
  const explorer = document.getElementById("explorer");
  const {element, passage} = Pejling.explorer;
  const {facet, value, language} = explorer.dataset;
  const words = JSON.parse(explorer.dataset.words);
  const find = selector => explorer.querySelector(selector);
  const goals = await Pejling.explorer.goals(facet, value);
  const columns = Pejling.explorer.columns(goals.facets, words, language);
  const names = Object.fromEntries([...explorer.querySelectorAll(".columns input")].map(
    box => [box.value, box.parentElement.textContent.trim()]));
  const usual = [...explorer.querySelectorAll(".columns input")]
    .filter(box => box.defaultChecked).map(box => box.value);
  const SIZES = [100, 500], FEW = 8;
  const number = count => new Intl.NumberFormat(language).format(count);
  const said = (sentence, numbers) =>
    sentence.replace(/\{(\w+)\}/g, (all, name) => name in numbers ? number(numbers[name]) : all);
  const opened = new Set();
  const field = find("[name=q]");
  let shown = [], now, turn = 0, typing;

  function asked() {
    const parameters = new URLSearchParams(location.search);
    const sort = parameters.get("sort") || "";
    const wanted = parameters.get("columns");
    const chosen = wanted === null ? usual : Object.keys(names).filter(
      name => name === "goal" || wanted.split(",").includes(name));
    const size = Number(parameters.get("size"));
    return {
      ...goals.chosen(parameters),
      sort: columns[sort.replace(/^-/, "")]?.sort ? sort : "",
      columns: chosen,
      size: SIZES.includes(size) ? size : SIZES[0],
      page: Math.max(1, Math.floor(Number(parameters.get("page"))) || 1),
    };
  }

  // Writes one thing that is asked into the address; what narrows the list leads to its beginning.
  function ask(change, keepPage, write = "pushState") {
    const parameters = new URLSearchParams(location.search);
    if (!keepPage) parameters.delete("page");
    change(parameters);
    const query = parameters.toString().replaceAll("%2C", ",");
    history[write](null, "", location.pathname + (query && "?" + query));
    return draw().catch(broken);
  }

  function broken(error) {
    console.error(error);
    find("[role=status]").textContent = Pejling.say("broken");
  }

  const put = (name, text) => parameters =>
    text ? parameters.set(name, text) : parameters.delete(name);

  async function draw() {
    const mine = ++turn, wanted = await goals.within(asked());
    const passing = await goals.shown(wanted, wanted.sort);
    const pages = Math.max(1, Math.ceil(passing.length / wanted.size));
    const page = Math.min(wanted.page, pages), first = (page - 1) * wanted.size;
    const rows = await goals.rows(passing.slice(first, first + wanted.size));
    if (mine !== turn) return; // asked again meanwhile
    Pejling.address();
    [shown, now] = [passing, wanted];
    const focused = document.activeElement?.dataset?.key;
    const choices = drawFacets();
    drawTable(rows);
    drawPager(page, pages, first, rows.length);
    drawTools();
    if (focused) find(`[data-key="${CSS.escape(focused)}"]`)?.focus();
    const count = said(choices.length ? words.some : words.all,
      {count: passing.length, all: goals.all.length});
    find("[role=status]").textContent =
      [...now.answer ? Pejling.remarks(now.answer) : [], count.replace("{choices}", () => choices.join(", "))].join(" ");
    find(".none").hidden = passing.length > 0;
  }

  // Draws every facet and returns the words of what is chosen.
  function drawFacets() {
    const counts = goals.counts(now);
    const choices = now.found ? [Pejling.say("quoted", {word: now.text})] : [];
    if (document.activeElement !== field) field.value = now.text;
    for (const group of explorer.querySelectorAll("fieldset[data-facet]")) {
      const name = group.dataset.facet;
      const values = counts[name];
      const text = one => one.words || Pejling.text(words["plan_" + one.id]);
      group.hidden = name === facet || values.length < 1;
      choices.push(...values.filter(one => one.chosen).map(one => text(one).text));
      const few = opened.has(name) ? values : values.filter((one, at) => at < FEW || one.chosen);
      group.querySelector("ul").replaceChildren(...few.map(one => element("li", {},
        element("label", {}, input(name, one), element("span", {}, passage(text(one))),
          element("span", {className: "num", textContent: number(one.count)})))));
      const more = group.querySelector("button");
      more.hidden = few.length === values.length;
      more.textContent = said(words.more, {count: values.length});
    }
    find("[data-do=clear]").hidden = !choices.length;
    return choices;
  }

  function input(name, one) {
    const box = element("input", {type: "checkbox", checked: one.chosen, name, value: one.id});
    box.dataset.key = name + "=" + one.id;
    return box;
  }

  function drawTable(rows) {
    const heads = now.columns.map(function (name) {
      const head = element("th", {scope: "col", className: columns[name].isNumber ? "n" : ""});
      if (!columns[name].sort) return head.append(names[name]), head;
      const sorted = now.sort === name ? "ascending" : now.sort === "-" + name ? "descending" : "";
      if (sorted) head.setAttribute("aria-sort", sorted);
      const button = element("button", {type: "button", textContent: names[name]});
      button.dataset.sort = button.dataset.key = name;
      return head.append(button), head;
    });
    const line = element("tr", {});
    line.append(...heads);
    find("thead").replaceChildren(line);
    find("tbody").replaceChildren(...rows.map(row => element("tr", {},
      ...now.columns.map(function (name) {
        const cell = element(name === "goal" ? "th" : "td", {},
          ...columns[name].show(row));
        if (name === "goal") cell.scope = "row";
        else cell.dataset.l = names[name];
        cell.className = columns[name].isNumber ? "n" : "c-" + name;
        return cell;
      }))));
  }

  function drawPager(page, pages, first, count) {
    find(".pager").hidden = pages < 2;
    const range = said(words.page, {first: first + 1, last: first + count, count: shown.length});
    find(".pager span").textContent = range;
    find(".status").dataset.page = pages < 2 ? "" : range; // for paper, where there is no pager
    for (const [name, to] of [["before", page - 1], ["after", page + 1]]) {
      const button = find(`[data-do=${name}]`);
      button.disabled = to < 1 || to > pages;
      button.dataset.page = to;
    }
  }

  function drawTools() {
    for (const box of explorer.querySelectorAll(".columns input"))
      box.checked = now.columns.includes(box.value);
    find("[data-do=size]").value = now.size;
    find("[data-do=csv]").disabled = !shown.length;
  }

  async function download() {
    const status = find("[role=status]"), rows = [];
    for (let at = 0; at < shown.length; at += 1000) {
      if (at) status.textContent = said(words.fetching, {count: at});
      rows.push(...await goals.rows(shown.slice(at, at + 1000)));
    }
    const inFiles = JSON.parse(explorer.dataset.names);
    const text = Pejling.explorer.csv(rows, now.columns, columns, {...names, ...inFiles}, language);
    Pejling.explorer.save(text, words.file);
    status.textContent = said(words.fetched, {count: rows.length});
  }

  explorer.addEventListener("change", function ({target}) {
    if (target.closest(".columns")) {
      const chosen = [...explorer.querySelectorAll(".columns input:checked")].map(one => one.value);
      ask(put("columns", String(chosen) === String(usual) ? "" : String(chosen)), true);
    } else if (target.matches("[data-do=size]")) {
      ask(put("size", target.value === String(SIZES[0]) ? "" : target.value));
    } else if (target.type === "checkbox") {
      ask(function (parameters) {
        const others = parameters.getAll(target.name).filter(one => one !== target.value);
        parameters.delete(target.name);
        for (const one of target.checked ? [...others, target.value] : others)
          parameters.append(target.name, one);
      });
    }
  });

  explorer.addEventListener("click", function ({target}) {
    const button = target.closest("button");
    if (!button) return;
    const {sort, page} = button.dataset, does = button.dataset.do;
    if (sort) ask(put("sort", asked().sort === sort ? "-" + sort : sort));
    if (page) ask(put("page", page === "1" ? "" : page), true)
      .then(() => find("table").scrollIntoView());
    if (does === "csv") download().catch(broken);
    if (does === "more") opened.add(button.parentElement.dataset.facet), drawFacets();
    if (does === "clear") ask(function (parameters) {
      for (const name of [...goals.facets.names, "plan", "q"]) parameters.delete(name);
    }).then(() => find("summary").focus());
  });

  field.addEventListener("input", function () {
    clearTimeout(typing);
    typing = setTimeout(() => ask(put("q", field.value.trim()), false, "replaceState"), 150);
  });

  addEventListener("popstate", () => draw().catch(broken));
  find("form").addEventListener("submit", event => event.preventDefault());
  if (matchMedia("(max-width: 63.99em)").matches) find(".facets details").open = false;
  await draw();
  explorer.hidden = false;
  document.getElementById("list").hidden = true;
})();
