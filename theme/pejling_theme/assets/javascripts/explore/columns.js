// The columns of the explorer: what each shows on the page, and the cells it has in a file.
"use strict";

(function () {
  const element = Pejling.explorer.element = function (name, options, ...children) {
    const made = Object.assign(document.createElement(name), options);
    made.append(...children);
    return made;
  };

  // A text, marked with its language where that is not the page's.
  const passage = Pejling.explorer.passage = text =>
    text.language ? element("span", {lang: text.language, textContent: text.text}) : text.text;

  // Every column: its cell on the page, and its cells in a file; `sort` where it can be sorted by.
  Pejling.explorer.columns = function (facets, words, language) {
    const several = (name, row) =>
      facets.values(name, row.number).map(value => facets.words(name, value));
    const named = name => ({
      sort: name,
      show: row => several(name, row).flatMap((text, at) => [at ? ", " : "", passage(text)]),
      write: row => [several(name, row).map(text => text.text).join(", ")],
    });
    const plain = of => ({show: row => [of(row) ?? ""], write: row => [of(row)]});
    return {
      ministry: named("ministry"),
      agency: named("agency"),
      year: {
        sort: "year",
        show: row => [element("a", {
          href: Pejling.to(row.group.address), textContent: row.plan.replace("-", "–"),
          ariaLabel: row.group.title.text,
        }), ...(row.isDraft ? [" ", element("small", {textContent: words.draft})] : [])],
        write: row => [row.plan],
      },
      number: {...plain(row => row.position), isNumber: true},
      goal: {
        sort: "goal",
        show: row => [element("a", {href: Pejling.to(row.address)}, passage(row.title))],
        write: row => [row.title.text],
      },
      verdict: {
        sort: "verdict",
        show: row => [element("span", {className: "v"},
          Pejling.mark(facets.table.verdicts[row.verdict]),
          element("span", {textContent: facets.table.verdicts[row.verdict][1]}))],
        write: row => [facets.table.verdicts[row.verdict][1]],
      },
      measures: {show: row => [measures(row, words, language)]},
      task: named("task"),
      nature: named("nature"),
      supports: {...named("goal"), sort: ""},
      owner: {
        show: row => row.owner ? [passage(Pejling.text(row.owner))] : [],
        write: row => [row.owner && Pejling.text(row.owner).text],
      },
      weight: {...plain(row => row.weight), isNumber: true},
    };
  };

  function measures(row, words, language) {
    return element("ul", {className: "told-figures"}, ...row.parts.map(function (part) {
      const [name, unit, , , due, target, value] = part.cells;
      const said = [], figure = number => {
        const [, low, high] = RANGE.exec(number) || [];
        return low ? words.range.replace("{low}", () => low).replace("{high}", () => high)
          : figured(number, part.decimals, language);
      };
      if (target !== null) said.push(words.target.replace("{target}", () => figure(target)));
      else if (due) said.push(words.due.replace("{day}", () => day(due, language)));
      if (DAY.test(value)) said.push(words.reached.replace("{day}", () => day(value, language)));
      else if (value !== null) said.push(words.result.replace("{value}", () => figure(value)));
      const of = target === null && value === null ? "" : unit;
      return element("li", {}, passage({text: name, language: part.cells.at(-1)}), " ",
        element("small", {textContent: [said.join(", "), of].filter(Boolean).join(" ")}));
    }));
  }

  function figured(number, decimals, language) {
    if (typeof number !== "number") return number;
    return new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals || 0, maximumFractionDigits: decimals ?? 6,
    }).format(number);
  }

  const RANGE = /^\[(.+); (.+)\]$/; // as it stands in files

  const DAY = /^\d{4}-\d\d-\d\d$/;

  function day(value, language) {
    const place = language === "en" ? "en-GB" : language; // the day before the month, as on every page
    const written = new Intl.DateTimeFormat(place, {dateStyle: "long", timeZone: "UTC"});
    return written.format(new Date(value));
  }
})();
