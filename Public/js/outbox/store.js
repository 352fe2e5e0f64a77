import { inStore } from "./database.js";

/** A change that waits to be sent.
 * @typedef {object} Entry
 * @property {number} [order] given by the store: entries are sent in the order they were written
 * @property {string} owner
 * @property {string} command its id: sent twice, it is carried out once
 * @property {string} url
 * @property {[string, string][]} fields what is sent
 * @property {{ name: string, label: string }[]} texts the fields that somebody wrote, for showing and correcting
 * @property {string} page where it was written, and in which form: `form` is its id
 * @property {string} form
 * @property {string} label what it is and where it belongs: "Anteckning till ruta 2"
 * @property {"waiting" | "refused" | "conflict"} state
 * @property {string} [sentence] the server's, when it was not taken
 * @property {Record<string, string>} [theirs] what somebody else wrote meanwhile
 * @property {string} [revision] of theirs */

/** @typedef {object} Store
 * @property {(owner: string) => Promise<Entry[]>} all in order
 * @property {(entry: Entry) => Promise<unknown>} put
 * @property {(entry: Entry) => Promise<unknown>} remove */

/** @type {Store} */
export const browserStore = {
  all: (owner) => inStore("outbox", "readonly", (store) => store.index("owner").getAll(owner)),
  async put(entry) {
    entry.order = Number(await inStore("outbox", "readwrite", (store) => store.put(entry)));
  },
  remove: (entry) => inStore("outbox", "readwrite", (store) => store.delete(/** @type {number} */ (entry.order))),
};
