// What results and the explorer are made of.
"use strict";

(function () {
  Pejling.element = function (tag, attributes, ...content) {
    const one = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {}))
      if (value) one.setAttribute(name, value === true ? "" : value);
    one.append(...content);
    return one;
  };

  // The permanent address at the page's foot, with what is asked for: also on paper.
  Pejling.address = function () {
    const link = document.querySelector(".pagefoot a.address");
    if (!link) return;
    link.textContent = link.textContent.split("?")[0] + location.search;
    link.search = location.search;
  };

  // The mark of a verdict, as labels.js has it.
  Pejling.mark = function ([, , shape, hue]) {
    const SVG = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(SVG, "svg"), use = document.createElementNS(SVG, "use");
    drawing.setAttribute("class", "mark c-" + hue);
    drawing.setAttribute("aria-hidden", "true");
    use.setAttribute("href", "#" + shape);
    drawing.append(use);
    return drawing;
  };
})();
