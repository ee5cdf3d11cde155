// Text to words, and a word to the keys it is found by: the same as words.py does at build time.
"use strict";

(function () {
  const WORD = /[0-9]+(?:[.,/:–-][0-9]+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
  const THOUSANDS = {
    da: /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/,
    en: /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/,
  };
  const GROUPING = {da: /\./g, en: /,/g};
  const LETTERS = {"æ": "ae", "ø": "oe", "å": "aa"};
  const STEMMERS = {da: new DanishStemmer(), en: new EnglishStemmer()};

  // The words of a text in small letters, each with where it stands.
  Pejling.tokens = function (text) {
    const found = [];
    for (const one of text.matchAll(WORD))
      found.push({token: one[0].normalize("NFKC").toLowerCase(), start: one.index,
        end: one.index + one[0].length});
    return found;
  };

  Pejling.isNumber = token => /^[0-9].*[0-9]$|^[0-9]$/.test(token);

  // Is a number the one that is asked for, or an account or a case that begins with it?
  Pejling.isNumbered = (number, asked) => number === asked ||
    /[.-]/.test(asked) && number.startsWith(asked) && /[.-]/.test(number[asked.length]);

  Pejling.plainNumber = function (token, language) {
    let number = token.replace(/–/g, "-");
    if (THOUSANDS[language].test(number)) number = number.replace(GROUPING[language], "");
    return number.replace(/,/g, ".");
  };

  // æ, ø and å as they are typed without them, all else as it is.
  Pejling.spelled = word => word.replace(/[æøå]/g, letter => LETTERS[letter]);

  // A word without what is typed in several ways: mål, maal and mal are one.
  Pejling.fold = word => Pejling.spelled(word).normalize("NFD").replace(/\p{M}/gu, "")
    .replace(/aa|ae|oe/g, pair => pair[0]);

  Pejling.stem = (word, language) => STEMMERS[language].stemWord(word);
})();
