import { problemText } from '../checks/problem.ts';
import type { FinderRow } from '../domain/query/finder.ts';
import { FrontMatterError } from '../markdown/front-matter.ts';
import type { EditorData, SchoolFiles } from '../schemas/editor-data.ts';
import { surroundings } from './check-file.ts';
import { make, need } from './dom.ts';
import { type Draft, type Drafts } from './drafts.ts';
import { showDrafts } from './draft-list.ts';
import { type Begun, fileFromDisk, newFile, offerFiles } from './file-choice.ts';
import { fileTitle } from './file-title.ts';
import { FORM_KINDS, type FormKind, formKind } from './kinds.ts';
import { startSchoolField } from './school-field.ts';
import { refusal } from './refusal.ts';
import type { Sources } from './sources.ts';
import { moscowToday } from './today.ts';
import { type OpenFile, Workbench } from './workbench.ts';

interface School {
  readonly id: string;
  readonly name: string;
  readonly files: SchoolFiles;
}

interface Addresses {
  /** A school's file on the portal, `*` for the school, `?` for the file. */
  readonly file: string;
  /** The spreadsheet to fill. */
  readonly template: string;
}

function newId(): string {
  // `randomUUID` is not there on a page that is read over http.
  return [...crypto.getRandomValues(new Uint8Array(4))].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** The page: whose file, what kind, which one; then the form over it. */
export class Desk {
  private readonly sources: Sources;
  private readonly drafts: Drafts;
  private readonly addresses: Addresses;
  private readonly status = need('[data-desk-status]');
  private readonly kinds = need('[data-kinds]');
  private readonly choice = need('[data-choice]');
  private readonly work = need('[data-work]');
  private readonly field: ReturnType<typeof startSchoolField>;
  private school: School | undefined;
  private kind: FormKind | undefined;
  private draft: string | undefined;
  private bench: Workbench | undefined;
  /** Of the choice of a school: an answer that comes after a newer choice is not taken. */
  private turn = 0;

  constructor(sources: Sources, drafts: Drafts, addresses: Addresses) {
    this.sources = sources;
    this.drafts = drafts;
    this.addresses = addresses;
    this.field = startSchoolField(
      need('[data-school]'),
      () => sources.schools(),
      (row) => void this.chooseSchool(row[0]),
    );
    this.kinds.replaceChildren(...FORM_KINDS.map((kind) => this.kindButton(kind)));
    need<HTMLInputElement>('[data-disk]').addEventListener('change', (event) => void this.fromDisk(event));
    this.showDrafts();
  }

  /** Opens what the address names: a draft, a school, a kind of file. */
  async start(hash: string): Promise<void> {
    const asked = new URLSearchParams(hash.replace(/^#/, ''));
    const draft = this.drafts.all().find(({ id }) => id === asked.get('chernovik'));
    if (draft) return this.openDraft(draft);
    this.kind = formKind(asked.get('forma'));
    this.markKind();
    const school = asked.get('shkola');
    if (school !== null) await this.chooseSchool(school);
  }

  private kindButton(kind: FormKind): HTMLElement {
    const element = make(
      'button',
      { type: 'button', class: 'kind', 'data-kind': kind.id, 'aria-pressed': 'false' },
      make('strong', {}, kind.title),
      ' ',
      make('small', {}, kind.about),
    );
    element.addEventListener('click', () => {
      this.kind = kind;
      this.markKind();
      this.offerFiles();
    });
    return make('li', {}, element);
  }

  private markKind(): void {
    for (const element of this.kinds.querySelectorAll('button'))
      element.ariaPressed = String(element.dataset['kind'] === this.kind?.id);
  }

  private async chooseSchool(id: string): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    this.school = undefined;
    this.choice.hidden = true;
    this.work.hidden = true;
    this.status.textContent = 'Загружаю файлы школы…';
    try {
      const [files, rows] = await Promise.all([this.sources.school(id), this.sources.schools()]);
      if (turn !== this.turn) return;
      const name = rows.find((row: FinderRow) => row[0] === id)?.[1] ?? id;
      this.school = { id, name, files };
      this.field.show(name);
      this.status.textContent = '';
      this.offerFiles();
    } catch {
      if (turn !== this.turn) return;
      this.status.textContent = 'Файлы школы не загрузились. Проверьте связь и выберите школу ещё раз.';
    }
  }

  /** What there is of the chosen kind, and a new file. */
  private offerFiles(): void {
    const { school, kind } = this;
    this.writeAddress();
    this.choice.hidden = !school || !kind;
    this.work.hidden = true;
    if (!school || !kind) {
      this.status.textContent = school ? '' : 'Теперь выберите школу.';
      return;
    }
    offerFiles(this.choice, kind, school.files, {
      open: (file) => void this.openFile(file),
      begin: () => void this.openNew(),
    });
    this.status.textContent = '';
    need('h2', this.choice).focus();
  }

  private async openNew(): Promise<void> {
    const { kind, school } = this;
    if (!kind || !school) return;
    const data = await this.portal();
    if (data && this.isStill(kind, school)) await this.openFile(newFile(kind, school.files, data));
  }

  /** Facts of the portal; undefined when they did not come, which is said. */
  private async portal(): Promise<EditorData | undefined> {
    try {
      return await this.sources.portal();
    } catch {
      this.status.textContent = 'Сведения о портале не загрузились. Проверьте связь и попробуйте ещё раз.';
      return undefined;
    }
  }

  private async openFile(file: Begun & Partial<Pick<OpenFile, 'ownName'>>, draft?: Draft): Promise<void> {
    const { kind, school } = this;
    if (!kind || !school) return;
    this.draft = draft?.id;
    const data = await this.portal();
    if (!data || !this.isStill(kind, school)) return;
    this.bench?.close();
    this.bench = undefined;
    const refused = refusal(file.path, file.text);
    if (refused.length > 0)
      return this.refuse(refused.map((problem) => `Строка ${problem.line}: ${problemText(problem)}`));
    const around = surroundings(moscowToday(), data, school.files);
    const open: OpenFile = { kind, schoolName: school.name, ownName: draft?.ownName ?? file.isNew, ...file };
    this.work.hidden = false;
    const heading = need('[data-work-title]', this.work);
    heading.textContent = file.isNew
      ? `${kind.title}: новый файл`
      : `${kind.title}: ${fileTitle(kind, file.path, file.opened || file.text)}`;
    try {
      this.bench = new Workbench(open, {
        around,
        address: (name) => this.addressOf(name),
        template: this.addresses.template,
        keep: (edited) => this.keep(open, edited),
        reopen: (next) => {
          this.keep(open, next);
          const own = this.drafts.all().find(({ id }) => id === this.draft);
          void this.openFile({ ...file, ...next }, own);
        },
      });
    } catch (error) {
      this.work.hidden = true;
      if (!(error instanceof FrontMatterError)) throw error;
      return this.refuse([`${error.message}.`]);
    }
    this.status.textContent = '';
    this.writeAddress();
    heading.focus();
    heading.scrollIntoView({ block: 'start' });
  }

  /** No form is opened over a file that it cannot show: saving it would lose what is there. */
  private refuse(reasons: readonly string[]): void {
    this.work.hidden = true;
    this.draft = undefined;
    this.writeAddress();
    this.status.textContent = ['Файл не читается.', ...reasons].join(' ');
    this.status.scrollIntoView({ block: 'center' });
    this.showDrafts();
  }

  /** False when another school or kind was chosen while something was loading. */
  private isStill(kind: FormKind, school: School): boolean {
    return this.kind === kind && this.school === school;
  }

  private addressOf(name: string): string | undefined {
    const { school } = this;
    if (!school?.files.attachments.includes(name)) return undefined;
    return this.addresses.file.replace('*', school.id).replace('?', name);
  }

  private keep(open: OpenFile, { path, text, ownName }: Pick<Draft, 'path' | 'text' | 'ownName'>): void {
    const { school } = this;
    if (!school) return;
    const { territory } = school.files;
    this.draft ??= newId();
    const { kind, isNew, opened, schoolName } = open;
    const stored = {
      id: this.draft,
      kind: kind.id,
      school: school.id,
      territory,
      schoolName,
      path,
      ownName,
      isNew,
      text,
      opened,
      updated: Date.now(),
    };
    const kept = this.drafts.keep(stored);
    need('[data-kept]').textContent = kept
      ? 'Черновик хранится в этом браузере, на этом компьютере. Никуда не отправляется.'
      : 'Браузер не хранит черновики: не закрывайте страницу, пока не скачаете файл.';
    this.writeAddress();
    this.showDrafts();
  }

  private showDrafts(): void {
    showDrafts(need('[data-drafts]'), this.drafts, this.draft, (draft) => void this.openDraft(draft));
  }

  private async openDraft(draft: Draft): Promise<void> {
    const kind = formKind(draft.kind);
    this.kind = kind;
    this.markKind();
    await this.chooseSchool(draft.school);
    const { path, text, opened, isNew } = draft;
    // The school may not have come, and something else may have been chosen meanwhile.
    if (this.kind === kind && this.school?.id === draft.school)
      await this.openFile({ path, text, opened, isNew }, draft);
    this.showDrafts();
  }

  private async fromDisk(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    const { kind, school } = this;
    if (!file || !kind || !school) return;
    const begun = await fileFromDisk(file, kind, school.files);
    input.value = '';
    if (!this.isStill(kind, school)) return;
    if (typeof begun === 'string') this.status.textContent = begun;
    else await this.openFile(begun);
  }

  /** The address names what is open, so that a reload comes back to it. */
  private writeAddress(): void {
    const parts = [
      this.school && `shkola=${this.school.id}`,
      this.kind && `forma=${this.kind.id}`,
      this.draft && `chernovik=${this.draft}`,
    ].filter(Boolean);
    history.replaceState(null, '', parts.length > 0 ? `#${parts.join('&')}` : location.pathname + location.search);
  }
}
