// The button that opens search. Nothing else is loaded before a reader asks for it.
"use strict";
(function () {
  const link = document.querySelector("a.search-open");
  if (!link || !window.HTMLDialogElement) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.textContent = link.textContent;
  Object.assign(button.dataset, link.dataset, {page: link.href});
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K");
  link.replaceWith(button);

  const FILES = ["shards", "snowball", "words", "akin", "vocabulary", "lookup", "answer", "elements",
    "snippet", "results", "dialog"];
  let loaded;

  function load() {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = button.dataset.theme + "stylesheets/search.css";
    document.head.append(style);
    return Promise.all(FILES.map(name => new Promise((done, failed) => {
      const script = document.createElement("script");
      script.async = false; // in this order
      script.src = button.dataset.theme + "javascripts/search/" + name + ".js";
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    })));
  }

  function open() {
    const field = document.getElementById("ask"); // the results page has a field of its own
    if (field) return field.focus();
    loaded = loaded || load();
    button.setAttribute("aria-busy", "true");
    loaded.then(() => Pejling.open(button)).catch(() => location.assign(button.dataset.page))
      .then(() => button.removeAttribute("aria-busy"));
  }

  button.addEventListener("click", open);
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if ((slash || k) && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      open();
    }
  });
})();
