/** Listeners that hand on what an event is about. */

/**
 * @param {(value: string) => void} use
 * @returns {(event: Event) => void} for a field or a choice
 */
export function value(use) {
  return ({ target }) =>
    use(/** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */ (target).value);
}

/**
 * @param {(checked: boolean) => void} use
 * @returns {(event: Event) => void} for a box or a switch
 */
export function checked(use) {
  return ({ target }) => use(/** @type {HTMLInputElement} */ (target).checked);
}

/**
 * @param {(data: FormData, form: HTMLFormElement) => void} use
 * @returns {(event: SubmitEvent) => void} for a form, which is never sent anywhere
 */
export function submitted(use) {
  return (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    use(new FormData(form), form);
  };
}

/**
 * @param {(files: File[]) => void} use
 * @returns {(event: Event) => void} for a field of files
 */
export function files(use) {
  return ({ target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    use([...(field.files ?? [])]);
  };
}
