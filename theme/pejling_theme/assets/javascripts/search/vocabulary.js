// What a word that is nowhere may have been meant to be: Pejling.nearest(word) promises words.
// One error leaves the first or the last half of a word as it is (of two in a long word, a third),
// so it stands near in the vocabulary sorted from the front, or from the back.
"use strict";

(function () {
  const SHORTEST = 4, LONG = 8, MOST_SHARDS = 3, MOST_MEANT = 3, LEAST_BEFORE = 3;
  const LAST = "\uffff";

  // `shapes` are the word as it is typed and its stems; what is nearest to any of them was meant.
  Pejling.nearest = async function (shapes) {
    const found = new Map();
    await Promise.all([...new Set(shapes)].map(shape => consider(shape, found)));
    const least = Math.min(...[...found.values()].map(one => one.far));
    const nearest = [...found].filter(([, one]) => one.far === least);
    const whole = nearest.filter(([, one]) => one.used >= 0);
    return (whole.length ? whole : nearest)
      .sort(([a, x], [b, y]) => y.begins - x.begins || y.used - x.used || (a < b ? -1 : 1))
      .slice(0, MOST_MEANT).map(([candidate]) => candidate);
  };

  // The two words that are written apart where one of the shapes has them as one: cyber attack.
  // Danish joins some with an s.
  Pejling.parts = async function (shapes) {
    const joints = (await Pejling.ready()).language === "da" ? ["", "s"] : [""];
    for (const word of new Set(shapes)) {
      const [front, back] = await alike(word);
      const ends = new Set(back.map(([one]) => reversed(one)));
      const found = front.flatMap(([one]) => joints.map(joint => [one, joint]))
        .filter(([one, joint]) => word.startsWith(one + joint))
        .map(([one, joint]) => [one, word.slice(one.length + joint.length)])
        .filter(([, last]) => ends.has(last))
        .sort(([a], [b]) => b.length - a.length);
      if (found.length) return found[0];
    }
    return [];
  };

  const errorsIn = word => word.length >= LONG ? 2 : 1;

  // The words that begin as a word does, and those that end so, backwards.
  function alike(word) {
    const kept = Math.max(2, Math.floor(word.length / (errorsIn(word) + 1)));
    return Promise.all([
      near("words", word.slice(0, kept)), near("backwards", reversed(word).slice(0, kept))]);
  }

  async function consider(word, found) {
    if (word.length < SHORTEST) return;
    const index = await Pejling.ready();
    const errors = errorsIn(word), [front, back] = await alike(word);
    const tried = function (candidate, used) {
      const shapes = candidate.length > word.length && used >= 0 ? stems(candidate, index) : [];
      const far = Math.min(...[candidate, ...shapes].map(one => distance(word, one, errors)));
      const known = found.get(candidate);
      if (far <= errors && !(known && known.far <= far))
        found.set(candidate, {far, used, begins: candidate[0] === word[0]});
    };
    for (const [candidate, used] of front) tried(candidate, used);
    for (const [candidate, used] of back) {
      const whole = reversed(candidate);
      tried(whole, used);
      // The word may be the end of a compound, after a word of its own: no lebil is in delebil.
      if (index.language === "da") for (let length = word.length - 1; length <= word.length + 1; length++)
        if (length > SHORTEST && length <= whole.length - LEAST_BEFORE) tried(whole.slice(-length), -1);
    }
  }

  // The word may be typed without the ending that it has in the plans.
  const stems = (candidate, index) => index.stems.map(one => Pejling.stem(candidate, one));

  const reversed = word => [...word].reverse().join("");

  // The words of an order that begin so, each with how often it is used.
  async function near(order, begun) {
    const begins = (await Pejling.ready())[order].split(" ");
    const low = Pejling.shardOf(begins, begun);
    const high = Math.min(Pejling.shardOf(begins, begun + LAST), low + MOST_SHARDS - 1);
    const shards = [];
    for (let at = low; at <= high; at++) shards.push(Pejling.load(order + "/" + at));
    const found = [];
    for (const text of await Promise.all(shards)) {
      let word = "";
      for (const line of text.split("\n")) {
        word = word.slice(0, Pejling.digit(line)) + line.slice(1, -1);
        if (word.startsWith(begun)) found.push([word, Number(line.at(-1))]);
      }
    }
    return found;
  }

  // Letters left out, added, changed or swapped; more than `most` is only more.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before, row = Array.from({length: other.length + 1}, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const changed = one[i - 1] === other[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + changed);
        if (before && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
          next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
      if (Math.min(...row) > most) return most + 1;
    }
    return row[other.length];
  }
  Pejling.distance = distance;
})();
