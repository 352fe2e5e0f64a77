// What the service worker keeps, and whose it is.

/** @param {URL} url */
export function isFont({ pathname }) {
  return pathname.startsWith("/fonts/");
}

/** @param {URL} url */
export function isAsset({ pathname }) {
  return /^\/(css|js|fonts)\/|^\/[^/]+\.(svg|webmanifest)$/.test(pathname);
}

/** A page, or a part of one that is fetched again: never a stream, a file, or data.
 * @param {{ mode: string, headers: Headers, url: string }} request */
export function isPage({ mode, headers, url }) {
  if (/\.\w+$/.test(new URL(url).pathname)) return false;
  return mode === "navigate" || headers.get("Accept") === "text/html";
}

/** What the page says of itself. @param {string} html @returns {{ owner: string, isLive: boolean }} */
export function ownerOf(html) {
  const body = html.match(/<body\b[^>]*>/)?.[0] ?? "";
  const value = (/** @type {string} */ name) => body.match(new RegExp(`\\sdata-${name}="([^"]*)"`))?.[1] ?? "";
  const me = value("me");
  return { owner: me && `${value("organisation")}/${me}`, isLive: value("live") !== "" };
}

/** Tells the page that it comes from the cache, and since when. @param {Response} kept @returns {Promise<Response>} */
export async function withKeptMark(kept) {
  const at = kept.headers.get("X-Kept-At") ?? "";
  const html = (await kept.text()).replace("<body ", `<body data-kept="${at}" `);
  return new Response(html, { headers: kept.headers });
}
