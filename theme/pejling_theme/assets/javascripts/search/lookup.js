// One word to the records it is found in: Pejling.lookup(token, open, surely) promises
//   {token, words, weights, count, meant}
// A word of three letters or fewer is found as a whole word, unless it is `open`: still typed.
// `weights` has a number for every record, 0 where the word is not; `meant` is what was looked up
// instead of a word that is nowhere, unless it is to be found `surely`. The lines read here are
// those that postings.py writes.
"use strict";

(function () {
  // By how a word is found: its weight in titles, names, texts, what all of a plan has, and what is
  // said around.
  const EXACT = [200, 120, 60, 9, 1];
  const INFLECTED = [180, 108, 54, 8, 1];
  // The year of a plan says more than a year that a text mentions.
  const NUMBER = [200, 120, 60, 80, 1];
  const OTHERWISE_SPELLED = [130, 78, 39, 7, 1];
  // In titles, and elsewhere.
  const COMPOUND_OF_IT = [110, 40];
  const BEGINS_SO = [100, 36];
  const INSIDE = [90, 32];
  // Three letters may begin a word by chance, or end it: no dom is in sygdom.
  const SHORT_BEGINNING = [46, 18];
  const SHORT_END = SHORT_BEGINNING;
  const MEANT = 0.3;

  const LEAST_INSIDE = 4;
  const MOST_SHARDS = 4;
  const LAST = "\uffff";

  let index, terms, stubs;
  const known = new Map();

  Pejling.ready = async function () {
    if (!index) {
      index = await Pejling.load("index");
      terms = index.terms.split(" ");
      stubs = index.stubs.split(" ");
      Pejling.say = (name, values) => index.say[name].replace(/\{(\w+)\}/g,
        (whole, key) => values && key in values ? values[key] : whole);
    }
    return index;
  };

  // The last shard whose first word is not after this one.
  Pejling.shardOf = function (begins, word) {
    let low = 0, high = begins.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (begins[middle] <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  Pejling.lookup = function (token, open, surely) {
    const asked = token + (open ? "…" : "") + (surely ? "!" : "");
    if (!known.has(asked)) known.set(asked, found(token, open, surely).catch(function (error) {
      known.delete(asked); // to be tried again
      throw error;
    }));
    return known.get(asked);
  };

  async function found(token, open, surely) {
    await Pejling.ready();
    const word = asWord(token, open), weights = new Uint8Array(index.records);
    const inWords = word.number && writtenOut(word.number);
    if (word.number) await exactly(word.number, weights);
    else await anyForm(word, weights);
    if (inWords) await anyForm(inWords, weights);
    const count = weights.reduce((sum, weight) => sum + (weight > 0), 0);
    if (count || word.number || surely)
      return {token, words: inWords ? [word, inWords] : [word], weights, count};
    return instead(token, weights);
  }

  // What the token may have been meant to be, found less surely.
  async function instead(token, weights) {
    const word = asWord(token), shapes = [word.begun, ...word.keys];
    const nearest = await Pejling.nearest(shapes), meant = await Promise.all(nearest.map(written));
    const words = nearest.map(one => asWord(one));
    for (const one of words) {
      const its = new Uint8Array(index.records);
      await anyForm(one, its);
      its.forEach((weight, at) => {
        weights[at] = Math.max(weights[at], Math.ceil(weight * MEANT));
      });
    }
    if (!words.length) {
      words.push(...await apart(shapes, weights));
      if (words.length)
        meant.push((await Promise.all(words.map(one => written(one.token)))).join(" "));
    }
    const count = weights.reduce((sum, weight) => sum + (weight > 0), 0);
    return {token, words, weights, count, meant: count ? meant : []};
  }

  // A word of the vocabulary, where all are folded, as the plans write it.
  async function written(folded) {
    for (const key of asWord(folded).keys)
      for (const line of await linesOf("terms/" + Pejling.shardOf(terms, key)))
        for (const form of line.term === key ? forms(line) : [])
          if (Pejling.fold(form.text) === folded) return form.text;
    return folded;
  }

  // The two words that are written apart where this is one, where a record has both.
  async function apart(shapes, weights) {
    const parts = (await Pejling.parts(shapes)).map(one => ({...asWord(one), whole: true}));
    if (!parts.length) return [];
    const [first, last] = await Promise.all(parts.map(async function (part) {
      const its = new Uint8Array(index.records);
      await anyForm(part, its);
      return its;
    }));
    first.forEach((weight, at) => {
      weights[at] = Math.ceil(Math.min(weight, last[at]) * MEANT);
    });
    return weights.some(Boolean) ? parts : [];
  }

  function asWord(token, open) {
    if (Pejling.isNumber(token))
      return {token, number: Pejling.plainNumber(token, index.language)};
    const keys = new Set(index.stems.map(one => Pejling.fold(Pejling.stem(token, one))));
    const begun = Pejling.fold(token), short = begun.length < LEAST_INSIDE;
    return {token, keys, begun, akin: Pejling.akin(keys), short, whole: !open && short};
  }
  Pejling.asWord = asWord;

  // Texts write small numbers as words.
  const TO_TWELVE = {
    da: "to tre fire fem seks syv otte ni ti elleve tolv".split(" "),
    en: "two three four five six seven eight nine ten eleven twelve".split(" "),
  };
  function writtenOut(number) {
    const written = TO_TWELVE[index.language][Number(number) - 2];
    return written && {...asWord(written), whole: true};
  }

  async function exactly(number, weights) {
    const low = Pejling.shardOf(terms, number), shards = [];
    const high = /[.-]/.test(number) ? Pejling.shardOf(terms, number + LAST) : low;
    for (let at = low; at <= high; at++) shards.push(linesOf("terms/" + at));
    for (const lines of await Promise.all(shards))
      for (const line of lines)
        if (Pejling.isNumbered(line.term, number))
          for (const one of forms(line)) note(one.lists, NUMBER, weights);
  }

  async function anyForm(word, weights) {
    for (const begun of beginnings(word)) {
      const low = Pejling.shardOf(terms, begun);
      const high = word.whole || word.akin.has(begun) ? low :
        Pejling.shardOf(terms, begun + LAST);
      const few = high - low < MOST_SHARDS;
      const shards = [];
      for (let at = low; at <= (few ? high : low); at++) shards.push(linesOf("terms/" + at));
      const stub = few || begun.length < 2 ? null : stubOf(begun);
      for (const lines of await Promise.all(shards))
        for (const line of lines)
          if (line.term.startsWith(begun)) weigh(line, word, weights);
      if (await stub) weighStub(await stub, begun, weights);
    }
  }

  // What the terms must begin with: the stems, and the word as typed where it is none of them.
  function beginnings(word) {
    const all = [...new Set([...word.keys, word.begun, ...word.akin])];
    return word.whole ? all : all.filter(one => !all.some(other => other !== one && one.startsWith(other)));
  }

  function weigh(line, word, weights) {
    const isKey = word.keys.has(line.term), begins = begin(line.term, word);
    const isAkin = word.akin.has(line.term);
    for (const form of forms(line)) {
      if (form.text === word.token || same(form.text, word.token))
        note(form.lists, EXACT, weights);
      else if (isKey)
        note(form.lists, alike(form.text, word) ? INFLECTED : OTHERWISE_SPELLED, weights);
      else if (isAkin)
        note(form.lists, OTHERWISE_SPELLED, weights);
      else if (begins) {
        const [title, rest] = word.begun.length < LEAST_INSIDE ? SHORT_BEGINNING : BEGINS_SO;
        note(form.lists, [title, rest, rest, 6, 1], weights);
      }
    }
    if (line.inside && !word.whole &&
      (isKey || isAkin || (begins && word.begun.length >= LEAST_INSIDE)))
      note(line.inside.split(","), line.term.length < LEAST_INSIDE ? SHORT_END :
        isKey || isAkin ? COMPOUND_OF_IT : INSIDE, weights);
  }

  function begin(term, word) {
    if (word.whole) return false;
    if (term.startsWith(word.begun)) return true;
    for (const key of word.keys)
      if (key.length >= LEAST_INSIDE && term.startsWith(key)) return true;
    return false;
  }

  const same = (form, token) => Pejling.spelled(form) === Pejling.spelled(token);

  // Is it a form of the word with the same letters, not only of one that is typed the same?
  function alike(form, word) {
    if (!/[æøå]|aa|ae|oe/.test(word.token)) return true;
    const spelled = Pejling.spelled(form);
    return index.stems.some(one =>
      spelled.startsWith(Pejling.spelled(Pejling.stem(word.token, one)).slice(0, 3)));
  }

  function weighStub(stub, begun, weights) {
    const [words, inside] = stub.split("~");
    const short = begun.length < LEAST_INSIDE;
    note(words.split(","), short ? SHORT_BEGINNING : BEGINS_SO, weights);
    if (!short) note(inside.split(","), INSIDE, weights);
  }

  async function stubOf(begun) {
    const shard = await Pejling.load("stubs/" + Pejling.shardOf(stubs, begun));
    return shard[begun] || "";
  }

  function note(lists, values, weights) {
    lists.forEach(function (list, part) {
      const value = values[part];
      Pejling.rising(list, number => {
        if (weights[number] < value) weights[number] = value;
      });
    });
  }

  // The terms of a shard, each with its line; a line is read further when its term is asked for.
  async function linesOf(name) {
    const text = await Pejling.load(name), lines = [];
    let term = "";
    for (const line of text.split("\n")) {
      const blank = line.indexOf(" ");
      term = term.slice(0, Pejling.digit(line)) + line.slice(1, blank);
      const [words, inside] = line.slice(blank).split(" ~");
      lines.push({term, words, inside});
    }
    return lines;
  }

  function forms(line) {
    return line.words.split(" ").filter(Boolean).map(function (one) {
      const [written, ...lists] = one.split(",");
      const rest = written.slice(1);
      return {text: written[0] === "+" ? line.term + rest : rest, lists};
    });
  }
})();
