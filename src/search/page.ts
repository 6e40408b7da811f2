import { cleaned } from '../domain/query/cleaned.ts';
import type { Find, Searcher } from './search.ts';

type Tools = typeof import('./list.ts');
type Opened = Tools & { readonly searcher: Searcher };

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly kind: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly help: HTMLElement;
}

function part<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`Страница поиска: нет ${selector}`);
  return found;
}

/** The search page: the query and the filters live in the address, so that Back and sharing work. */
export function startSearch(): void {
  const parts: Parts = {
    form: part('form[data-search]', HTMLFormElement),
    input: part('#query', HTMLInputElement),
    kind: part('#kind', HTMLSelectElement),
    status: part('[data-search-status]', HTMLElement),
    hits: part('[data-search-hits]', HTMLElement),
    more: part('[data-search-more]', HTMLButtonElement),
    help: part('[data-search-help]', HTMLElement),
  };
  const open = lazySearch(parts);
  parts.input.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
  const submit = (): void => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(
      [...new FormData(parts.form)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
    ).toString();
    history.pushState(null, '', address);
    void search(parts, open);
  };
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  parts.kind.addEventListener('change', submit);
  addEventListener('popstate', () => void search(parts, open));
  void search(parts, open);
}

/** The engine and the code around it: fetched when somebody is about to search, tried again after a failure. */
function lazySearch(parts: Parts): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  return () => {
    opened ??= import('./list.ts').then((tools) => ({
      ...tools,
      searcher: tools.openSearch(parts.form.dataset['search'] ?? '/'),
    }));
    opened.catch(() => (opened = undefined));
    return opened;
  };
}

/** The kinds of what was found, with their numbers, and the one that was chosen. */
function offerKinds({ form, kind }: Parts, finds: readonly Find[], chosen: string): void {
  const counts = new Map<string, number>();
  for (const find of finds) counts.set(find.kind, (counts.get(find.kind) ?? 0) + 1);
  const options = [...counts].map(([name, count]) => new Option(`${name} (${count})`, name, false, name === chosen));
  kind.replaceChildren(new Option('Всё', '', false, chosen === ''), ...options);
  const filters = form.querySelector<HTMLElement>('[data-search-filters]');
  if (filters) filters.hidden = counts.size < 2;
}

/** The search that was asked for last: a slower answer to an earlier one is thrown away. */
let latest = 0;

async function search(parts: Parts, open: () => Promise<Opened>): Promise<void> {
  const asked = new URLSearchParams(location.search);
  parts.input.value = asked.get('q') ?? '';
  const query = parts.input.value;
  latest += 1;
  const turn = latest;
  parts.hits.replaceChildren();
  parts.more.hidden = true;
  parts.help.hidden = true;
  if (cleaned(query) === '') {
    parts.status.textContent = '';
    return;
  }
  parts.status.textContent = 'Ищем…';
  try {
    const { searcher, show, told } = await open();
    const found = await searcher.search(query);
    if (turn !== latest) return;
    const kind = asked.get('vid') ?? '';
    offerKinds(parts, found.finds, kind);
    const answer = { ...found, finds: found.finds.filter((find) => kind === '' || find.kind === kind) };
    if (answer.finds.length === 0) {
      parts.status.textContent = `По запросу «${query}» ничего не нашлось.`;
      parts.help.hidden = false;
      return;
    }
    await show(parts, searcher, answer, 0, () => turn === latest);
    if (turn === latest) parts.status.textContent = told(answer);
  } catch {
    if (turn !== latest) return;
    parts.status.textContent = navigator.onLine
      ? 'Поиск не загрузился. Обновите страницу или откройте нужный раздел.'
      : 'Нет связи с сетью, поэтому поиск не работает.';
    parts.help.hidden = false;
  }
}
