// Stems that are one word to a reader and two to Snowball: Pejling.akin(keys) are those that a word
// is found by besides its own keys, all folded (so that mand and mænd are one already).
"use strict";

(function () {
  const TURNS = [
    // tom and tomt
    [/(..[lmnr])$/, "$1t"], [/(..[lmnr])t$/, "$1"],
    // cykel and cykler, nummer and numre, våben and våbnet; centre and center
    [/^(.+[^aeiouylnr])([lnr])$/, "$1e$2"], [/^(..+?)([^aeiouy])\2?e([lnr])$/, "$1$2$3"],
    // gas and gases, analysis and analyses
    [/([^s])s$/, "$1se"], [/([^s])se$/, "$1s"], [/([^s])s$/, "$1si"], [/([^s])si$/, "$1s"],
    // labour and labor, defence and defense, programme and program
    [/(...)our$/, "$1or"], [/(...)or$/, "$1our"], [/enc$/, "ens"], [/ens$/, "enc"],
    [/gramm$/, "gram"], [/gram$/, "gramm"],
    // organise and organize, realise and realize; Snowball takes off only the American ending
    [/^(.{4,})is$/, "$1"], [/(...)is$/, "$1iz"], [/(...)iz$/, "$1is"], [/(...)ys$/, "$1yz"],
    [/(...)yz$/, "$1ys"],
    // barn and børn, woman and women
    [/barn$/, "born"], [/born$/, "barn"], [/man$/, "men"], [/men$/, "man"],
    [/child$/, "children"], [/children$/, "child"], [/^person$/, "peopl"], [/^peopl$/, "person"],
    // Units, written out and not.
    [/^pct$/, "procent"], [/^procent$/, "pct"], [/^percent$/, "pct"], [/^kr$/, "kron"], [/^kron$/, "kr"],
    [/^mio$/, "million"], [/^million$/, "mio"], [/^mia$/, "milliard"], [/^milliard$/, "mia"],
  ];

  Pejling.akin = function (keys) {
    const found = new Set();
    for (const key of keys)
      for (const [end, turned] of TURNS)
        if (end.test(key)) found.add(key.replace(end, turned));
    return new Set([...found].filter(one => !keys.has(one)));
  };
})();
