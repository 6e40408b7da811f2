/**
 * «Версия для слабовидящих» in the header: opens the settings in place.
 * Without JavaScript the same words lead to `/dostupnost/#vid`.
 */
export function startViewSwitch(): void {
  const opener = document.getElementById('view-switch');
  if (!(opener instanceof HTMLAnchorElement)) return;
  const home = document.getElementById('vid');
  if (home) {
    void mount(home);
    return;
  }
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-controls', 'view-panel');
  opener.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      event.preventDefault();
      opener.click();
    }
  });
  let panel: HTMLElement | undefined;
  const close = (): void => {
    panel?.remove();
    panel = undefined;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  };
  opener.addEventListener('click', (event) => {
    event.preventDefault();
    if (panel) return close();
    panel = document.createElement('div');
    panel.className = 'view-panel';
    panel.id = 'view-panel';
    panel.addEventListener('keydown', (key) => {
      if (key.key === 'Escape') close();
    });
    const inner = document.createElement('div');
    inner.className = 'wrap';
    panel.append(inner);
    opener.closest('.strip')?.after(panel);
    opener.setAttribute('aria-expanded', 'true');
    void mount(inner, close).then(() => inner.querySelector('input')?.focus({ preventScroll: true }));
  });
}

async function mount(place: HTMLElement, onClose?: () => void): Promise<void> {
  const { viewForm } = await import('./panel.ts');
  place.append(viewForm(onClose));
}
