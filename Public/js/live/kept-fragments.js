// The last fragments of a room, for a reload without network. A cache: what the server says always comes before it.
import { inStore } from "../outbox/database.js";
import { owner } from "../owner.js";

/** @typedef {{ owner: string, page: string, id: string, html: string, place: string }} KeptFragment */

const page = document.body.dataset.live ?? "";

/** @param {Element[]} fragments @param {string} place */
export async function keepFragments(fragments, place) {
  for (const { id, outerHTML } of fragments) {
    /** @type {KeptFragment} */
    const kept = { owner: owner(), page, id, html: outerHTML, place };
    await inStore("fragments", "readwrite", (store) => store.put(kept)).catch(() => {});
  }
}

/** @returns {Promise<KeptFragment[]>} */
export function keptFragments() {
  return inStore("fragments", "readonly", (store) => store.index("page").getAll([owner(), page]));
}

/** @param {(kept: IDBValidKey[]) => boolean} isForgotten asked of [owner, page, id] */
export async function forgetFragments(isForgotten) {
  const keys = /** @type {IDBValidKey[][]} */ (await inStore("fragments", "readonly", (store) => store.getAllKeys()));
  for (const key of keys.filter(isForgotten)) await inStore("fragments", "readwrite", (store) => store.delete(key));
}

/** The page came from the server: what was kept of it is older. */
export function forgetThisPage() {
  return forgetFragments(([who, what]) => who === owner() && what === page);
}
