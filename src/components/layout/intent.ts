/**
 * Fetches the code of a form when the reader turns to it: pages stay light for those who only read.
 * A form that came with a query or a choice in the address gets its code at once.
 */
export function onIntent(selector: string, start: () => Promise<unknown>): void {
  const forms = document.querySelectorAll<HTMLFormElement>(selector);
  for (const form of forms) {
    // Without code the form would do nothing, so it is shown only where code can come.
    form.hidden = false;
    form.addEventListener('focusin', () => void start().catch(() => undefined), { once: true });
  }
  if (forms.length > 0 && /[?&](q|territoriya|mesyats|slovo)=/.test(location.search))
    void start().catch(() => undefined);
}

/** Shows buttons that only code can serve, and runs it at a tap. */
export function onClick(selector: string, run: (button: HTMLElement) => Promise<unknown>): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) {
    if (button.dataset['share'] === 'share' && !('share' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => void run(button));
  }
}
