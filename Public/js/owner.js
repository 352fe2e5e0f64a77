/** Whose page this is; empty when nobody has signed in. What is kept in the browser is kept under this name.
 * @returns {string} */
export function owner() {
  const { me, organisation } = document.body.dataset;
  return me ? `${organisation ?? ""}/${me}` : "";
}
