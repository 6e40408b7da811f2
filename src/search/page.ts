import { cleaned } from '../domain/query/cleaned.ts';
import type { InstantData } from '../domain/query/instant-data.ts';
import { href, routes } from '../routes.ts';
import type { SchoolData } from '../schemas/school-data.ts';
import { type Asked, askedBy, searchFor } from './address.ts';
import type { Facet, Kind } from './facets.ts';
import type { SearchAnswer, Searcher } from './search.ts';

type Tools = typeof import('./list.ts');

interface Opened extends Tools {
  readonly searcher: Searcher;
  /** What answers above the list rest on; undefined when it did not come: the list stands without them. */
  readonly instant: Promise<InstantData | undefined>;
}

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly narrow: HTMLDetailsElement;
  readonly status: HTMLElement;
  readonly answers: HTMLElement;
  readonly kinds: HTMLElement;
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly help: HTMLElement;
  /** The page's own title: the query goes before it, so that tabs and the history tell searches apart. */
  readonly title: string;
}

/** @throws Error naming what the page lacks */
function part<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`Страница поиска: нет ${selector}`);
  return found;
}

/** The search page: the query, the kind and the filters live in the address, so that Back and sharing work. */
export function startSearch(): void {
  const parts: Parts = {
    form: part('form[data-search]', HTMLFormElement),
    input: part('#query', HTMLInputElement),
    narrow: part('[data-search-narrow]', HTMLDetailsElement),
    status: part('[data-search-status]', HTMLElement),
    answers: part('[data-search-answers]', HTMLElement),
    kinds: part('[data-search-kinds]', HTMLElement),
    hits: part('[data-search-hits]', HTMLElement),
    more: part('[data-search-more]', HTMLButtonElement),
    help: part('[data-search-help]', HTMLElement),
    title: document.title,
  };
  parts.narrow.hidden = false;
  const base = parts.form.dataset['search'] ?? '/';
  const open = lazySearch(base);
  const turns = { latest: 0 };
  const run = (): void => void search(parts, open, base, turns);
  const go = (asked: Asked): void => {
    history.pushState(null, '', searchFor(asked));
    run();
  };
  parts.input.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    // New words are a new search: a kind that was chosen for others may have none of them.
    go({ ...askedBy(location.search), query: parts.input.value, kind: undefined, exact: false });
  });
  parts.narrow.addEventListener('toggle', () => void fillFacets(parts, open).catch(() => undefined));
  parts.narrow.addEventListener('change', () => {
    const chosen = [...parts.narrow.querySelectorAll('select')].filter(({ value }) => value !== '');
    const facets = Object.fromEntries(chosen.map((select) => [select.dataset['facet'] ?? '', select.value]));
    go({ ...askedBy(location.search), facets });
  });
  // Links to other kinds, to the words as typed and to words that look like them are searches, too.
  parts.form.parentElement?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(askedBy(link.search));
  });
  addEventListener('popstate', run);
  run();
}

/** The code around the engine: fetched when somebody is about to search, tried again after a failure. */
function lazySearch(base: string): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined;
  return () => {
    opened ??= import('./list.ts').then((tools) => ({
      ...tools,
      searcher: tools.openSearch(base),
      instant: tools.fetchJson<InstantData>(href(base, routes.instantAnswers)).catch(() => undefined),
    }));
    opened.catch(() => (opened = undefined));
    return opened;
  };
}

/** The values of the filters, told by the index when somebody opens them. */
async function fillFacets({ narrow }: Parts, open: () => Promise<Opened>): Promise<void> {
  if (!narrow.open) return;
  const { searcher } = await open();
  const [values, { facets }] = [await searcher.facets(), askedBy(location.search)];
  for (const select of narrow.querySelectorAll('select')) {
    const facet = select.dataset['facet'] as Facet;
    const options = (values.get(facet) ?? []).map((value) => new Option(value, value));
    select.replaceChildren(new Option(select.dataset['all'] ?? '', ''), ...options);
    select.value = facets[facet] ?? '';
  }
}

