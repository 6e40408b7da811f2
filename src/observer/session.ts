import { cleared, restored } from '../domain/observer/clear.ts';
import { merged } from '../domain/observer/merge.ts';
import { newObservation } from '../domain/observer/record.ts';
import { isRecent } from '../domain/observer/stamp.ts';
import type { Observation } from '../schemas/observation.ts';
import type { Journal } from './journal.ts';
import type { Store } from './store.ts';
import type { Tabs } from './tabs.ts';

/** Whether the last tap is on the disk. */
export type Saving = 'сохранено' | 'сохраняется' | 'переполнено' | 'не сохранилось';

/** What the session tells the page. */
export interface SessionState {
  /** The open observation; a new one is stored at its first tap, not before. */
  readonly current: Observation;
  /** All stored observations, the latest first. */
  readonly list: readonly Observation[];
  readonly saving: Saving;
}

export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Moscow';

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** The observations of this device while a page of the kit is open: every change is shown at once and stored at once. */
export class Session {
  private readonly store: Store;
  private readonly tabs: Tabs;
  private readonly journal: Journal;
  private readonly tell: (state: SessionState) => void;
  /** Called when another tab has deleted an observation. */
  gone: () => void = () => undefined;
  private records = new Map<string, Observation>();
  private current: Observation;
  private saving: Saving = 'сохранено';
  /** Records that changed since they were last written. */
  private readonly dirty = new Set<string>();
  /** Records that are being removed: a write that was under way must not bring them back. */
  private readonly leaving = new Set<string>();
  private writing: Promise<void> | undefined;

  private constructor(store: Store, tabs: Tabs, journal: Journal, tell: (state: SessionState) => void) {
    this.store = store;
    this.tabs = tabs;
    this.journal = journal;
    this.tell = tell;
    this.current = newObservation(newId(), new Date(), deviceZone());
  }

  /**
   * Reads the store and what the last page had no time to store, and opens the observation that was last changed
   * today or in the last hours, if there is one: whoever reloads the page in the corridor is where they were,
   * past midnight, too.
   */
  static async start(store: Store, tabs: Tabs, journal: Journal, tell: (state: SessionState) => void) {
    const session = new Session(store, tabs, journal, tell);
    const stored = await store.all();
    for (const record of stored.records) session.records.set(record.id, record);
    for (const record of journal.recover()) session.join(record);
    const now = new Date();
    session.current = session.list().find(({ updated }) => isRecent(updated, now, deviceZone())) ?? session.current;
    tabs.listen((id) => void session.heard(id));
    return { session, stored };
  }

  state(): SessionState {
    return { current: this.current, list: this.list(), saving: this.saving };
  }

  /** False when the next page of the kit will find nothing of this one: the browser keeps neither database nor journal. */
  outlives(): boolean {
    return this.store.lasting || this.journal.holds();
  }

  private list(): readonly Observation[] {
    return [...this.records.values()].sort((a, b) => (a.updated < b.updated ? 1 : -1));
  }

  /** Shows once more what stands in the record. */
  refresh(): void {
    this.tell(this.state());
  }

  /** Changes the open observation. */
  apply(change: (record: Observation, now: Date) => Observation): void {
    const next = change(this.current, new Date());
    if (next === this.current) return;
    this.keep(next);
    this.refresh();
  }

  private keep(record: Observation): void {
    this.records.set(record.id, record);
    if (record.id === this.current.id) this.current = record;
    this.dirty.add(record.id);
    this.journal.put(record);
    if (this.saving === 'сохранено') this.saving = 'сохраняется';
    void this.write();
  }

  /** Writes what changed; one write at a time, and whatever changed during it right after. */
  write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => (this.writing = undefined));
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    for (let [id] = this.dirty; id !== undefined; [id] = this.dirty) {
      const record = this.records.get(id);
      this.dirty.delete(id);
      if (record === undefined) continue;
      try {
        this.take(await this.store.save(record));
      } catch (error) {
        if (this.records.has(id)) this.dirty.add(id);
        this.saving = isFull(error) ? 'переполнено' : 'не сохранилось';
        this.refresh();
        return;
      }
      this.tabs.tell(id);
    }
    if (this.store.lasting) this.journal.clear();
    this.saving = 'сохранено';
    this.refresh();
  }

  /** Takes over what another tab has written, without losing what was tapped meanwhile. */
  private take(stored: Observation): void {
    if (this.leaving.has(stored.id)) return;
    const own = this.records.get(stored.id);
    const next = own === undefined ? stored : merged(own, stored);
    this.records.set(next.id, next);
    if (next.id === this.current.id) this.current = next;
  }

  /** Another tab has written or removed a record. */
  private async heard(id: string): Promise<void> {
    const stored = await this.store.read(id);
    if (stored !== undefined) this.take(stored);
    else if (this.records.has(id) && !this.dirty.has(id)) {
      this.forget(id);
      this.gone();
    }
    this.refresh();
  }

  /** Looks at the store again: a tab that was asleep has heard nothing. */
  async catchUp(): Promise<void> {
    const { records } = await this.store.all();
    for (const record of records) this.take(record);
    await this.write();
  }

  private forget(id: string): void {
    this.records.delete(id);
    if (id === this.current.id) this.current = newObservation(newId(), new Date(), deviceZone());
  }

  open(id: string): void {
    this.current = this.records.get(id) ?? this.current;
    this.refresh();
  }

  /** Takes over observations of a file: what is here already is merged and loses nothing. The first becomes the open one. */
  load(records: readonly Observation[]): void {
    for (const record of records) this.join(record);
    const [first] = records;
    if (first !== undefined) this.open(first.id);
  }

  private join(record: Observation): void {
    const own = this.records.get(record.id);
    this.keep(own === undefined ? record : merged(own, record));
  }

  /** A new, empty observation becomes the open one. */
  begin(): void {
    this.current = newObservation(newId(), new Date(), deviceZone());
    this.refresh();
  }

  /**
   * Removes a stored observation; the function that comes back undoes it.
   * @throws what the store throws; the observation is then back
   */
  async remove(id: string): Promise<() => void> {
    const [record, wasOpen] = [this.records.get(id), id === this.current.id];
    this.leaving.add(id);
    this.dirty.delete(id);
    this.journal.drop(id);
    this.forget(id);
    try {
      await this.writing;
      await this.store.remove(id);
    } catch (error) {
      // What has been begun meanwhile stays open.
      if (record !== undefined && wasOpen && !this.records.has(this.current.id)) this.current = record;
      if (record !== undefined) this.keep(record);
      this.refresh();
      throw error;
    } finally {
      this.leaving.delete(id);
    }
    this.tabs.tell(id);
    this.refresh();
    return () => {
      if (record === undefined) return;
      this.current = record;
      this.keep(record);
      this.refresh();
    };
  }

  /** Clears the open observation; the function that comes back undoes it. */
  clear(): () => void {
    const before = this.current;
    this.apply(cleared);
    const { id, updated } = this.current;
    return () => {
      const now = this.records.get(id);
      if (now === undefined) return;
      this.keep(restored(now, before, updated, new Date()));
      this.refresh();
    };
  }
}
