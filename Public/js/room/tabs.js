// The tabs of the phone: links to parts of the page, of which one is shown. On a wide screen, where the style sheet
// doesn't show the links, all parts are shown. Without script the links lead to the parts.

export function startTabs() {
  for (const nav of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tabs]"))) start(nav);
}

/** @param {HTMLElement} nav */
function start(nav) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...nav.querySelectorAll("a[href^='#']")]);
  const panelOf = (/** @type {HTMLAnchorElement} */ link) => document.getElementById(link.hash.slice(1));
  let chosen = links.find((link) => link.hash === location.hash) ?? links[0];
  if (!chosen) return;

  const show = () => {
    const isInUse = nav.checkVisibility();
    for (const link of links) {
      const panel = panelOf(link);
      if (panel) panel.hidden = isInUse && link !== chosen;
      if (link === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  nav.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a"));
    if (!link || !links.includes(link) || !panelOf(link)) return;
    event.preventDefault();
    chosen = link;
    // So that a reload shows the same part.
    history.replaceState(null, "", link.hash);
    show();
  });
  // A link elsewhere on the page that leads into a part that isn't shown.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    const around = target && links.find((link) => panelOf(link)?.contains(target));
    if (!around) return;
    chosen = around;
    show();
    target.scrollIntoView();
  });
  addEventListener("resize", show);
  show();
}
