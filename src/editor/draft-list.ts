import { button, make, unseen } from './dom.ts';
import type { Draft, Drafts } from './drafts.ts';
import { fileTitle } from './file-title.ts';
import { formKind } from './kinds.ts';

const when = new Intl.DateTimeFormat('ru', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

function titleOf({ kind, path, text, schoolName }: Draft): string {
  const form = formKind(kind);
  return `${form ? `${form.title}: ${fileTitle(form, path, text)}` : path}. ${schoolName}`;
}

/** Drafts of this browser; the one that is open is not offered. */
export function showDrafts(
  box: HTMLElement,
  drafts: Drafts,
  open: string | undefined,
  resume: (draft: Draft) => void,
): void {
  const all = drafts.all().filter(({ id }) => id !== open);
  const list = box.querySelector('ul');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!list || !status) return;
  const remove = (draft: Draft): void => {
    const undo = drafts.remove(draft.id);
    showDrafts(box, drafts, open, resume);
    const back = button('Вернуть', () => {
      undo();
      status.replaceChildren();
      showDrafts(box, drafts, open, resume);
      list.querySelector('button')?.focus();
    });
    status.replaceChildren('Черновик удалён. ', back);
    box.hidden = false;
    back.focus();
  };
  list.replaceChildren(
    ...all.map((draft) => {
      const title = titleOf(draft);
      const go = button('Продолжить', () => resume(draft), { class: 'button button-small' });
      const drop = button('Удалить', () => remove(draft), { class: 'button button-small' });
      go.append(unseen(`: ${title}`));
      drop.append(unseen(`: ${title}`));
      return make('li', {}, make('span', {}, title, ' ', make('small', {}, when.format(draft.updated))), go, drop);
    }),
  );
  box.hidden = all.length === 0 && status.childElementCount === 0;
}
