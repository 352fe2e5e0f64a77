// Registers the service worker, and tells it what this page consists of: all that was fetched before it was there.
import { owner } from "./owner.js";
import { scriptURL } from "./trusted.js";

/** What the worker of all tabs fetches by itself, and no page therefore knows of. */
const FETCHED_BY_WORKER = ["/js/live-worker.js", "/js/live/hub.js"];

export async function startOfflinePages() {
  const workers = navigator.serviceWorker;
  if (!workers || !owner()) return;
  // One that was there from the beginning has seen this page go by, and keeps it.
  const wasThere = Boolean(workers.controller);
  try {
    await workers.register(scriptURL("/sw.js"), { type: "module", updateViaCache: "none" });
    const { active } = await workers.ready;
    await everythingFetched();
    if (active && await hasKept(active, wasThere ? "" : location.href)) document.body.dataset.offline = "ready";
  } catch {
    // Without it everything works but a reload without network.
  }
}

/** Other modules, what they import, and style may still be on their way. */
async function everythingFetched() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
}

/** @param {ServiceWorker} worker @param {string} page its address, when it is to be fetched for keeping
 * @returns {Promise<boolean>} all that is needed for a reload without network */
function hasKept(worker, page) {
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ keep: [...fetched, ...FETCHED_BY_WORKER], page: document.body.dataset.live && page }, [port2]);
  return new Promise((resolve) => port1.onmessage = ({ data }) => resolve(data));
}
