// The service worker: a room that has been open shows again without network. Module script, scope /.
//
// - Style, scripts, icons: from the network, so that a page never runs with another version's scripts; from the cache
//   when the network doesn't answer in time. Fonts: from the cache, they hardly change.
// - Pages: from the network. Only live pages (`data-live` on body) are kept, the last few, under the name of the person
//   whose they are. A page of somebody else, or signing out, empties that cache first.
// - Never: anything posted, the streams, files to download, pages that are not live.
import { isAsset, isFont, isPage, ownerOf, withKeptMark } from "./js/kept-pages.js";

const ASSETS = "samtal-assets";
const PAGES = "samtal-pages";
/** Where the cache of pages says whose they are: an address that is no page's. */
const OWNER = "/.owner";
const KEPT_PAGES = 8;
const PATIENCE_MILLISECONDS = 4_000;

/** @type {any} */
const worker = globalThis;
/** Pages on their way into the cache. @type {Set<Promise<void>>} */
const underWay = new Set();

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const request = /** @type {Request} */ (event.request);
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === "POST" && url.pathname === "/sign-out") event.waitUntil(forgetPages());
  if (request.method !== "GET") return;
  if (isFont(url)) event.respondWith(keptFirst(request));
  else if (isAsset(url)) event.respondWith(asset(event));
  else if (isPage(request)) event.respondWith(page(event));
});

worker.addEventListener("message", (/** @type {any} */ event) => {
  const { assets, page } = event.data;
  // A page that was there before the worker is its client from now on, however it was loaded.
  const kept = Promise.all([worker.clients.claim(), ...assets.map(keepAsset), page && keepPage(page)]);
  event.waitUntil(kept.then(() => true, () => false).then((isKept) => event.ports[0]?.postMessage(isKept)));
});

/** @param {any} event @returns {Promise<Response>} */
async function asset(event) {
  const cache = await caches.open(ASSETS);
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok) await cache.put(event.request, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  return await answered(fresh) ?? await cache.match(event.request) ?? fresh;
}

/** @param {Request} request @returns {Promise<Response>} */
async function keptFirst(request) {
  const cache = await caches.open(ASSETS);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** @param {any} event @returns {Promise<Response>} */
async function page(event) {
  const fresh = fetch(event.request).then((response) => {
    event.waitUntil(keep(event.request.url, response.clone()));
    return response;
  });
  event.waitUntil(fresh.catch(() => {}));
  const response = await answered(fresh);
  // A server that is being restarted behind its proxy is no better than none.
  if (response && response.status < 500) return response;
  const kept = await (await caches.open(PAGES)).match(event.request.url);
  return kept ? withKeptMark(kept) : fresh;
}

/** Nothing, when there is no network or it takes too long. @param {Promise<Response>} fresh */
function answered(fresh) {
  const tooLong = new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLISECONDS));
  return /** @type {Promise<Response | null>} */ (Promise.race([fresh.catch(() => null), tooLong]));
}

/** @param {string} address */
async function keepAsset(address) {
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin || !isAsset(url)) return;
  const cache = await caches.open(ASSETS);
  if (!(await cache.match(url))) await cache.add(url);
}

/** Unless it went by. @param {{ address: string, since: number }} page */
async function keepPage({ address, since }) {
  await Promise.allSettled(underWay);
  const kept = await (await caches.open(PAGES)).match(address);
  if (Number(kept?.headers.get("X-Kept-At")) >= since) return;
  await keep(address, await fetch(address, { headers: { Accept: "text/html" } }));
}

/** @param {string} address @param {Response} response */
function keep(address, response) {
  const keeping = put(address, response).finally(() => underWay.delete(keeping));
  underWay.add(keeping);
  return keeping;
}

/** Also what is just about to be kept. */
async function forgetPages() {
  await Promise.allSettled(underWay);
  await caches.delete(PAGES);
}

/** @param {string} address @param {Response} response */
async function put(address, response) {
  if (
    response.status !== 200 || response.redirected || !response.headers.get("Content-Type")?.startsWith("text/html")
  ) return;
  const html = await response.text();
  const { owner, isLive } = ownerOf(html);
  let cache = await caches.open(PAGES);
  const kept = await cache.match(OWNER);
  if (kept && owner && await kept.text() !== owner) {
    await caches.delete(PAGES);
    cache = await caches.open(PAGES);
  }
  if (!owner || !isLive) return;
  await cache.put(OWNER, new Response(owner));
  const url = new URL(address);
  url.hash = "";
  const headers = { "Content-Type": "text/html; charset=utf-8", "X-Kept-At": String(Date.now()), ...policy(response) };
  await cache.delete(url);
  await cache.put(url, new Response(html, { headers }));
  const pages = (await cache.keys()).filter((kept) => new URL(kept.url).pathname !== OWNER);
  for (const old of pages.slice(0, -KEPT_PAGES)) await cache.delete(old);
}

/** A page from the cache is no freer than one from the server. @param {Response} response */
function policy(response) {
  const names = [
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
  ];
  const given = names.map((name) => [name, response.headers.get(name) ?? ""]);
  return Object.fromEntries(given.filter(([, value]) => value));
}
