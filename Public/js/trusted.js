// The only place where text becomes HTML or the address of a script: the page's security policy knows no other.

/** @typedef {{ createHTML(text: string): string, createScriptURL(path: string): string }} Policy */

const SCRIPTS = ["/sw.js", "/js/live-worker.js"];

/** @type {Policy} */
const rules = {
  // Only what our own server rendered comes here, and it is parsed without running anything.
  createHTML: (text) => text,
  createScriptURL(path) {
    if (!SCRIPTS.includes(path)) throw new TypeError(`${path} is no script of ours`);
    return path;
  },
};

/** @type {Policy} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("samtal", rules) ?? rules;

/** The server's HTML as a document of its own, in which nothing runs and nothing is fetched.
 * @param {string} html */
export function parsed(html) {
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}

/** @param {"/sw.js" | "/js/live-worker.js"} path */
export function scriptURL(path) {
  return policy.createScriptURL(path);
}
