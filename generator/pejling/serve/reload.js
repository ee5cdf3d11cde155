// Loads the page anew when the site has been built again. Sent by `pejling serve` alone.
(() => {
  "use strict";
  const known = document.currentScript.dataset.version;
  let asking = null;

  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // A page in the background asks nothing: a browser opens only six connections to a server.
  const ask = async () => {
    while (!document.hidden) {
      asking = new AbortController();
      try {
        const address = "/_pejling/changes?known=" + encodeURIComponent(known);
        const answer = await fetch(address, { signal: asking.signal, cache: "no-store" });
        if (answer.ok && (await answer.text()) !== known) {
          location.reload();
          return;
        }
        if (!answer.ok) await wait(2000);
      } catch {
        await wait(1000);
      }
    }
    asking = null;
  };

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) asking?.abort();
    else if (asking === null) ask();
  });
  ask();
})();
