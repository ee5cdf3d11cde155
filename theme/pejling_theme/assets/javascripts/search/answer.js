// A query to an answer: Pejling.answer(text) promises
//   {words, unfound, groups: [{number, score, records: [number, …]}], records, unread}
// All words must be there. A phrase in quotation marks is held against the excerpts of what has
// its words; `unread` says how many of those were left when enough had been read.
"use strict";

(function () {
  const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
  const MOST_WORDS = 12, MOST_READ = 240, READ_AT_ONCE = 40, QUIET = 0.55;

  Pejling.parse = function (text) {
    const phrases = [];
    for (const one of text.slice(0, 200).matchAll(QUOTED)) {
      const tokens = Pejling.tokens(one[1]).map(word => word.token);
      if (tokens.length > 1) phrases.push(tokens);
    }
    const all = [...new Set(Pejling.tokens(text.slice(0, 200)).map(one => one.token))];
    const words = all.filter(one => one.length > 1 || Pejling.isNumber(one));
    return {tokens: (words.length ? words : all).slice(0, MOST_WORDS), phrases};
  };

  Pejling.answer = async function (text) {
    const {tokens, phrases} = Pejling.parse(text);
    const index = await Pejling.ready();
    const words = await Promise.all(tokens.map(Pejling.lookup));
    const unfound = words.filter(word => !word.count);
    const answer = {text, words, unfound, groups: [], records: [], unread: 0};
    if (!words.length || unfound.length) return answer;
    let scores = added(words, index.records);
    let records = [];
    scores.forEach((score, number) => score && records.push(number));
    if (phrases.length) [records, answer.unread] = await holding(phrases, records, scores);
    answer.records = records;
    answer.scores = scores;
    return answer;
  };

  // The groups of records, the best first; among equals the first, which is the newest.
  Pejling.grouped = async function (answer, records) {
    const index = await Pejling.ready();
    const of = Pejling.groupsOf(index), found = new Map(), quiet = new Set();
    Pejling.rising(index.quiet, group => quiet.add(group));
    for (const number of records) {
      const group = of[number];
      if (!found.has(group)) found.set(group, {number: group, score: 0, records: []});
      const one = found.get(group);
      one.score = Math.max(one.score, answer.scores[number] * (quiet.has(group) ? QUIET : 1));
      one.records.push(number);
    }
    for (const one of found.values())
      one.records.sort((a, b) => answer.scores[b] - answer.scores[a] || a - b);
    return [...found.values()].sort((a, b) => b.score - a.score || a.number - b.number);
  };

  function added(words, records) {
    const scores = new Uint16Array(records);
    for (let number = 0; number < records; number++) {
      let score = 0;
      for (const word of words) {
        const weight = word.weights[number];
        if (!weight) {
          score = 0;
          break;
        }
        score += weight;
      }
      scores[number] = score;
    }
    return scores;
  }

  // The records that have all phrases, read in the order of their scores until enough are read.
  async function holding(phrases, records, scores) {
    const ordered = [...records].sort((a, b) => scores[b] - scores[a] || a - b);
    const found = [];
    let read = 0;
    while (read < ordered.length && read < MOST_READ) {
      const some = ordered.slice(read, read + READ_AT_ONCE);
      const texts = await Pejling.textsOf(some);
      some.forEach(function (number, at) {
        const passages = texts[at].map(one =>
          " " + Pejling.tokens(one.text).map(word => Pejling.spelled(word.token)).join(" ") + " ");
        if (phrases.every(phrase => passages.some(one =>
          one.includes(" " + phrase.map(Pejling.spelled).join(" ") + " ")))) found.push(number);
      });
      read += some.length;
    }
    return [found.sort((a, b) => a - b), ordered.length - read];
  }

  // Every passage of some records: the title, the names, the text.
  const EXCERPTS = 2;
  Pejling.textsOf = async function (numbers) {
    const rows = await Pejling.rows(numbers);
    return Promise.all(numbers.map(async function (number, at) {
      const shard = await Pejling.load("excerpts/" + Math.floor(number / EXCERPTS));
      const [names, body] = shard[number % EXCERPTS];
      return [rows[at].title, ...names.map(Pejling.text), ...body.map(Pejling.text)];
    }));
  };
})();
