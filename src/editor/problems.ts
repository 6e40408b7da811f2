import { type Problem, BODY, REMARK, WHOLE_FILE, problemText } from '../checks/problem.ts';
import { counted } from '../domain/plural.ts';
import { make, need } from './dom.ts';
import { problemInForm } from './problem-words.ts';

const ERRORS = ['ошибка', 'ошибки', 'ошибок'] as const;
const ADVICE = ['совет', 'совета', 'советов'] as const;
const ERROR_IN_TITLE = /^Ошибка: /;
const CONTROLS = 'input, select, textarea';
const ROW = '.work-row';
/** What has a name of its own: a work, an item of a list. */
const NAMED = `${ROW}, fieldset.item`;

/** The place of a field in the form: the field itself or the nearest one around it. */
function placeOf(form: HTMLElement, field: string): HTMLElement | undefined {
  for (const lazy of form.querySelectorAll<HTMLElement>('[data-lazy]')) {
    // Controls that nobody has turned to yet are made now, so that the message stands at its field.
    if (`${field}.`.startsWith(`${lazy.dataset['field']}.`)) lazy.dispatchEvent(new Event('draw'));
  }
  for (let name = field; name !== ''; name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '') {
    const found = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (found) return found;
  }
  return undefined;
}

function clear(form: HTMLElement): void {
  for (const mark of form.querySelectorAll('.field-problem')) {
    const { id } = mark;
    for (const field of form.querySelectorAll(`[aria-describedby~="${id}"]`)) {
      const rest = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== id);
      if (rest.length > 0) field.setAttribute('aria-describedby', rest.join(' '));
      else field.removeAttribute('aria-describedby');
      field.removeAttribute('aria-invalid');
    }
    mark.remove();
  }
}

/** Control that a message belongs to: the field, the group of fields, the line of a work. */
function controlOf(place: HTMLElement): HTMLElement {
  if (place.matches('fieldset')) return place;
  if (place.matches(ROW)) return need(':scope > summary', place);
  return place.querySelector<HTMLElement>(`fieldset, ${CONTROLS}`) ?? place;
}

function mark(place: HTMLElement, problem: Problem, id: string): void {
  const error = problem.severity === 'error';
  if (error) unfold(place);
  const words = make('p', { class: `field-problem ${error ? 'is-error' : 'is-advice'}`, id });
  words.append(make('strong', {}, error ? 'Ошибка: ' : 'Совет: '), problemText(problem));
  const control = controlOf(place);
  if (place.matches(ROW)) control.after(words);
  else if (control.matches('fieldset')) control.querySelector(':scope > legend')?.after(words);
  else if (control.matches('[type=checkbox]')) place.append(words);
  else control.before(words);
  const described = control.getAttribute('aria-describedby');
  control.setAttribute('aria-describedby', described ? `${id} ${described}` : id);
  if (error && control.matches(CONTROLS)) control.setAttribute('aria-invalid', 'true');
}

function unfold(place: HTMLElement): void {
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
}

/** Goes to the field, through whatever is folded. */
function goTo(place: HTMLElement): void {
  unfold(place);
  const inside = place.matches(ROW) ? ':scope > summary' : CONTROLS;
  const control = place.matches(CONTROLS) ? place : (place.querySelector<HTMLElement>(inside) ?? place);
  if (control === place && !place.matches(CONTROLS)) place.tabIndex = -1;
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

/** The works and the items of lists that a field stands in, from the outermost. */
function namesAround(place: HTMLElement): string[] {
  const names: string[] = [];
  for (let one = place.closest<HTMLElement>(NAMED); one; one = one.parentElement?.closest<HTMLElement>(NAMED) ?? null) {
    const name = one.dataset['name'] ?? one.querySelector(':scope > legend')?.textContent;
    if (name) names.unshift(name);
  }
  return names;
}

/** Where a problem stands, in words: «5А · математика · 20 апреля: День работы». */
function whereIs(place: HTMLElement | undefined, { field, message }: Problem): string {
  if (field === BODY) return 'Текст';
  if (field === REMARK) return 'Комментарий в файле';
  if (field === WHOLE_FILE) return 'Имя файла';
  if (!place) return 'Файл';
  const label = place.matches(NAMED) ? undefined : place.querySelector('.label')?.firstChild?.textContent?.trim();
  const names = namesAround(place);
  // «Почему. Нет обязательного поля: почему» says it twice.
  const said = names.length > 0 && label !== undefined && message.toLowerCase().includes(label.toLowerCase());
  const [first, ...rest] = [...names, ...(label && !said ? [label] : [])];
  return rest.length > 0 ? `${first}: ${rest.join('. ')}` : (first ?? 'Файл');
}

/** The order of the form: a missing field has no line in the file. */
function inForm(one: HTMLElement | undefined, other: HTMLElement | undefined): number {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Takes the summary away, and what the page's title said of it. */
export function hideProblems(summary: HTMLElement): void {
  summary.hidden = true;
  titleWith('');
}

/** A screen reader says the title first when somebody comes back to the window. */
function titleWith(words: string): void {
  document.title = words + document.title.replace(ERROR_IN_TITLE, '');
}

/**
 * Tells of all problems: each at its field with the way to mend it, and above the form in a summary that says in the
 * same words what is wrong and where, with links to the fields. So the GOV.UK Design System asks for it.
 * @param path of the edited file: problems of other files have no field here
 */
export function showProblems(summary: HTMLElement, form: HTMLElement, path: string, found: readonly Problem[]): void {
  clear(form);
  const problems = found.map((problem) => problemInForm(form, problem));
  const line = (problem: Problem, index: number): HTMLElement => {
    if (problem.file !== path) return make('li', {}, `${problem.file}: ${problemText(problem)}`);
    const place = placeOf(form, problem.field);
    const id = `zamechanie-${index}`;
    if (place) mark(place, problem, id);
    const words = `${whereIs(place, problem)}. ${problem.message}`;
    if (!place) return make('li', {}, words);
    const link = make('a', { href: `#${id}` }, words);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(place);
    });
    return make('li', {}, link);
  };
  const lines = problems
    .map((problem, index) => ({
      error: problem.severity === 'error',
      line: line(problem, index),
      place: problem.file === path ? placeOf(form, problem.field) : undefined,
    }))
    .sort((one, other) => inForm(one.place, other.place));
  const errors = lines.filter(({ error }) => error).map((one) => one.line);
  const advice = lines.filter(({ error }) => !error).map((one) => one.line);
  summary.replaceChildren();
  summary.hidden = lines.length === 0;
  summary.classList.toggle('has-errors', errors.length > 0);
  titleWith(errors.length > 0 ? 'Ошибка: ' : '');
  if (errors.length > 0)
    summary.append(make('h3', {}, `Исправьте: ${counted(errors.length, ERRORS)}`), make('ul', {}, ...errors));
  if (advice.length > 0)
    summary.append(
      make('h3', {}, `Посмотрите: ${counted(advice.length, ADVICE)}. Публиковать можно и так`),
      make('ul', {}, ...advice),
    );
}
