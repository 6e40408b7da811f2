import type { Problem } from '../checks/problem.ts';
import type { School } from '../schemas/school.ts';
import { specOf } from '../checks/place.ts';
import { checkFile, type Surroundings } from './check-file.ts';
import { make, need } from './dom.ts';
import { EditedFile, type Path } from '../markdown/edited-file.ts';
import { type FieldSpec, formOf } from './fields.ts';
import { fileNameOf, nameIn, pathOf } from './file-place.ts';
import type { FormContext } from './form/context.ts';
import { drawField } from './form/render.ts';
import { specialFields } from './form/special.ts';
import { showGiving } from './giving.ts';
import type { FormKind } from './kinds.ts';
import { pagePreview } from './preview/page.ts';
import { hideProblems, showProblems } from './problems.ts';
import { SpreadsheetBox } from './spreadsheet-box.ts';

/** The file that is open. */
export interface OpenFile {
  readonly kind: FormKind;
  readonly schoolName: string;
  readonly isNew: boolean;
  /** The text that the form began with. */
  readonly text: string;
  /** The file as readers have it now; empty for a new one. */
  readonly opened: string;
  readonly path: string;
  /** True while the name of a new file follows its fields. */
  readonly ownName: boolean;
}

/** What the page keeps of an open file whenever something in it changes. */
export interface Edited {
  readonly path: string;
  readonly text: string;
  readonly ownName: boolean;
}

interface Hooks {
  readonly around: Surroundings;
  /** Where pictures and PDF of the school stand on the portal. */
  readonly address: (name: string) => string | undefined;
  /** The spreadsheet to fill. */
  readonly template: string;
  readonly keep: (edited: Edited) => void;
  /** Opens the same file with another text: what a spreadsheet has brought. */
  readonly reopen: (edited: Edited) => void;
}

/** How long typing may pause before it is checked and shown. Milliseconds. */
const PAUSE = 350;

function orderOf(form: FieldSpec): (path: Path) => readonly string[] {
  return (path) => {
    let spec: FieldSpec | undefined = form;
    for (const name of path)
      spec = typeof name === 'number' ? spec?.item : (spec?.fields.find((field) => field.name === name) ?? spec?.item);
    return spec?.fields.map(({ name }) => name) ?? [];
  };
}

/** A form over one file: what is typed goes into the file, and the gate's own code says what is wrong with it. */
export class Workbench {
  private readonly form = need<HTMLFormElement>('[data-form]');
  private readonly summary = need('[data-problems]');
  private readonly preview = need('[data-preview]');
  private readonly giving = need('[data-giving]');
  private readonly open: OpenFile;
  private readonly hooks: Hooks;
  private readonly file: EditedFile;
  private path: string;
  private ownName: boolean;
  /** Before the first check nobody is told of fields that he has not come to yet. */
  private asked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @throws FrontMatterError for a text without fields */
  constructor(open: OpenFile, hooks: Hooks) {
    this.open = open;
    this.hooks = hooks;
    this.path = open.path;
    this.ownName = open.ownName;
    const spec = formOf(specOf(open.kind.collection).schema);
    this.file = new EditedFile(open.text, { order: orderOf(spec) });
    this.draw(spec);
    this.form.onsubmit = (event) => {
      event.preventDefault();
      this.check();
    };
    hideProblems(this.summary);
    this.giving.hidden = true;
    this.show();
  }

  /** Draws nothing more: another file takes the place of this one. */
  close(): void {
    clearTimeout(this.timer);
  }

  /** Problems of the file as it stands. */
  problems(): readonly Problem[] {
    return checkFile(this.path, new TextEncoder().encode(this.file.text()), this.hooks.around);
  }

  private draw(spec: FieldSpec): void {
    const { kind } = this.open;
    const shown =
      kind.only === undefined ? spec : { ...spec, fields: spec.fields.filter(({ name }) => kind.only?.includes(name)) };
    const context: FormContext = {
      file: this.file,
      changed: () => this.changed(),
      special: specialFields({ ...this.hooks.around, opened: this.open.opened }, this.file),
    };
    this.form.replaceChildren(
      ...(kind.collection === 'schedules' ? [this.spreadsheet()] : []),
      drawField(shown, [], context),
      ...(kind.body ? [this.bodyField()] : []),
      ...(this.open.isNew && !kind.single ? [this.nameField()] : []),
      make('p', {}, make('button', { class: 'button button-main', type: 'submit' }, 'Проверить и получить файл')),
    );
  }

