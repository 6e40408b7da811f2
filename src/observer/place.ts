import { observedClassWords } from '../domain/observer/act.ts';
import { OBSERVATION_LIMITS } from '../domain/observer/form.ts';
import { cleanLine, type ObservationChange } from '../domain/observer/record.ts';
import { changeOfSchool, changeOfWork, readClass } from '../domain/observer/school.ts';
import { endsBeforeStart } from '../domain/observer/times.ts';
import { dayMonth, weekdayName } from '../domain/dates.ts';
import { dayInZone } from '../domain/schedule/relative.ts';
import { clockWords } from '../domain/schedule/words.ts';
import type { ActStage } from '../domain/observer/act.ts';
import type { Observation } from '../schemas/observation.ts';
import type { SchoolData } from '../schemas/school-data.ts';
import { confirmed, put } from './confirm.ts';
import { need, show } from './dom.ts';
import { startSchoolField } from './school-field.ts';
import type { Schools } from './schools.ts';
import { deviceZone, type Session } from './session.ts';
import { startWorks } from './works.ts';

export interface PlaceView {
  render(record: Observation): void;
  /** @returns what opens the observation that the address of a QR code names. @throws Error when that part does not load */
  code(): Promise<() => Promise<void>>;
}

/** Where, when and what: the form at the top. */
export function startPlace(session: Session, schools: Schools): PlaceView {
  const box = need<HTMLDetailsElement>('#kit-place');
  const field = <Field extends HTMLElement = HTMLInputElement>(name: string): Field => need<Field>(`[${name}]`, box);
  const today = (data: SchoolData): string => dayInZone(new Date(), data.timeZone);
  const set = (change: ObservationChange): void => put(session, change);
  const works = startWorks(box, async (data, work) => confirmed(session, changeOfWork(data, work)));

  const chooseSchool = async (id: string): Promise<void> => {
    const data = await schools.data(id);
    if (await confirmed(session, changeOfSchool(data, today(data)))) works.offer(data, today(data));
  };
  const school = startSchoolField(box, schools, {
    choose: chooseSchool,
    byHand: async (name) => {
      await confirmed(session, { place: { name, timeZone: deviceZone() }, work: undefined, numbers: undefined });
    },
  });
  startFields(box, session, set);
  field<HTMLElement>('data-done').addEventListener('click', () => {
    box.open = false;
    need('summary', box).focus();
  });
  box.addEventListener('toggle', () => {
    const id = session.state().current.place?.school;
    if (!box.open || id === undefined) return;
    // Without network the works are not offered: every field can be typed.
    void schools.data(id).then(
      (data) => works.offer(data, today(data)),
      () => undefined,
    );
  });

  return {
    render(record) {
      school.render(record.place);
      works.render(record);
      show(field('data-date-field'), record.date);
      show(field('data-class-field'), record.class === undefined ? '' : observedClassWords(record.class));
      show(field('data-subject'), record.subject ?? '');
      show(field('data-start-field'), record.start ?? '');
      show(field('data-end-field'), record.end ?? '');
      field<HTMLElement>('data-times').hidden = !endsBeforeStart(record);
      show(field('data-name'), record.name ?? '');
      for (const tick of box.querySelectorAll<HTMLInputElement>('[data-act-stage]'))
        tick.checked = record.stages.includes(tick.value as ActStage);
      const [title, more] = summaryOf(record);
      need('[data-summary]', box).textContent = title;
      need('[data-summary-more]', box).textContent = more;
    },
    code: async () => {
      const { openPreset } = await import('./preset.ts');
      return () => openPreset(session, schools, box, works);
    },
  };
}

/** Fields that are simply typed or ticked. */
function startFields(box: HTMLElement, session: Session, set: (change: ObservationChange) => void): void {
  const on = (name: string, take: (value: string) => void): void => {
    const input = need<HTMLInputElement>(`[${name}]`, box);
    input.addEventListener('change', () => take(input.value));
  };
  const line = (text: string): string | undefined => cleanLine(text, OBSERVATION_LIMITS.name);
  on('data-date-field', (date) => date !== '' && set({ date }));
  on('data-subject', (text) => set({ subject: line(text) }));
  on('data-start-field', (start) => set({ start: start === '' ? undefined : start }));
  on('data-end-field', (end) => set({ end: end === '' ? undefined : end }));
  on('data-name', (text) => set({ name: line(text) }));
  on('data-class-field', (text) => void confirmed(session, { class: readClass(text) }));
  for (const tick of box.querySelectorAll<HTMLInputElement>('[data-act-stage]'))
    tick.addEventListener('change', () => {
      const rest = session.state().current.stages.filter((stage) => stage !== tick.value);
      set({ stages: tick.checked ? [...rest, tick.value as ActStage] : rest });
    });
}

/** The form in two lines, when it is folded. */
function summaryOf(record: Observation): readonly [title: string, more: string] {
  const { place, date, start, end } = record;
  const day = `${dayMonth(date)}, ${weekdayName(date)}`;
  const times = [start, end].map((time) => (time === undefined ? '' : clockWords(time)));
  const watched = start === undefined ? '' : `, с ${times[0]}${end === undefined ? '' : ` до ${times[1]}`}`;
  const what = [record.class && observedClassWords(record.class), record.subject?.toLowerCase()];
  const title = [place?.name, ...what].filter((part) => part !== undefined).join(', ');
  return title === '' ? ['Школа, день и класс', `${day}. Выбрать`] : [title, `${day}${watched}. Изменить`];
}
