// An answer as a list: plans and pages, and under each what in it answers.
"use strict";

(function () {
  const element = Pejling.element;

  // What is said of an answer, for everyone and for screen readers.
  Pejling.summary = function (answer, groups, records) {
    const say = Pejling.say;
    if (!answer.words.length) return say("no_word");
    if (answer.unfound.length) return Pejling.remarks(answer).join(" ");
    const unread = answer.unread ? [say("unread", {count: number(answer.unread)})] : [];
    if (answer.records.length && !records.length) return say("nothing");
    if (!records.length && answer.together) return [say("nowhere_so"), ...unread].join(" ");
    if (!records.length) return say("nowhere_together");
    const found = say(records.length === 1 ? "found_one" :
      groups.length === 1 ? "found_in_one" : "found",
      {count: number(records.length), groups: number(groups.length)});
    return [...Pejling.remarks(answer), found, ...unread].join(" ");
  };

  // What can be searched for instead, with how much that finds.
  Pejling.others = function (answer, search) {
    if (!answer.offers.length) return [];
    return [element("ul", {class: "offers"}, ...answer.offers.map(function ({text, count}) {
      const button = element("button", {type: "button"},
        Pejling.say("search_for", {words: text, count: number(count)}));
      button.addEventListener("click", () => search(text));
      return element("li", {}, button);
    }))];
  };

  // Puts an answer in the place of the one before. A reader who went into that already, before all
  // that was typed was answered, stays in the list.
  Pejling.put = function (list, parts, field) {
    const held = list.contains(document.activeElement) && document.activeElement;
    list.replaceChildren(...parts);
    if (!held) return;
    const links = [...list.querySelectorAll("a")];
    (links.find(one => one.href === held.href) || links[0] || field).focus({preventScroll: true});
  };

  const name = document.title;
  Pejling.title = text => text && Pejling.say ? Pejling.say("quoted", {word: text}) + " · " + name : name;

  const number = value => value.toLocaleString(document.documentElement.lang || "da");
  Pejling.number = number;

  // The list, where there is anything to list; snippets follow when their excerpts have come.
  Pejling.list = async function (answer, groups, {each, level, table}) {
    const shown = groups.map(one => one.records.slice(0, each));
    const rows = await Pejling.rows(shown.flat());
    const byNumber = new Map(rows.map(row => [row.number, row]));
    const list = element("ol", {class: "found"});
    groups.forEach((group, at) => list.append(
      item(answer, group, shown[at].map(one => byNumber.get(one)), level, table)));
    filled(answer, list, rows);
    return groups.length ? [list] : [];
  };

  function item(answer, group, rows, level, table) {
    const page = rows[0].group;
    const own = rows.find(row => row.address === page.address);
    const title = passage("a", {href: Pejling.to(page.address)}, page.title, answer);
    const item = element("li", {class: "group"}, element("h" + level, {}, title));
    const inside = rows.filter(row => row !== own);
    if (own) item.append(element("div", {class: "own", "data-record": String(own.number)},
      element("span", {class: "kind"}, kind(own, table))));
    if (inside.length) {
      const hits = element("ul", {class: "hits"});
      for (const row of inside) hits.append(hit(answer, row, table));
      item.append(hits);
    }
    const more = group.records.length - rows.length;
    if (more > 0) item.append(element("p", {class: "more"},
      Pejling.say(more === 1 ? "one_more" : "more_here", {count: number(more)})));
    return item;
  }

  function hit(answer, row, table) {
    const one = element("li", {"data-record": String(row.number)});
    const link = passage("a", {href: Pejling.to(row.address)}, row.title, answer);
    const beside = element("span", {class: "beside"});
    const verdict = row.verdict ? table.verdicts[row.verdict] : null;
    beside.append(...verdict ? [Pejling.mark(verdict), " " + verdict[1]] : [kind(row, table)]);
    if (row.group.agency.text)
      beside.append(" · ", passage("span", {}, row.group.agency), " · ",
        element("span", {class: "num"}, years(row)));
    one.append(link, " ", beside);
    return one;
  }

  const kind = (row, table) => table.kinds[row.kind][1];
  const years = ({years: [first, last]}) => !first ? "" : first === last ? first :
    first + "–" + last;

  function passage(tag, attributes, text, answer) {
    const one = element(tag, {...attributes, lang: text.language});
    one.append(answer ? Pejling.marked(text, answer) : text.text);
    return one;
  }

  // Puts the snippets where they belong; only the excerpts of what is shown are loaded.
  async function filled(answer, list, rows) {
    const texts = await Pejling.textsOf(rows.map(row => row.number));
    rows.forEach(function (row, at) {
      const [, ...passages] = texts[at];
      const snippet = Pejling.snippet(passages, answer);
      const place = list.querySelector(`[data-record="${row.number}"]`);
      if (snippet && place) place.append(snippet);
    });
  }
})();
