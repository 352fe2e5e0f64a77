/** The Swedish or the English words, by the language of the page.
 * @param {string} sv @param {string} en */
export function words(sv, en) {
  return globalThis.document?.documentElement.lang === "en" ? en : sv;
}

/** "1 ändring", "3 ändringar".
 * @param {number} count @param {[string, string]} sv @param {[string, string]} en */
export function counted(count, sv, en) {
  return `${count}\u00a0${words(sv[count === 1 ? 0 : 1], en[count === 1 ? 0 : 1])}`;
}
