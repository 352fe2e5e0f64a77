// What this browser keeps: changes that wait to be sent, and the last fragments of rooms. Under the name of their owner.

const VERSION = 1;
/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** @returns {Promise<IDBDatabase>} */
function database() {
  return opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("samtal", VERSION);
    request.onupgradeneeded = () => {
      const outbox = request.result.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
      outbox.createIndex("owner", "owner");
      const fragments = request.result.createObjectStore("fragments", { keyPath: ["owner", "page", "id"] });
      fragments.createIndex("page", ["owner", "page"]);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another tab holds an older database"));
  });
}

/** One transaction. It is done when the returned promise is: what was written is then kept.
 * @template T
 * @param {"outbox" | "fragments"} name @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work @returns {Promise<T>} */
export async function inStore(name, mode, work) {
  const transaction = (await database()).transaction(name, mode, { durability: "strict" });
  const request = work(transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
