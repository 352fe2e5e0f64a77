// Registers the service worker, and tells it what this page consists of: all that was fetched before it was there.
import { owner } from "./owner.js";
import { scriptURL } from "./trusted.js";

export async function startOfflinePages() {
  const workers = navigator.serviceWorker;
  if (!workers || !owner()) return;
  // One that was there from the beginning has seen all this go by.
  const wasThere = Boolean(workers.controller);
  try {
    await workers.register(scriptURL("/sw.js"), { type: "module", updateViaCache: "none" });
    const { active } = await workers.ready;
    if (wasThere) return;
    const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
    active?.postMessage({
      keep: [...fetched, "/js/live-worker.js"],
      page: document.body.dataset.live && location.href,
    });
  } catch {
    // Without it everything works but a reload without network.
  }
}
