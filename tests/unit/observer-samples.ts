import type { KitStage } from '../../src/domain/observer/kit.ts';
import { newObservation } from '../../src/domain/observer/record.ts';
import type { Observation } from '../../src/schemas/observation.ts';

/** A moment of the morning of 20 April 2027 in Moscow: «09:31», with seconds where they matter. */
export const at = (time: string): Date => new Date(`2027-04-20T${time}${time.length === 5 ? ':00' : ''}+03:00`);

export const ZONE = 'Europe/Moscow';

const item = (id: string, severity: 'нарушение' | 'замечание' | 'для сведения') => ({
  id,
  text: `Пункт ${id}`,
  why: `Зачем ${id}.`,
  severity,
  inAct: `В акт: ${id}.`,
  form: undefined,
  source: undefined,
});

/** A small checklist: two stages, five items of all severities. */
export const STAGES: readonly KitStage[] = [
  {
    id: 'room-before',
    title: 'В кабинете до начала',
    when: 'до',
    actStage: 'проведение в аудитории',
    instruction: undefined,
    items: [item('vhod', 'нарушение'), item('doska', 'замечание')],
  },
  {
    id: 'marking',
    title: 'Проверка работ',
    when: 'после',
    actStage: 'проверка работ',
    instruction: undefined,
    items: [item('komissiya', 'замечание'), item('pravki', 'нарушение'), item('srok', 'для сведения')],
  },
];

export const fresh = (): Observation => newObservation('abc', at('09:00'), ZONE);
