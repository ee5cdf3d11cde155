"""What every page must pass; each check names the faults it finds."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def axe(page: Page) -> list[str]:
    """WCAG 2.2 AA, EN 301 549 and good practice, as axe-core tries them."""
    page.evaluate(_axe())
    found: list[dict[str, Any]] = page.evaluate(
        """tags => axe.run(document, {
          runOnly: {type: "tag", values: tags},
          rules: {"target-size": {enabled: true}},
          resultTypes: ["violations"],
          preload: false,
        }).then(result => result.violations)""",
        TAGS,
    )
    return [
        f"axe {one['id']} x{len(one['nodes'])}: {one['nodes'][0]['html'][:160]}" for one in found
    ]


def reflow(page: Page) -> list[str]:
    """Nothing runs over the edge; what scrolls, scrolls inside its own frame."""
    found: list[str] = page.evaluate(
        """() => {
          const width = document.documentElement.clientWidth;
          const over = document.documentElement.scrollWidth > width ? ["the page scrolls"] : [];
          const framed = node => node.closest(".scroll, .sr, svg, .skip, caption, thead");
          for (const node of document.body.querySelectorAll("*")) {
            const box = node.getBoundingClientRect();
            if (box.width && box.right > width + 1 && !framed(node))
              over.push(`${node.tagName}.${node.className}: ${node.textContent.slice(0, 40)}`);
          }
          return over;
        }"""
    )
    return [f"over the edge: {one}" for one in found[:4]]


def structure(page: Page) -> list[str]:
    """One h1, headings without gaps, each landmark once or named, no id twice."""
    found: list[str] = page.evaluate(
        """() => {
          const faults = [], all = selector => [...document.querySelectorAll(selector)];
          const levels = all("h1, h2, h3, h4, h5, h6").map(one => +one.tagName[1]);
          if (levels.filter(level => level === 1).length !== 1) faults.push("not one h1");
          levels.forEach((level, at) => {
            if (at && level > levels[at - 1] + 1) faults.push(`h${levels[at - 1]} to h${level}`);
          });
          for (const one of ["main", "body > header", "body > footer"])
            if (all(one).length !== 1) faults.push(`not one ${one}`);
          const names = all("nav").map(one => one.getAttribute("aria-label"));
          if (names.includes(null) || new Set(names).size !== names.length)
            faults.push(`navigation not told apart: ${names}`);
          const ids = all("[id]").map(one => one.id);
          const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
          if (twice.length) faults.push(`ids twice: ${twice}`);
          if (all("style, [style], script:not([src])").length) faults.push("not in a file");
          if (/undefined|\\{[a-z_]+\\}|\\bNaN\\b/.test(document.body.innerText))
            faults.push("words of the machine");
          return faults;
        }"""
    )
    return [f"structure: {one}" for one in found]


def overprinting(page: Page) -> list[str]:
    """No words lie on top of other words: labels of charts and heads of columns."""
    found: list[str] = page.evaluate(
        """() => {
          const over = [];
          const hidden = node => { // clipped to nothing, or not drawn at all
            for (let one = node; one && one !== document.body; one = one.parentElement)
              if (getComputedStyle(one).clipPath !== "none") return true;
            return !node.getClientRects().length;
          };
          const texts = root => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = [];
            while (walker.nextNode()) {
              const node = walker.currentNode;
              if (!node.textContent.trim() || hidden(node.parentElement)) continue;
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const box of range.getClientRects()) found.push([box, node]);
            }
            return found;
          };
          const compare = list => list.forEach(([a, one], at) => {
            for (const [b, other] of list.slice(at + 1)) {
              const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (wide > 2 && high > 7) over.push(`${one.textContent} | ${other.textContent}`);
            }
          });
          for (const chart of document.querySelectorAll("svg.hist, tr")) compare(texts(chart));
          return over;
        }"""
    )
    return [f"overprinted: {one[:120]}" for one in found[:4]]


def passages(page: Page) -> list[str]:
    """What is in another language is set as the words around it."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("main span[lang]")].filter(one => {
          const its = getComputedStyle(one), around = getComputedStyle(one.parentElement);
          return ["fontSize", "fontWeight", "color"].some(name => its[name] !== around[name]);
        }).map(one => one.textContent)"""
    )
    return [f"set apart: {one[:80]}" for one in found[:4]]


CHECKS = (axe, reflow, structure, overprinting, passages)
