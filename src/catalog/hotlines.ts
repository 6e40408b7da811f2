import { daysBetween, dayMonthYear } from '../domain/dates.ts';
import { hoursInWords, telHref, timeZoneInWords } from '../domain/hotline-hours.ts';
import { lineState, staleWords } from '../domain/hotline-state.ts';
import { typography } from '../domain/typography.ts';
import type { Hotline, SchoolHotline } from '../schemas/hotline.ts';
import { entriesOf, htmlOf, memo, segment } from './entries.ts';
import { portal } from './portal.ts';
import { territories, type TerritoryView } from './territories.ts';

export type HotlineLevel = 'школа' | Hotline['level'];

export interface HotlineView {
  readonly id: string;
  readonly level: HotlineLevel;
  readonly title: string;
  readonly purpose: SchoolHotline['purpose'];
  readonly role: string | undefined;
  readonly phone: string;
  readonly extension: string | undefined;
  readonly tel: string;
  readonly free: boolean;
  /** «по будням с 9:00 до 17:00, по московскому времени» */
  readonly hours: string;
  /** «круглый год» or «с 20 апреля 2027 года по 20 мая 2027 года» */
  readonly period: string;
  /** «Заработает 19 апреля 2027 года» or «Закрыта с 22 мая 2027 года»; undefined while the line works. */
  readonly asleep: string | undefined;
  /** The verb before its hours: «Работает», «Будет работать», «Работала». */
  readonly verb: string;
  readonly verifiedOn: string;
  /** Nobody has called this number for more than 180 days. */
  readonly stale: boolean;
  /** Whom to ask when such a number does not answer. */
  readonly staleWords: string;
  readonly email: string | undefined;
  readonly form: string | undefined;
  readonly topics: readonly string[];
  readonly html: string;
  readonly territory: string | undefined;
  readonly demo: boolean;
  readonly timeZone: string;
  /** As the content file says it, for machines. */
  readonly data: SchoolHotline;
}

/** A number that nobody has checked for half a year is marked (features.md: hot lines that do not answer). */
const STALE_AFTER_DAYS = 180;

export const levelOrder: readonly HotlineLevel[] = ['школа', 'муниципальный', 'региональный', 'федеральный'];

interface Place {
  readonly level: HotlineLevel;
  readonly timeZone: string;
  readonly territory: string | undefined;
  readonly demo: boolean;
}

export function hotlineView(id: string, data: SchoolHotline, place: Place, builtOn: string, html = ''): HotlineView {
  const { period } = data;
  return Object.freeze({
    id,
    level: place.level,
    title: typography(data.title),
    purpose: data.purpose,
    role: data.role,
    phone: data.phone,
    extension: data.extension,
    tel: telHref(data.phone, data.extension),
    free: data.free ?? false,
    hours: `${hoursInWords(data.hours)}, ${timeZoneInWords(place.timeZone)}`,
    period: period === undefined ? 'круглый год' : `с ${dayMonthYear(period.from)} по ${dayMonthYear(period.to)}`,
    ...lineState(period, builtOn),
    verifiedOn: data.verifiedOn,
    stale: daysBetween(data.verifiedOn, builtOn) > STALE_AFTER_DAYS,
    staleWords: staleWords(place.level),
    email: data.email,
    form: data.form,
    topics: (data.topics ?? []).map(typography),
    html,
    territory: place.territory,
    demo: place.demo,
    timeZone: place.timeZone,
    data,
  });
}

/** Lines of authorities, nearest level first; within a level consultation first. */
export const authorityHotlines = memo(async (): Promise<readonly HotlineView[]> => {
  const { builtOn } = await portal();
  const known = await territories();
  const views = (await entriesOf('hotlines')).map((entry) => {
    const place = entry.data.territory === undefined ? undefined : known.get(entry.data.territory);
    return hotlineView(
      segment(entry.id, 1),
      entry.data,
      {
        level: entry.data.level,
        timeZone: place?.timezone ?? 'Europe/Moscow',
        territory: place?.id,
        demo: place?.demo ?? false,
      },
      builtOn,
      htmlOf(entry),
    );
  });
  return views.sort(byLevel);
});

function byLevel(a: HotlineView, b: HotlineView): number {
  return levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) || purposeRank(a) - purposeRank(b);
}

function purposeRank(line: HotlineView): number {
  return ['консультация', 'сообщить о нарушении', 'психологическая помощь'].indexOf(line.purpose);
}

/** Lines that serve a territory: its own, then those of the territories above it, then federal ones. */
export async function hotlinesOf(territory: TerritoryView): Promise<readonly HotlineView[]> {
  const reach = new Set([territory.id, ...territory.ancestors.map((above) => above.id)]);
  return (await authorityHotlines()).filter((line) => line.territory === undefined || reach.has(line.territory));
}
