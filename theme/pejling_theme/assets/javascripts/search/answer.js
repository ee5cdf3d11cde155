// A query to an answer: Pejling.answer(text, typing) promises
//   {words, unfound, asked, offers: [{text, count}, …], together, records, scores, unread}
// All words must be there, but for those that only hold others together, and those that a question
// is asked with: `asked` are the ones that some of the records have not. While the reader is
// `typing`, the last word may be the beginning of one. A phrase in quotation marks is held against
// the excerpts of what has its words `together`; `unread` says how many of those were left when
// enough had been read.
"use strict";

(function () {
  const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
  const MOST_WORDS = 12, MOST_READ = 240, READ_AT_ONCE = 40, QUIET = 0.55;
  // A page counts a little less than what it holds, which answers more closely.
  const PAGE = 0.85;
  // What a word weighs that is only said around a record.
  const AROUND = 1;

  Pejling.parse = function (text, {passing, openers, asked: asking}, typing) {
    const asked = text.slice(0, 200), phrases = [], quoted = new Set();
    for (const one of asked.matchAll(QUOTED)) {
      const tokens = Pejling.tokens(one[1]).map(word => word.token);
      if (tokens.length > 1) phrases.push(tokens);
      tokens.forEach(token => quoted.add(token));
    }
    const written = Pejling.tokens(asked), all = [...new Set(written.map(one => one.token))];
    // A word before a hyphen is the beginning of a compound, which may be written in one.
    const before = written.filter(one => /^-[\p{L}\p{N}]/u.test(asked.slice(one.end)));
    const needed = [
      one => (one.length > 1 || Pejling.isNumber(one)) && !passing.has(one) || quoted.has(one),
      one => one.length > 1, () => true,
    ];
    const words = needed.map(is => all.filter(is)).find(some => some.length) || [];
    const last = typing ? written.filter(one => one.end === asked.length) : [];
    const open = new Set([...before, ...last].map(one => one.token));
    const tokens = words.slice(0, MOST_WORDS);
    const pairs = written.slice(1).map((one, at) => [written[at].token, one.token])
      .filter(pair => pair.every(one => tokens.includes(one) && !Pejling.isNumber(one)));
    const isQuestion = all.length && openers.has(all[0]) || /\?\s*$/.test(asked);
    const aside = tokens.filter(one => isQuestion && asking.has(one) && !quoted.has(one));
    const only = aside.length === tokens.length;
    return {tokens, phrases, open, pairs, aside: new Set(only ? [] : aside)};
  };

  Pejling.answer = async function (text, typing) {
    const index = await Pejling.ready();
    const lists = {};
    for (const name of ["passing", "openers", "asked"])
      lists[name] = new Set(index[name].split(" "));
    const {tokens, phrases, open, pairs, aside} = Pejling.parse(text, lists, typing);
    const words = await Promise.all(
      tokens.map(token => Pejling.lookup(token, open.has(token), aside.has(token))));
    for (const pair of pairs) await joined(pair.map(one => tokens.indexOf(one)), words);
    const others = words.filter(word => aside.has(word.token));
    const needed = words.filter(word => !aside.has(word.token));
    const unfound = needed.filter(word => !word.count);
    const answer = {text, words, unfound, asked: [], offers: [], records: [], unread: 0};
    if (!words.length) return answer;
    const scores = added(needed, index.records, others);
    let records = numbersOf(scores);
    answer.together = records.length > 0;
    if (phrases.length) [records, answer.unread] = await holding(phrases, records, scores);
    if (!records.length) answer.offers = offers(needed, phrases.length > 0, index.records);
    answer.asked = others.filter(word => records.some(number => !word.weights[number]));
    answer.records = records;
    answer.scores = scores;
    return answer;
  };

  // What is said of the words: those that are nowhere, or what others were taken for, and those that
  // need not be there.
  Pejling.remarks = function ({words, unfound, asked}) {
    const say = Pejling.say;
    const named = some => some.map(one => say("quoted", {word: one.token})).join(", ");
    if (unfound.length)
      return [say(unfound.length > 1 ? "unfound_many" : "unfound_one", {words: named(unfound)})];
    const meant = words.filter(one => one.meant && one.meant.length).map(one =>
      say("meant", {word: one.token, meant: one.meant.join(", ")}));
    return [...meant, ...asked.length ? [say("asked", {words: named(asked)})] : []];
  };

  // The groups of records, the best first; among equals the first, which is the newest.
  Pejling.grouped = async function (answer, records) {
    const index = await Pejling.ready();
    const of = Pejling.groupsOf(index), found = new Map(), quiet = new Set();
    Pejling.rising(index.quiet, group => quiet.add(group));
    const holds = number => of[number] !== of[number - 1] && of[number] === of[number + 1];
    const score = number => answer.scores[number] * (holds(number) ? PAGE : 1);
    for (const number of records) {
      const group = of[number];
      if (!found.has(group)) found.set(group, {number: group, score: 0, records: []});
      const one = found.get(group);
      one.score = Math.max(one.score, score(number) * (quiet.has(group) ? QUIET : 1));
      one.records.push(number);
    }
    for (const one of found.values())
      one.records.sort((a, b) => score(b) - score(a) || a - b);
    return [...found.values()].sort((a, b) => b.score - a.score || a.number - b.number);
  };

  // A compound may be typed in two, nød strøm: what has it in one has both words. It is looked for
  // where one of the two is too short to be found in a compound, or is nowhere, and where nothing
  // has both.
  async function joined(pair, words) {
    const both = pair.map(at => words[at]);
    const apart = both[0].weights.some((weight, number) => weight && both[1].weights[number]);
    if (apart && !both.some(one => one.meant || one.words[0].short)) return;
    const whole = await Pejling.lookup(both.map(one => one.token).join(""), false, true);
    if (whole.count) pair.forEach(function (at) {
      const {token, words: own, weights, meant} = words[at], some = meant ? [] : [...own];
      const most = whole.weights.map((weight, number) =>
        Math.max(weight, meant ? 0 : weights[number]));
      words[at] = {token, words: [...some, ...whole.words], weights: most,
        count: most.filter(Boolean).length};
    });
  }

  const numbersOf = scores => {
    const found = [];
    scores.forEach((score, number) => score && found.push(number));
    return found;
  };

  // What finds something instead: the words that are found, without quotation marks, or all but
  // one of them, or each alone; first what says most.
  function offers(words, quoted, records) {
    const found = words.filter(word => word.count);
    const all = quoted || found.length < words.length ? [found] : [];
    const butOne = found.map(word => found.filter(other => other !== word));
    for (const some of [all, butOne, found.map(word => [word])]) {
      const answered = some.filter(one => one.length).map(one => ({
        text: one.map(word => word.token).join(" "),
        count: numbersOf(added(one, records)).length,
      })).filter(one => one.count).sort((a, b) => a.count - b.count);
      if (answered.length) return answered;
    }
    return [];
  }

  // The sum of the words' weights, 0 where one is missing or all are only said around a record;
  // others count where they are.
  function added(words, records, others = []) {
    const scores = new Uint16Array(records);
    for (let number = 0; number < records; number++) {
      let score = 0, most = 0;
      for (const word of words) {
        const weight = word.weights[number];
        if (!weight) {
          score = 0;
          break;
        }
        score += weight;
        if (weight > most) most = weight;
      }
      if (!score || most <= AROUND) continue;
      scores[number] = others.reduce((sum, one) => sum + one.weights[number], score);
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
