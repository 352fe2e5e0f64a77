/** An element with attributes and content. `false` leaves an attribute out; a text is always text, never HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Record<string, string | boolean>} attributes @param {(Node | string)[]} content
 * @returns {HTMLElementTagNameMap[Tag]} */
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...content);
  return made;
}

/** @param {string} label @param {string} kind classes of the button @param {() => void} press */
export function button(label, kind, press) {
  const made = element("button", { type: "button", class: `button ${kind}` }, label);
  made.addEventListener("click", press);
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} name in icons.svg @returns {SVGElement} */
export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  picture.append(use);
  return picture;
}
