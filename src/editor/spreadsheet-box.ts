import { counted } from '../domain/plural.ts';
import { capitalised, stepWords } from '../domain/schedule/words.ts';
import { button, make } from './dom.ts';
import type { Answers, Grid, Known, Question, Read } from './spreadsheet.ts';

const WORKS = ['работа', 'работы', 'работ'] as const;
const ROWS = ['строка', 'строки', 'строк'] as const;

type Module = typeof import('./spreadsheet.ts');

/** Answers that are no cell: of the whole table. */
const WHOLE: Readonly<Partial<Record<Question['topic'], readonly (readonly [value: string, words: string])[]>>> = {
  form: [
    ['на бумаге', 'на бумаге'],
    ['на компьютере', 'на компьютере'],
  ],
  minutes: [
    ['45', '45 минут'],
    ['2x45', 'два урока по 45 минут'],
  ],
  missing: [
    ['keep', 'оставить как есть'],
    ['cancel', 'отменить'],
  ],
};

/** «Загрузить из Excel»: what was understood, what has to be answered, what changes; then into the form. */
export class SpreadsheetBox {
  readonly element = make('section', { class: 'spreadsheet', 'aria-label': 'Загрузка из Excel' });
  private readonly result = make('div', { class: 'spreadsheet-result', tabindex: -1 });
  private readonly known: () => Known | undefined;
  private readonly take: (text: string) => void;
  private module: Module | undefined;
  private grids: readonly Grid[] = [];
  private answers: Answers = { cells: new Map() };

  /** @param known what the table is read against @param take receives the file with the works of the table */
  constructor(known: () => Known | undefined, take: (text: string) => void, template: string) {
    this.known = known;
    this.take = take;
    const input = make('input', { type: 'file', id: 'tablica', accept: '.xlsx,.csv,.txt' });
    input.addEventListener('change', () => void this.open(input));
    this.element.append(
      make(
        'p',
        { class: 'disk' },
        make('label', { for: 'tablica' }, 'График есть в Excel? Выберите файл .xlsx или .csv:'),
        input,
      ),
      make(
        'p',
        { class: 'hint' },
        'Подойдёт ваша таблица или ',
        make('a', { href: template, download: true }, 'наш образец'),
        '.',
      ),
      this.result,
    );
  }

  private async open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    this.answers = { cells: new Map() };
    this.say('Читаю таблицу…');
    try {
      this.module = await import('./spreadsheet.ts');
      this.grids = await this.module.readTable(await file.arrayBuffer());
      this.show();
    } catch (error) {
      if (this.module && error instanceof this.module.SpreadsheetError) this.say(error.message);
      else if (this.module) throw error;
      else this.say('Часть программы не загрузилась. Проверьте связь и выберите файл ещё раз.');
    } finally {
      input.value = '';
    }
  }

  private say(text: string): void {
    this.result.replaceChildren(make('p', { role: 'status' }, text));
  }

  private show(): void {
    const known = this.known();
    if (!known || !this.module) return this.say('Сначала укажите учебный год графика.');
    const read = this.module.readWorks(this.grids, known, this.answers);
    this.result.replaceChildren(
      make('h3', {}, `Прочитано: ${counted(read.works, WORKS)}`),
      make('p', { role: 'status' }, this.summary(read)),
      ...this.questions(read),
      ...this.changes(read),
      ...read.stays.map((line) => make('p', {}, `${line}.`)),
      ...(read.left.length > 0 ? [make('p', { class: 'hint' }, `Пропущено: ${read.left.join('; ')}.`)] : []),
      ...(read.works > 0 ? [this.takeButton(read)] : []),
    );
    this.result.focus();
  }

  private summary({ added, changes, questions }: Read): string {
    const parts = [
      added.length > 0 && `новых: ${counted(added.length, ROWS)}`,
      changes.length > 0 && `изменений в опубликованном: ${changes.length}`,
      questions.length > 0 ? `осталось вопросов: ${questions.length}` : 'вопросов нет',
    ];
    return capitalised(`${parts.filter(Boolean).join('; ')}.`);
  }

  private questions({ questions }: Read): HTMLElement[] {
    if (questions.length === 0) return [];
    return [
      make('h3', {}, 'Вопросы'),
      make('ol', { class: 'questions' }, ...questions.map((one, index) => this.question(one, index))),
    ];
  }

  /** A question with its answers in a list; one without known answers takes the new text of the cell. */
  private question(question: Question, index: number): HTMLElement {
    const id = `vopros-${index}`;
    const label = make('label', { for: id }, question.message);
    const hint = make('p', { class: 'hint', id: `${id}-sovet` }, question.hint);
    const about = question.about?.map((line) => make('li', {}, line)) ?? [];
    const list = about.length > 0 ? [make('ul', {}, ...about)] : [];
    const whole = WHOLE[question.topic] ?? [];
    const options =
      whole.length > 0 ? whole : question.candidates.map(({ label: title, cell }) => [cell, title] as const);
    if (options.length > 0) {
      const select = make(
        'select',
        { id, class: 'field', 'aria-describedby': hint.id },
        make('option', { value: '-' }, 'Выберите ответ'),
      );
      for (const [value, title] of options) select.append(make('option', { value }, title));
      select.addEventListener('change', () => this.answer(question, select.value, whole.length > 0));
      return make('li', {}, label, ...list, hint, select);
    }
    if (question.address === '')
      return make('li', {}, question.message, ' ', make('span', { class: 'hint' }, question.hint));
    const field = make('input', { id, class: 'field', type: 'text', value: question.text, autocomplete: 'off' });
    field.setAttribute('aria-describedby', hint.id);
    const go = button('Записать', () => this.answer(question, field.value, false), { class: 'button button-small' });
    return make('li', {}, label, hint, make('div', { class: 'steps-row' }, field, go));
  }

  private answer(question: Question, value: string, whole: boolean): void {
    if (value === '-') return;
    if (whole) this.answers = { ...this.answers, [question.topic]: value === '45' ? 45 : value };
    else {
      const address = question.candidates.find(({ cell }) => cell === value)?.address ?? question.address;
      this.answers = { ...this.answers, cells: new Map([...this.answers.cells, [address, value]]) };
    }
    this.show();
  }

  private changes({ changes, titles }: Read): HTMLElement[] {
    if (changes.length === 0) return [];
    const lines = changes.map((change) =>
      make('li', {}, `${titles.get(change.row) ?? change.row}, ${stepWords(change)}`),
    );
    return [
      make('h3', {}, 'Что изменится в опубликованном'),
      make('ul', {}, ...lines),
      make('p', { class: 'hint' }, 'Причину каждого изменения впишите потом в самой работе.'),
    ];
  }

  private takeButton({ questions, text }: Read): HTMLElement {
    const title = questions.length > 0 ? 'Перенести прочитанное в форму, остальное вписать самим' : 'Взять в форму';
    return make(
      'p',
      {},
      button(title, () => this.take(text), { class: 'button button-main' }),
    );
  }
}
