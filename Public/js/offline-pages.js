// Registers the service worker, and tells it what this page consists of: all that was fetched before it was there.
import { owner } from "./owner.js";
import { scriptURL } from "./trusted.js";

/** What the worker of all tabs fetches by itself, and no page therefore knows of. */
const FETCHED_BY_WORKER = ["/js/live-worker.js", "/js/live/hub.js"];

export async function startOfflinePages() {
  const workers = navigator.serviceWorker;
  if (!workers || !owner()) return;
  try {
    await workers.register(scriptURL("/sw.js"), { type: "module", updateViaCache: "none" });
    const { active } = await workers.ready;
    await everythingFetched();
    if (active && await hasKept(active)) document.body.dataset.offline = "ready";
  } catch {
    // Without it everything works but a reload without network.
  }
}

/** Other modules, what they import, and style may still be on their way. */
async function everythingFetched() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
}

/** A page can get its worker while it is loaded: whether the worker has seen it go by, the worker knows best.
 * @param {ServiceWorker} worker @returns {Promise<boolean>} all that is needed for a reload without network */
function hasKept(worker) {
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const page = document.body.dataset.live ? { address: location.href, since: performance.timeOrigin } : null;
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ assets: [...fetched, ...FETCHED_BY_WORKER], page }, [port2]);
  return new Promise((resolve) => port1.onmessage = ({ data }) => resolve(data));
}
