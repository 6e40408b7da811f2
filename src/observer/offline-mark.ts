import { savedWords } from './worker/copy-note.ts';
import type { Why } from './worker/messages.ts';

export type OfflineState =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready'; readonly saved: string }
  | { readonly kind: 'failed'; readonly why: Why }
  | { readonly kind: 'unable' };

const WHY: Readonly<Record<Why, string>> = {
  memory: 'память телефона заполнена. Освободите место и обновите страницу.',
  network: 'связь прервалась. Откройте страницу ещё раз там, где есть сеть.',
};

function words(state: OfflineState): string {
  switch (state.kind) {
    case 'preparing':
      return 'Готовится к работе без сети…';
    case 'ready':
      return `✓ Готово к работе без сети${state.saved === '' ? '' : `. Сохранено ${savedWords(state.saved)}`}`;
    case 'failed':
      return `Не готово к работе без сети: ${WHY[state.why]}`;
    case 'unable':
      return 'Этот браузер не хранит страницы для работы без сети, или окно частное. Распечатайте инструкцию и бланк акта заранее.';
  }
}

/** The mark on the page that says whether it works without network; a page without one is served all the same. */
export function startMark() {
  const box = document.querySelector<HTMLElement>('[data-offline]');
  const part = (name: string): HTMLElement | null => box?.querySelector<HTMLElement>(`[data-offline-${name}]`) ?? null;
  const [state, school, update] = [part('state'), part('school'), part('update')];
  let kind: OfflineState['kind'] = 'preparing';
  if (box !== null) box.hidden = false;
  return {
    show(next: OfflineState): void {
      kind = next.kind;
      box?.setAttribute('data-offline', kind);
      state?.classList.toggle('warning', kind === 'failed' || kind === 'unable');
      if (state !== null) state.textContent = words(next);
    },
    isReady: (): boolean => kind === 'ready',
    /** Of a school all goes well in silence; a failure is told. */
    school(failed: Why | undefined): void {
      if (school === null) return;
      school.textContent = failed === undefined ? '' : `Школа без сети не откроется: ${WHY[failed]}`;
      school.hidden = failed === undefined;
    },
    /** @param take gives true when the new version takes over; the page is then loaded anew */
    offerUpdate(take: () => Promise<boolean>): void {
      if (update === null) return;
      update.hidden = false;
      const [button, answer] = [update.querySelector('button'), update.querySelector('[data-offline-answer]')];
      if (button === null || answer === null) return;
      button.onclick = async () => {
        const taken = await take();
        answer.textContent = taken
          ? ''
          : 'Сначала закройте другие вкладки этого сайта: они работают на прежней версии.';
      };
    },
  };
}