  private spreadsheet(): HTMLElement {
    const { data, entries, today } = this.hooks.around;
    const card = entries.find(({ collection }) => collection === 'schools')?.data as School | undefined;
    const known = () => {
      const rules = data.rules.find(({ schoolYear }) => schoolYear === this.file.get(['schoolYear']));
      return rules && { rules, classes: card?.classes, today, text: this.file.text() };
    };
    const take = (text: string): void => this.hooks.reopen({ path: this.path, text, ownName: this.ownName });
    return new SpreadsheetBox(known, take, this.hooks.template).element;
  }

  private bodyField(): HTMLElement {
    const field = make('textarea', {
      id: 'pole-tekst',
      class: 'field',
      rows: 10,
      'aria-describedby': 'pole-tekst-sovet',
    });
    field.value = this.file.body;
    field.addEventListener('input', () => {
      this.file.body = field.value.trimEnd();
      this.changed();
    });
    const hint =
      'Абзацы разделяйте пустой строкой. Подзаголовок: ## и пробел в начале строки. Пункт списка: дефис и пробел. Важное: **слово**. Ссылка: [слова](https://example.org/).';
    return make(
      'div',
      { class: 'control', 'data-field': 'текст' },
      make('label', { class: 'label', for: 'pole-tekst' }, 'Текст'),
      make('p', { class: 'hint', id: 'pole-tekst-sovet' }, hint),
      field,
    );
  }

  private nameField(): HTMLElement {
    const field = make('input', {
      id: 'pole-imya',
      class: 'field',
      type: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    field.value = nameIn(this.path);
    field.setAttribute('aria-describedby', 'pole-imya-sovet');
    field.addEventListener('input', () => {
      this.ownName = false;
      this.path = pathOf(this.open.kind, this.hooks.around.school, field.value.trim());
      this.changed();
    });
    const box = make(
      'div',
      { class: 'control', 'data-field': 'файл' },
      make('label', { class: 'label', for: 'pole-imya' }, 'Имя файла'),
      make(
        'p',
        { class: 'hint', id: 'pole-imya-sovet' },
        'Составлено само, менять не нужно. Из него получится адрес страницы: латинские буквы, цифры, дефис.',
      ),
      field,
    );
    return make('details', { class: 'more' }, make('summary', {}, 'Имя файла'), box);
  }

  private changed(): void {
    if (this.ownName && this.open.isNew) {
      this.path = pathOf(
        this.open.kind,
        this.hooks.around.school,
        fileNameOf(this.open.kind, (name) => this.file.get([name])),
      );
      const field = this.form.querySelector<HTMLInputElement>('#pole-imya');
      if (field) field.value = nameIn(this.path);
    }
    this.giving.hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), PAUSE);
    this.hooks.keep({ path: this.path, text: this.file.text(), ownName: this.ownName });
  }

  /** Shows what readers will see, and after the first check what is still wrong. */
  private show(): void {
    const { kind, schoolName } = this.open;
    this.preview.replaceChildren(...pagePreview({ kind, file: this.file, schoolName, address: this.hooks.address }));
    if (this.asked) showProblems(this.summary, this.form, this.path, this.problems());
  }

  private check(): void {
    clearTimeout(this.timer);
    this.asked = true;
    this.show();
    const problems = this.problems();
    const sound = problems.every(({ severity }) => severity !== 'error');
    showGiving(this.giving, {
      path: this.path,
      text: this.file.text(),
      sound,
      isNew: this.open.isNew,
      changed: this.file.text() !== this.open.opened,
      school: this.open.schoolName,
      portal: this.hooks.around.data.portal,
    });
    const target = sound ? this.giving : this.summary;
    target.focus();
    target.scrollIntoView({ block: 'start' });
  }
}
