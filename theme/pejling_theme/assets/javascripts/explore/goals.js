// All goals as numbers of records: which pass, in which order, how many there are of each value.
//
//   const goals = await Pejling.explorer.goals("year", "2025")   or of everything without a facet
//   goals.chosen(parameters)            what an address asks for: {filter, plan, text}
//   goals.within(asked)                 the same with what the search finds for its text
//   goals.shown(asked, sort)            the numbers that pass, in order
//   goals.counts(asked)                 by facet, as facets.js counts, and "plan" besides
//   goals.rows(numbers)                 what is said of each
"use strict";
Pejling.explorer = {};

(function () {
  const DETAILS = 96; // as explore.py writes them
  const PLANS = ["agreed", "draft"];
  const LEAST = 2; // so many letters before there is something to search for

  Pejling.explorer.goals = async function (facet, value) {
    const [facets, drafts] = await Promise.all([Pejling.facets(), Pejling.load("drafts")]);
    return new Goals(facets, drafts, facet, value);
  };

  function Goals(facets, drafts, facet, value) {
    const isDraft = new Uint8Array(facets.records);
    Pejling.rising(drafts, number => { isDraft[number] = 1; });
    const kind = facets.table.kinds.findIndex(one => one && one[0] === "goal");
    const own = facets.filter(new URLSearchParams(facet ? {[facet]: value} : {}));
    const all = [];
    for (let number = 0; number < facets.records; number++)
      if (facets.values("kind", number)[0] === kind && facets.keep(own, number)) all.push(number);

    this.facets = facets;
    this.all = all;

    const years = new Set(all.flatMap(number => facets.values("year", number)));

    this.chosen = function (parameters) {
      const known = new URLSearchParams(
        [...parameters].filter(([name, asked]) => name !== "year" || years.has(Number(asked))));
      return {
        filter: facets.filter(known),
        plan: new Set(parameters.getAll("plan").filter(one => PLANS.includes(one))),
        text: (parameters.get("q") || "").trim(),
      };
    };

    this.within = async function (asked) {
      if (asked.text.length < LEAST) return asked;
      const answer = await Pejling.answer(asked.text);
      return {...asked, answer, found: new Set(answer.records)};
    };

    const isFound = (asked, number) => !asked.found || asked.found.has(number);
    const ofPlan = (asked, number) => !asked.plan.size || asked.plan.has(PLANS[isDraft[number]]);

    this.shown = async function (asked, sort) {
      const passing = all.filter(number => isFound(asked, number) && ofPlan(asked, number) &&
        facets.keep(asked.filter, number));
      const name = sort.replace(/^-/, "");
      if (!name) return passing;
      const rank = name === "goal" ? await titles(facets.records) : ranks(facets, name, passing);
      const down = sort[0] === "-" ? -1 : 1;
      return passing.sort((a, b) => down * (rank[a] - rank[b]) || a - b);
    };

    this.counts = function (asked) {
      const within = all.filter(number => isFound(asked, number));
      const counted = facets.counts(within.filter(number => ofPlan(asked, number)), asked.filter);
      const found = [0, 0];
      for (const number of within) if (facets.keep(asked.filter, number)) found[isDraft[number]]++;
      counted.plan = PLANS.map((id, at) => ({id, count: found[at], chosen: asked.plan.has(id)}))
        .filter(one => one.count || one.chosen);
      return counted;
    };

    this.rows = async function (numbers) {
      const shards = [...new Set(numbers.map(number => Math.floor(number / DETAILS)))];
      const [rows, ...loaded] = await Promise.all(
        [Pejling.rows(numbers), ...shards.map(one => Pejling.load("goals/" + one))]);
      const details = new Map(shards.map((one, at) => [one, loaded[at]]));
      return rows.map(function (row) {
        const [owner, weight, decimals, parts] =
          details.get(Math.floor(row.number / DETAILS))[row.number % DETAILS];
        return {
          ...row, owner, weight,
          parts: parts.map((cells, at) => ({cells, decimals: decimals[at]})),
          plan: row.group.address.split("/").at(-2),
          id: row.address.split("#goal-")[1],
          isDraft: Boolean(isDraft[row.number]),
        };
      });
    };
  }

  async function titles(records) {
    const rank = new Uint32Array(records);
    Pejling.numbers(await Pejling.load("titles")).forEach((number, at) => { rank[number] = at; });
    return rank;
  }

  // The order of a facet's values: by their words, verdicts as they are told, years as numbers.
  function ranks(facets, name, numbers) {
    const rank = new Uint32Array(facets.records);
    const values = number => facets.values(name, number)[0] || 0;
    const order = new Map();
    if (name === "ministry" || name === "agency") {
      const collator = new Intl.Collator(document.documentElement.lang);
      [...new Set(numbers.map(values))].filter(Boolean)
        .map(value => [value, facets.words(name, value).text])
        .sort((a, b) => collator.compare(a[1], b[1]))
        .forEach(([value], at) => order.set(value, at + 1));
    }
    for (const number of numbers) rank[number] = order.get(values(number)) || values(number);
    return rank;
  }
})();
