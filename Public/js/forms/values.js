// What stands in a form, as names and values; and putting it back.

/** @typedef {[string, string][]} Fields */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const WRITTEN = "textarea[name], input[name]:is([type=text], [type=date], [type=time], [type=number], :not([type]))";

/** @param {HTMLFormElement} form @param {HTMLElement | null} [submitter] @returns {Fields} */
export function fieldsOf(form, submitter = null) {
  const data = new FormData(form, submitter);
  return [...data].map(([name, value]) => [name, String(value)]);
}

/** Not `form.id`: a form with a field of that name gives the field. @param {HTMLFormElement} form */
export function idOf(form) {
  return form.getAttribute("id") ?? "";
}

/** The path it is sent to. @param {HTMLFormElement} form */
export function actionOf(form) {
  return form.getAttribute("action") ?? location.pathname;
}

/** What somebody writes in. @param {HTMLFormElement} form */
export function writtenControls(form) {
  const controls = /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ ([...form.elements]);
  return controls.filter((control) => control.matches(WRITTEN));
}

/** Somebody has written something that the server hasn't got. @param {HTMLFormElement} form */
export function isDirty(form) {
  return writtenControls(form).some((control) => control.value !== control.defaultValue);
}

/** @param {HTMLFormElement} form @param {Fields} fields */
export function fill(form, fields) {
  const values = new Map(fields);
  for (const control of /** @type {Iterable<Control>} */ (form.elements)) {
    const value = values.get(control.name);
    if (!control.name || control.name === "command") continue;
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = fields.some(([name, chosen]) => name === control.name && chosen === control.value);
    } else if (value !== undefined) {
      control.value = value;
    }
  }
}

/** The words that stand beside a control. @param {Control} control */
export function labelOf(control) {
  return control.labels?.[0]?.textContent?.trim() || control.getAttribute("aria-label") || control.name;
}
