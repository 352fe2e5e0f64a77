// What the server's answer to a form means.
import { owner } from "../owner.js";

/** @typedef {{ kind: "saved" }
 *   | { kind: "refused", sentence: string }
 *   | { kind: "conflict", sentence: string, theirs: Record<string, string>, revision: string }
 *   | { kind: "signed-out" }
 *   | { kind: "unreached" }
 *   | { kind: "later", sentence: string }} Answer */

const PATIENCE_MILLISECONDS = 15_000;

/** Sends a form once, as the person whose page this is: if somebody else has signed in since, the server asks for a new
 * sign-in (401). @param {string} url @param {[string, string][]} fields @returns {Promise<Answer>} */
export async function post(url, fields) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "X-Samtal": "1", "X-Samtal-Person": owner() },
      body: new URLSearchParams(fields),
      credentials: "same-origin",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    return await meaning(response, fields);
  } catch {
    return { kind: "unreached" };
  }
}

/** Saved is what the server says it has saved, and nothing else: not a page of a hotel's network with status 200.
 * @param {Response} response @param {[string, string][]} fields @returns {Promise<Answer>} */
export async function meaning(response, fields) {
  if (response.status === 204) return { kind: "saved" };
  if (response.status === 401) return { kind: "signed-out" };
  if (response.status === 409 && response.headers.get("Content-Type")?.includes("json")) {
    const { sentence, theirs, revision } = await response.json();
    return { kind: "conflict", sentence, theirs: byField(theirs, fields), revision: String(revision) };
  }
  const isText = response.headers.get("Content-Type")?.startsWith("text/plain") ?? false;
  const sentence = isText ? await response.text() : "";
  if (response.status === 429) return { kind: "later", sentence };
  if (response.status >= 400 && response.status < 500 && sentence) return { kind: "refused", sentence };
  return { kind: "unreached" };
}

/** A text alone is that of the field `text`. @param {string | Record<string, string>} theirs
 * @param {[string, string][]} fields @returns {Record<string, string>} */
function byField(theirs, fields) {
  if (typeof theirs !== "string") return theirs;
  return { [fields.some(([name]) => name === "text") ? "text" : (fields[0]?.[0] ?? "text")]: theirs };
}
