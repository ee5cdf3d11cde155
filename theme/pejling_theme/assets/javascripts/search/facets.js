// What records are filtered by, and how many there are of each: for the results and the explorer.
//
//   const facets = await Pejling.facets();
//   facets.names                     ["ministry", "agency", "year", …]
//   facets.filter(new URLSearchParams(location.search))   what the address asks for
//   facets.keep(filter, number)      does the record pass?
//   facets.counts(numbers, filter)   by facet: [{value, text, count, chosen}], largest first
"use strict";

(function () {
  const NAMES = ["ministry", "agency", "year", "task", "nature", "verdict", "goal", "kind"];
  const OF_CODE = {kind: 0, task: 1, nature: 2, verdict: 3};

  Pejling.facets = async function () {
    const index = await Pejling.ready();
    const [table, labels] = await Promise.all([Pejling.load("facets"), Pejling.load("labels")]);
    return new Facets(index, {...table, ...labels});
  };

  function Facets(index, table) {
    const records = index.records;
    const combination = codes(records, table);
    const group = Pejling.groupsOf(index);
    const goals = supported(table);
    const choices = {
      ministry: table.ministries, agency: table.agencies, task: table.tasks,
      nature: table.natures, verdict: table.verdicts, kind: table.kinds, goal: table.goals,
    };
    this.records = records;
    this.names = NAMES;
    this.table = table;

    // The positions of a record's values among the choices of a facet; of years, the years.
    this.values = function (name, number) {
      if (name in OF_CODE) return some(table.combinations[combination[number]][OF_CODE[name]]);
      if (name === "goal") return goals.get(number) || [];
      const [ministry, agency, first, last] = table.places[group[number]];
      if (name === "ministry") return some(ministry);
      if (name === "agency") return some(agency);
      const years = [];
      for (let year = first; year && year <= last; year++) years.push(year);
      return years;
    };

    // The name of a value in an address, and the words a reader sees.
    this.id = (name, value) => name === "year" ? String(value) : choices[name][value][0];
    this.words = (name, value) =>
      name === "year" ? {text: String(value), language: ""} : Pejling.text(choices[name][value][1]);

    // What an address asks for, by facet: a set of positions. Unknown values are left out.
    this.filter = function (parameters) {
      const filter = new Map();
      for (const name of NAMES) {
        const asked = new Set(parameters.getAll(name));
        if (!asked.size) continue;
        const found = name === "year" ? [...asked].map(Number).filter(Boolean) :
          [...choices[name].keys()].filter(at => choices[name][at] && asked.has(this.id(name, at)));
        if (found.length) filter.set(name, new Set(found));
      }
      return filter;
    };

    // Does a record pass, whatever the facet `except` asks for?
    this.keep = function (filter, number, except) {
      for (const [name, asked] of filter)
        if (name !== except && !this.values(name, number).some(value => asked.has(value)))
          return false;
      return true;
    };

    // How many of the records have each value; a facet's own choice does not narrow its counts.
    this.counts = function (numbers, filter) {
      const counted = {};
      for (const name of NAMES) {
        const found = new Map();
        for (const number of numbers)
          if (this.keep(filter, number, name))
            for (const value of this.values(name, number))
              found.set(value, (found.get(value) || 0) + 1);
        const chosen = filter.get(name) || new Set();
        for (const value of chosen) if (!found.has(value)) found.set(value, 0);
        counted[name] = [...found].map(([value, count]) => ({
          value, count, id: this.id(name, value), words: this.words(name, value),
          chosen: chosen.has(value),
        }));
        counted[name].sort(ORDER[name] || ((a, b) => b.count - a.count || a.value - b.value));
      }
      return counted;
    };
  }

  const ORDER = {
    year: (a, b) => b.value - a.value,
    verdict: (a, b) => a.value - b.value,
    kind: (a, b) => a.value - b.value,
    task: (a, b) => a.value - b.value,
    nature: (a, b) => a.value - b.value,
  };

  const some = value => value ? [value] : [];

  function codes(records, table) {
    const wide = table.codes.length > records, found = new Uint16Array(records);
    for (let at = 0; at < records; at++)
      found[at] = wide ?
        Pejling.digit(table.codes[2 * at]) * 64 + Pejling.digit(table.codes[2 * at + 1]) :
        Pejling.digit(table.codes[at]);
    return found;
  }

  function supported(table) {
    const found = new Map();
    table.goals.forEach(function (goal, position) {
      if (goal) Pejling.rising(goal[2], function (number) {
        if (!found.has(number)) found.set(number, []);
        found.get(number).push(position);
      });
    });
    return found;
  }
})();
