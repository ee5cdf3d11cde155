// What is shown as CSV, in the same form as the files that the pages offer (as_csv.py): semicolons,
// a byte order mark, decimal comma in Danish, and no cell that a spreadsheet would run.
"use strict";

(function () {
  const BEFORE = ["ministry", "agency", "year", "number", "goal", "verdict"];
  const AFTER = ["task", "nature", "supports", "owner", "weight"];
  const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

  Pejling.explorer.csv = function (rows, chosen, columns, names, language) {
    const has = name => chosen.includes(name);
    const before = BEFORE.filter(has), after = AFTER.filter(has);
    const none = [...names.parts.map(() => null), null];

    // A line: of the goal, of a part where measures are shown, the ids, and what no file has.
    function line(first, part, id, last) {
      const [said, ids] = has("measures") ? [part.slice(0, -1), [id, part.at(-1)]] : [[], [id]];
      return [...first, ...said, ...ids, ...last];
    }

    const lines = [line(before.map(name => names[name]), [...names.parts, names.part_id],
      names.goal_id, after.map(name => names[name]))];
    for (const row of rows) {
      const first = before.flatMap(name => columns[name].write(row));
      const last = after.flatMap(name => columns[name].write(row));
      const parts = has("measures") && row.parts.length ?
        row.parts.map(part => part.cells.slice(0, -1)) : [none];
      for (const part of parts) lines.push(line(first, part, row.id, last));
    }
    return "\ufeff" + lines.map(
      line => line.map(value => cell(value, language)).join(";") + "\r\n").join("");
  };

  // Hands a text to the reader as a file; from a file share too, and under the strictest policy.
  Pejling.explorer.save = function (text, name) {
    const address = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
    Pejling.explorer.element("a", {href: address, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };

  function cell(value, language) {
    if (value === null || value === undefined) return "";
    if (typeof value === "number")
      return language === "da" ? String(value).replace(".", ",") : String(value);
    let text = String(value).trim().replace(/\s+/g, " ");
    if (FORMULA.test(text)) text = "'" + text;
    return '"' + text.replaceAll('"', '""') + '"';
  }
})();
