import { plainQuery } from '../domain/query/plain.ts';
import type { Pagefind } from './engine.ts';

type Tools = typeof import('./answers.ts');
type Opened = Tools & { readonly engine: Pagefind };

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly kind: HTMLSelectElement;
  readonly place: HTMLSelectElement;
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
    place: part('#place', HTMLSelectElement),
    status: part('[data-search-status]', HTMLElement),
    hits: part('[data-search-hits]', HTMLElement),
    more: part('[data-search-more]', HTMLButtonElement),
    help: part('[data-search-help]', HTMLElement),
  };
  const engine = lazyEngine(parts);
  parts.input.addEventListener('focus', () => void engine().catch(() => undefined), { once: true });
  const submit = (): void => {
    const address = new URL(location.href);
    address.search = new URLSearchParams(
      [...new FormData(parts.form)].flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
    ).toString();
    history.pushState(null, '', address);
    void search(parts, engine);
  };
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  for (const select of [parts.kind, parts.place]) select.addEventListener('change', submit);
  addEventListener('popstate', () => void search(parts, engine));
  void search(parts, engine);
}

/** The engine and the code around it: fetched when somebody is about to search, tried again after a failure. */
function lazyEngine(parts: Parts): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  return () => {
    opened ??= import('./answers.ts').then(async (tools) => {
      const engine = await tools.openEngine(parts.form.dataset['search'] ?? '');
      const filters = await tools.inTime(engine.filters());
      fill(parts.kind, filters['вид']);
      fill(parts.place, filters['территория']);
      part('[data-search-filters]', HTMLElement).hidden = false;
      return { ...tools, engine };
    });
    opened.catch(() => (opened = undefined));
    return opened;
  };
}

function fill(select: HTMLSelectElement, values: Record<string, number> | undefined): void {
  for (const value of Object.keys(values ?? {}).sort((a, b) => a.localeCompare(b, 'ru')))
    select.add(new Option(value, value));
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
  if (plainQuery(query) === '') {
    parts.status.textContent = '';
    return;
  }
  parts.status.textContent = 'Ищем…';
  try {
    const { ask, engine, show, told } = await open();
    parts.kind.value = asked.get('vid') ?? '';
    parts.place.value = asked.get('gde') ?? '';
    const filters = {
      ...(parts.kind.value === '' ? {} : { вид: parts.kind.value }),
      ...(parts.place.value === '' ? {} : { территория: parts.place.value }),
    };
    const answer = await ask(engine, query, filters);
    if (turn !== latest) return;
    if (answer.hits.length === 0) {
      parts.status.textContent = `По запросу «${query}» ничего не нашлось.`;
      parts.help.hidden = false;
      return;
    }
    await show(parts, answer, 0, () => turn === latest);
    if (turn === latest) parts.status.textContent = told(answer);
  } catch {
    if (turn !== latest) return;
    parts.status.textContent = navigator.onLine
      ? 'Поиск не загрузился. Обновите страницу или откройте нужный раздел.'
      : 'Нет связи с сетью, поэтому поиск не работает.';
    parts.help.hidden = false;
  }
}
