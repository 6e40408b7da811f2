import './platform.ts';
import { Desk } from './desk.ts';
import { need } from './dom.ts';
import { draftsIn } from './drafts.ts';
import { sourcesAt } from './sources.ts';

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** Starts the editor's form on its page. */
export function startEditor(): void {
  const page = need('[data-editor]');
  const { list = '', portal = '', school = '', file = '', base = '', template = '' } = page.dataset;
  const desk = new Desk(sourcesAt({ list, portal, school }), draftsIn(storage(), base), { file, template });
  page.hidden = false;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-by-hand]')) fold.open = false;
  void desk.start(location.hash);
}
