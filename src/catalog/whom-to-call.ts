import { type HotlineLevel, hotlinesOf, type HotlineView } from './hotlines.ts';
import { portal } from './portal.ts';
import { territory } from './territories.ts';

export interface CallQuery {
  /** One level; without it the whole way: school, district, region, and the country where a line is published. */
  readonly level?: HotlineLevel;
  readonly purpose?: HotlineView['purpose'];
}

/** One step of the way up, with the lines that answer there. */
export interface CallStep {
  readonly level: HotlineLevel;
  readonly whom: string;
  readonly lines: readonly HotlineView[];
  /** What to do when no line of this level is published. */
  readonly otherwise: string;
}

const steps: readonly Omit<CallStep, 'lines'>[] = [
  { level: 'школа', whom: 'Школа', otherwise: 'номер стоит на странице вашей школы. Нет там — спросите учителя.' },
  {
    level: 'муниципальный',
    whom: 'Район или город',
    otherwise: 'номера на портале пока нет. Спросите в школе телефон управления образования.',
  },
  {
    level: 'региональный',
    whom: 'Регион',
    otherwise: 'номера на портале пока нет. Спросите его в управлении образования района.',
  },
  {
    level: 'федеральный',
    whom: 'Страна',
    otherwise: 'номера на портале нет. Номер региона подскажет управление образования.',
  },
];

/** Whom to call in the portal's own territory: nearest level first. */
export async function whomToCall({ level, purpose = 'консультация' }: CallQuery): Promise<readonly CallStep[]> {
  const own = (await portal()).territory;
  const lines =
    own === undefined ? [] : (await hotlinesOf(await territory(own))).filter((one) => one.purpose === purpose);
  return steps
    .filter((step) => level === undefined || step.level === level)
    .map((step) => ({ ...step, lines: lines.filter((line) => line.level === step.level) }))
    .filter((step) => step.level !== 'федеральный' || level !== undefined || step.lines.length > 0);
}
