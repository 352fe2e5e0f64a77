import assert from "node:assert/strict";
import { isAsset, isPage, ownerOf, withKeptMark } from "../../Public/js/kept-pages.js";

const { test } = Deno;
const HOST = "https://samtal.granvik.se";

/** @param {string} path @param {string} mode @param {string} accept */
const request = (path, mode = "cors", accept = "*/*") => ({
  url: HOST + path,
  mode,
  headers: new Headers({ Accept: accept }),
});

test("streams, files and what scripts post are no business of the service worker's", () => {
  assert.ok(!isPage(request("/dialogues/d1/live?as=recorder", "cors", "text/event-stream")));
  assert.ok(!isPage(request("/dialogues/d1/calendar.ics", "navigate")));
  assert.ok(!isPage(request("/dialogues/d1/record.pdf", "navigate")));
  assert.ok(isPage(request("/dialogues/d1/room", "navigate")));
  assert.ok(isPage(request("/dialogues/d1/room", "cors", "text/html")));
});

test("style, scripts, fonts and icons are kept, and nothing else", () => {
  const asset = (/** @type {string} */ path) => isAsset(new URL(path, HOST));
  for (
    const path of [
      "/css/samtal.css",
      "/js/live/morph.js",
      "/fonts/lato-bold.woff2",
      "/icons.svg",
      "/manifest.webmanifest",
    ]
  ) {
    assert.ok(asset(path), path);
  }
  for (const path of ["/", "/dialogues/d1/room", "/dialogues/d1/drawing.svg", "/sw.js", "/health"]) {
    assert.ok(!asset(path), path);
  }
});

test("a page says whose it is, and whether it is live", () => {
  const body = (/** @type {string} */ attributes) =>
    `<!doctype html><html><body ${attributes}><p data-me="bo">x</p></body></html>`;
  assert.deepEqual(ownerOf(body('data-me="asta" data-organisation="granvik" data-live="/live"')), {
    owner: "granvik/asta",
    isLive: true,
  });
  assert.deepEqual(ownerOf(body('data-me="asta" data-organisation="granvik"')), {
    owner: "granvik/asta",
    isLive: false,
  });
  assert.deepEqual(ownerOf(body('class="x"')), { owner: "", isLive: false });
});

test("a page from the cache says so, and since when", async () => {
  const kept = new Response('<html><body data-live="/live">x</body></html>', { headers: { "X-Kept-At": "123" } });
  assert.equal(
    await (await withKeptMark(kept)).text(),
    '<html><body data-kept="123" data-live="/live">x</body></html>',
  );
});