/**
 * Remembers where the keyboard stands among what is about to be replaced; the answer puts it back: on the chosen kind,
 * else on what is told. Without it a choice would throw the reader to the top of the page.
 */
function focusKept({ status, answers, kinds, hits, more }: Parts): () => void {
  const { activeElement } = document;
  const inKinds = kinds.contains(activeElement);
  if (!inKinds && ![status, answers, hits, more].some((one) => one.contains(activeElement))) return () => undefined;
  return () => {
    if (document.activeElement !== document.body) return;
    const chosen = inKinds ? kinds.querySelector<HTMLElement>('[aria-current]') : null;
    (chosen ?? status).focus();
  };
}

function clear({ status, answers, kinds, hits, more, help }: Parts): void {
  for (const one of [answers, kinds, hits]) one.replaceChildren();
  status.textContent = '';
  for (const one of [more, help, kinds.parentElement]) if (one) one.hidden = true;
}

/** The answers above the list; none when what they rest on did not come. */
async function answersTo(answer: SearchAnswer, opened: Opened, base: string): Promise<readonly HTMLElement[]> {
  const { searcher, instant, instantAnswers, answerCard, fetchJson } = opened;
  try {
    const [data, lexicon] = await Promise.all([instant, searcher.lexicon()]);
    if (data === undefined) return [];
    const school = (id: string): Promise<SchoolData | undefined> =>
      fetchJson<SchoolData>(href(base, routes.schoolData(id))).catch(() => undefined);
    const found = await instantAnswers(answer.understood, { data, lexicon, school }, new Date());
    return found.map((one) => answerCard(one, base));
  } catch {
    return [];
  }
}

async function search(
  parts: Parts,
  open: () => Promise<Opened>,
  base: string,
  turns: { latest: number },
): Promise<void> {
  const asked = askedBy(location.search);
  parts.input.value = asked.query;
  turns.latest += 1;
  const turn = turns.latest;
  const wanted = (): boolean => turn === turns.latest;
  const refocus = focusKept(parts);
  document.title = [cleaned(asked.query), parts.title].filter((one) => one !== '').join(': ');
  clear(parts);
  if (Object.keys(asked.facets).length > 0) parts.narrow.open = true;
  if (cleaned(asked.query) === '') return;
  parts.status.textContent = 'Ищем…';
  try {
    const opened = await open();
    const { searcher, show, told, heard, kindLinks, notesOn } = opened;
    const found = await searcher.search(asked.query, { asTyped: asked.exact });
    const [cards, fitting] = await Promise.all([
      answersTo(found, opened, base),
      searcher.narrowed(found.finds, asked.facets),
    ]);
    const notes = await notesOn(found, searcher.near, (query, exact) =>
      searchFor({ query, exact, kind: undefined, facets: {} }),
    );
    if (!wanted()) return;
    const finds = fitting.filter(({ kind }) => asked.kind === undefined || kind === asked.kind);
    parts.answers.replaceChildren(...cards);
    const links = kindLinks(fitting, asked.kind, (kind: Kind | undefined) => searchFor({ ...asked, kind }));
    parts.kinds.replaceChildren(...links);
    if (parts.kinds.parentElement) parts.kinds.parentElement.hidden = links.length === 0;
    await show(parts, searcher, { ...found, finds }, 0, wanted);
    if (!wanted()) return;
    const nothing = finds.length === 0 && cards.length === 0;
    const words = nothing ? `По запросу «${asked.query}» ничего не нашлось.` : told(finds.length, cards.length);
    parts.status.replaceChildren(words, ...cards.slice(0, 1).map(heard), ...notes);
    parts.help.hidden = !nothing;
    refocus();
  } catch {
    if (!wanted()) return;
    parts.status.textContent = navigator.onLine
      ? 'Поиск не загрузился. Обновите страницу или откройте нужный раздел.'
      : 'Нет связи с сетью, поэтому поиск не работает.';
    parts.help.hidden = false;
    refocus();
  }
}
