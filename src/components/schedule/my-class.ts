/**
 * The chosen class lives in the address (`#klass-5`, `#klass-5-a`), so that it can be shared, and is
 * remembered on this device for this school. What is shown is decided by CSS (`:target`), with or without this code.
 */
const CLASS = /^#klass-\d+(-[a-z]+)?$/;

/** Restores the class that was chosen last time and runs `onChange` at every change of the choice. */
export function startMyClass(onChange: () => void): void {
  const schedule = document.getElementById('grafik');
  if (!schedule?.matches('.schedule')) return;
  const key = `klass ${location.pathname}`;
  const settle = (): void => {
    const hash = location.hash;
    remember(key, CLASS.test(hash) ? hash : hash === '#grafik' ? '' : undefined);
    for (const pill of schedule.querySelectorAll('.pills a')) {
      const own = pill.getAttribute('href') ?? '';
      if (own === hash || (CLASS.test(hash) && own !== '#grafik' && hash.startsWith(`${own}-`)))
        pill.setAttribute('aria-current', 'true');
      else pill.removeAttribute('aria-current');
    }
    // A class is named alike in the address and in its calendar's; the page is built with the calendar of the parallel.
    for (const calendar of schedule.querySelectorAll<HTMLAnchorElement>('[data-ics] a')) {
      const grade = calendar.closest('.grade');
      const chosen = grade?.querySelector('[data-class]:target') ?? grade;
      calendar.href = calendar.href.replace(/[^/]+$/, `${chosen?.id}.ics`);
    }
    onChange();
  };
  const last = recall(key);
  // The browser goes to the class: its next work stands whole on the first screen of a phone, under the school's number.
  if (location.hash === '' && last !== null && CLASS.test(last) && document.getElementById(last.slice(1)))
    location.replace(last);
  addEventListener('hashchange', settle);
  // The browser tells of a new place a moment after it is there; who taps and leaves at once has chosen all the same.
  addEventListener('pagehide', settle);
  settle();
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the choice; an empty text forgets it, undefined leaves it as it is. */
function remember(key: string, hash: string | undefined): void {
  try {
    if (hash === '') localStorage.removeItem(key);
    else if (hash !== undefined) localStorage.setItem(key, hash);
  } catch {
    // Without storage the choice still stands in the address.
  }
}
