import { counted } from '../domain/plural.ts';
import { plainQuery } from '../domain/query/plain.ts';
import { inTime, openEngine, type Pagefind, type PagefindHit } from './engine.ts';
import { hitItem } from './hit.ts';

const PAGE = 10;

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

function lazyEngine(parts: Parts): () => Promise<Pagefind> {
  let opened: Promise<Pagefind> | undefined;
  return () => {
    opened ??= openEngine(parts.form.dataset['search'] ?? '').then(async (engine) => {
      const filters = await inTime(engine.filters());
      fill(parts.kind, filters['вид']);
      fill(parts.place, filters['территория']);
      part('[data-search-filters]', HTMLElement).hidden = false;
      return engine;
    });
    opened.catch(() => (opened = undefined));
    return opened;
  };
}

function fill(select: HTMLSelectElement, values: Record<string, number> | undefined): void {
  for (const value of Object.keys(values ?? {}).sort((a, b) => a.localeCompare(b, 'ru')))
    select.add(new Option(value, value));
}

async function search(parts: Parts, engine: () => Promise<Pagefind>): Promise<void> {
  const asked = new URLSearchParams(location.search);
  parts.input.value = asked.get('q') ?? '';
  const query = plainQuery(parts.input.value);
  parts.hits.replaceChildren();
  parts.more.hidden = true;
  parts.help.hidden = true;
  if (query === '') {
    parts.status.textContent = '';
    return;
  }
  parts.status.textContent = 'Ищем…';
  try {
    const open = await engine();
    parts.kind.value = asked.get('vid') ?? '';
    parts.place.value = asked.get('gde') ?? '';
    const filters = {
      ...(parts.kind.value === '' ? {} : { вид: parts.kind.value }),
      ...(parts.place.value === '' ? {} : { территория: parts.place.value }),
    };
    const { results } = await inTime(open.search(query, { filters }));
    if (results.length === 0) {
      parts.status.textContent = `По запросу «${parts.input.value}» ничего не нашлось.`;
      parts.help.hidden = false;
      return;
    }
    parts.status.textContent = `Найдено: ${counted(results.length, ['страница', 'страницы', 'страниц'])}.`;
    await show(parts, results, 0);
  } catch {
    parts.status.textContent = navigator.onLine
      ? 'Поиск не загрузился. Обновите страницу или откройте нужный раздел.'
      : 'Нет связи с сетью, поэтому поиск не работает.';
    parts.help.hidden = false;
  }
}

async function show(parts: Parts, results: readonly PagefindHit[], from: number): Promise<void> {
  const pages = await inTime(Promise.all(results.slice(from, from + PAGE).map((hit) => hit.data())));
  const items = pages.map(hitItem);
  parts.hits.append(...items);
  if (from > 0) items[0]?.querySelector('a')?.focus();
  parts.more.hidden = from + PAGE >= results.length;
  parts.more.onclick = () => void show(parts, results, from + PAGE);
}
