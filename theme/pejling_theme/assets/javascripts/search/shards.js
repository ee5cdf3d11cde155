// Files of the index, loaded as scripts: so it works from a file share, where nothing is fetched.
// Pejling.load(name) promises what the file of that name hands over with Pejling.give.
"use strict";
var Pejling = window.Pejling || {};

(function () {
  const given = new Map(), loading = new Map();
  const opener = document.querySelector("[data-index]");
  const folder = opener ? opener.dataset.index : "search/";
  let version = "";

  Pejling.give = function (name, value) {
    given.set(name, value);
    if (name === "index") version = "?" + value.version;
  };

  Pejling.load = function (name) {
    if (!loading.has(name)) loading.set(name, fetched(name));
    return loading.get(name);
  };

  function fetched(name) {
    return new Promise(function (done, failed) {
      const script = document.createElement("script");
      const missing = function () {
        script.remove();
        loading.delete(name);
        failed(new Error(name));
      };
      script.src = folder + name + ".js" + version;
      script.onerror = missing;
      script.onload = function () {
        if (!given.has(name)) return missing();
        script.remove();
        done(given.get(name));
      };
      document.head.append(script);
    });
  }

  // Lists of numbers as coding.py writes them.
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUE = new Uint8Array(128);
  for (let at = 0; at < 64; at++) VALUE[DIGITS.charCodeAt(at)] = at;

  Pejling.digit = character => VALUE[character.charCodeAt(0)];

  Pejling.numbers = function (text) {
    const found = [];
    let value = 0, shift = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = VALUE[text.charCodeAt(at)];
      value += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        found.push(value);
        value = shift = 0;
      }
    }
    return found;
  };

  // Calls `each` with every number of a rising list.
  Pejling.rising = function (text, each) {
    if (text[0] === "!") {
      for (let at = 1, first = 0; at < text.length; at++, first += 6)
        for (let bits = VALUE[text.charCodeAt(at)], bit = 0; bits; bits >>= 1, bit++)
          if (bits & 1) each(first + bit);
      return;
    }
    let number = -1, gap = 0, shift = 0;
    for (let at = 0; at < text.length; at++) {
      const digit = VALUE[text.charCodeAt(at)];
      gap += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        number += gap;
        each(number);
        gap = shift = 0;
      }
    }
  };

  // Rows of records by their numbers: {number, group, title, address, kind, verdict, position}.
  const ROWS = 24;

  Pejling.rows = async function (numbers) {
    const shards = [...new Set(numbers.map(number => Math.floor(number / ROWS)))];
    const loaded = new Map(
      await Promise.all(shards.map(async one => [one, await Pejling.load("rows/" + one)])));
    return numbers.map(function (number) {
      const shard = loaded.get(Math.floor(number / ROWS));
      const [group, title, address, kind, verdict, position] = shard.rows[number % ROWS];
      const [name, page, agency, years] = shard.groups[group];
      return {
        number, title: text(title), kind, verdict, position, years,
        address: address[0] === "#" ? page + address : address,
        group: {number: group, title: text(name), address: page, agency: text(agency || "")},
      };
    });
  };

  // The position of the group of every record.
  let positions;
  Pejling.groupsOf = function (index) {
    if (!positions) {
      positions = new Uint16Array(index.records);
      let at = 0;
      Pejling.numbers(index.groups).forEach(function (size, group) {
        positions.fill(group, at, at + size);
        at += size;
      });
    }
    return positions;
  };

  // A text and its language, empty where it is the page's own.
  function text(given) {
    return typeof given === "string" ? {text: given, language: ""} :
      {text: given[0], language: given[1]};
  }
  Pejling.text = text;

  // The way from this page to an address of the index; in the same language, beside its folder.
  Pejling.to = address => folder.replace(/search\/$/, "") + address;
})();
