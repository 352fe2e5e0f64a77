const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let last = 0;

/** A new id of 26 characters: those made later sort later (ten of time, sixteen of chance). */
export function freshID(now = Date.now()) {
  last = Math.max(now, last + 1);
  let time = "";
  for (let rest = last; time.length < 10; rest = Math.floor(rest / 32)) time = ALPHABET[rest % 32] + time;
  return time + Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => ALPHABET[byte % 32]).join("");
}
