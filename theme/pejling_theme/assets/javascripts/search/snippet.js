// The words of a query marked in a text, and the part of a text where most of them stand.
// Texts are written as text, never as markup.
"use strict";

(function () {
  const BEFORE = 60, LONG = 190, LEAST_INSIDE = 4;

  // Where the words stand in a passage: [start, end, which word].
  Pejling.hits = function ({text, language}, answer) {
    const words = answer.words.flatMap((one, at) => one.words.map(word => [word, at]));
    const compounds = (language || document.documentElement.lang) === "da", found = [];
    for (const {token, start, end} of Pejling.tokens(text)) {
      const hit = words.find(([word]) => isHit(token, word, compounds));
      if (hit) found.push([start, end, hit[1]]);
    }
    return found;
  };

  const seen = new Map();
  function shapes(token) {
    if (!seen.has(token)) {
      const word = Pejling.asWord(token);
      seen.set(token, {number: word.number, folded: Pejling.fold(token), keys: word.keys});
    }
    return seen.get(token);
  }

  function isHit(token, word, compounds) {
    const one = shapes(token);
    if (word.number || one.number)
      return Boolean(word.number && one.number) &&
        [one.number, ...one.number.split(/[/-]/)].some(its => Pejling.isNumbered(its, word.number));
    if (word.whole) return [...word.keys].some(key => one.keys.has(key));
    if (one.folded.startsWith(word.begun)) return true;
    for (const key of word.akin) if (one.keys.has(key)) return true;
    for (const key of word.keys) {
      if (one.keys.has(key)) return true;
      if (!compounds) continue;
      if (key.length >= LEAST_INSIDE ? one.folded.includes(key) :
        [...one.keys].some(its => its.length > key.length + 1 && its.endsWith(key))) return true;
    }
    return false;
  }

  // A passage with its hits marked, from one place to another.
  Pejling.marked = function (passage, answer, from = 0, to = passage.text.length) {
    const whole = document.createDocumentFragment(), text = passage.text;
    let at = from;
    for (const [start, end] of Pejling.hits(passage, answer)) {
      if (start < from || end > to) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      whole.append(text.slice(at, start), mark);
      at = end;
    }
    whole.append(text.slice(at, to));
    return whole;
  };

  // The passage where most of the words stand, as an element; null where none does.
  Pejling.snippet = function (passages, answer) {
    let best = null, most = 0;
    for (const passage of passages) {
      const hits = Pejling.hits(passage, answer);
      const different = new Set(hits.map(hit => hit[2])).size;
      if (different > most) [best, most] = [[passage, hits], different];
    }
    if (!best) return null;
    const [passage, hits] = best, text = passage.text.replace(/\s/g, " ");
    const from = text.length <= LONG ? 0 : wordStart(text, hits[0][0] - BEFORE);
    const to = text.length <= LONG ? text.length : wordEnd(text, from + LONG);
    const shown = document.createElement("p");
    shown.className = "snippet";
    if (passage.language) shown.lang = passage.language;
    shown.append(from ? "… " : "", Pejling.marked({...passage, text}, answer, from, to),
      to < text.length ? " …" : "");
    return shown;
  };

  const wordStart = (text, at) => at <= 0 ? 0 : text.indexOf(" ", at) + 1;
  const wordEnd = (text, at) => at >= text.length ? text.length : text.lastIndexOf(" ", at);
})();
