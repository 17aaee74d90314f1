// Nothing here is needed: pages are complete without it.
"use strict";
(() => {
  const turns = [...document.querySelectorAll(".turns > li[id]")];
  const list = document.querySelector(".turns");
  let status;

  const say = (words) => {
    if (!status) {
      status = document.createElement("p");
      status.className = "said";
      status.setAttribute("role", "status");
      document.body.append(status);
    }
    status.textContent = words;
    setTimeout(() => { status.textContent = ""; }, 2500);
  };

  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`${what} copied`);
    } catch {
      say("Your browser does not allow copying");
    }
  };

  // j and k go from turn to turn, while a turn or the list has the focus: a key that works everywhere
  // would be taken from those who speak to their machine (WCAG 2.1.4).
  if (list && turns.length > 1) {
    list.tabIndex = 0;
    list.setAttribute("aria-keyshortcuts", "j k");
    list.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step) return;
      const at = turns.findIndex((turn) => turn.contains(document.activeElement));
      const next = turns[at < 0 ? (step > 0 ? 0 : turns.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
      history.replaceState(null, "", `#${next.id}`);
    });
  }

  // A link to a place of the page is copied where it is followed.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".turns a[href^='#p']");
    if (link && navigator.clipboard) copy(link.href, "Link");
  });

  // What is there to be copied gets a button.
  for (const block of document.querySelectorAll(".copy")) {
    if (!navigator.clipboard) break;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = "Copy";
    const name = block.closest("details")?.querySelector("summary")
      ?? block.previousElementSibling;
    button.setAttribute("aria-label", `Copy: ${name?.textContent ?? "citation"}`);
    button.addEventListener("click", () => copy(block.textContent, "Citation"));
    block.after(button);
  }
})();
