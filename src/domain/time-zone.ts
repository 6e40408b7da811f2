/**
 * Names of the eleven times of Russia by their distance from Moscow, in hours
 * (Федеральный закон от 03.06.2011 № 107-ФЗ «Об исчислении времени»).
 */
const russianTimes: Readonly<Record<string, string>> = {
  '-1': 'калининградскому',
  '0': 'московскому',
  '1': 'самарскому',
  '2': 'екатеринбургскому',
  '3': 'омскому',
  '4': 'красноярскому',
  '5': 'иркутскому',
  '6': 'якутскому',
  '7': 'владивостокскому',
  '8': 'магаданскому',
  '9': 'камчатскому',
};

/** Russia has had no summer time since 2014, so any day tells the distance. */
const anyDay = new Date('2027-01-15T09:00:00Z');
const moscow = 'Europe/Moscow';

/** Minutes ahead of UTC. By `Intl`, because the observer's kit says them too, and phones lack `Temporal`. */
function offsetMinutes(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const words = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(words) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** A portal has a few zones and asks for each once a row: for thousands of schools that took a tenth of the build. */
const known = new Map<string, number>();

/** Minutes that clocks in `timeZone` (IANA name) are ahead of Moscow's; negative when behind. */
export function minutesFromMoscow(timeZone: string, at: Date = anyDay): number {
  const key = `${timeZone} ${at.getTime()}`;
  const minutes = known.get(key) ?? offsetMinutes(timeZone, at) - offsetMinutes(moscow, at);
  known.set(key, minutes);
  return minutes;
}

/**
 * «по московскому времени», «по калининградскому времени (МСК−1)»; elsewhere «по местному времени (МСК+2:30)».
 * @throws RangeError when there is no such time zone.
 */
export function timeZoneInWords(timeZone: string): string {
  const minutes = minutesFromMoscow(timeZone);
  const name = russianTimes[String(minutes / 60)] ?? 'местному';
  return minutes === 0 ? `по ${name} времени` : `по ${name} времени (${distance(minutes)})`;
}

/** «местное время, МСК+2» where clocks differ from Moscow's; undefined where they do not. */
export function localTimeWords(timeZone: string): string | undefined {
  const minutes = minutesFromMoscow(timeZone);
  return minutes === 0 ? undefined : `местное время, ${distance(minutes)}`;
}

function distance(minutes: number): string {
  const rest = Math.abs(minutes) % 60;
  const hours = Math.trunc(Math.abs(minutes) / 60);
  return `МСК${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}
