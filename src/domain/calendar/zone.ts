/** `+0500` */
function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${two(size % 60)}`;
}

const minutesOf = (moment: Temporal.ZonedDateTime): number => moment.offsetNanoseconds / 60_000_000_000;

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, from: number, to: number): readonly string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `TZNAME:${offset(to)}`,
    `END:${kind}`,
  ];
}

/** A portal has thousands of calendars and a few zones. */
const zones = new Map<string, string>();

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) that is right from 1 January of `fromYear` to the end of `toYear`.
 * Russia's clocks have not been turned since 2014 (in a few regions later), so there it is one line;
 * where clocks are turned, every turn of these years is written.
 * @throws RangeError when there is no such time zone.
 */
export function zoneText(zone: string, fromYear: number, toYear: number): string {
  const key = `${zone} ${fromYear} ${toYear}`;
  const text = zones.get(key) ?? describe(zone, fromYear, toYear);
  zones.set(key, text);
  return text;
}

function describe(zone: string, fromYear: number, toYear: number): string {
  const start = Temporal.ZonedDateTime.from(`${fromYear}-01-01T00:00[${zone}]`);
  const end = Temporal.ZonedDateTime.from(`${toYear + 1}-01-01T00:00[${zone}]`);
  // One observance has to begin before every entry; the year 1970 is what readers of calendars are used to.
  const lines = [...observance('STANDARD', '19700101T000000', minutesOf(start), minutesOf(start))];
  let now = start;
  for (
    let turn = start.getTimeZoneTransition('next');
    turn !== null && Temporal.ZonedDateTime.compare(turn, end) < 0;
    turn = turn.getTimeZoneTransition('next')
  ) {
    const [from, to] = [minutesOf(now), minutesOf(turn)];
    // The turn is named by the clock that is still running: 02:00, not 03:00.
    const clock = turn.toInstant().toZonedDateTimeISO('UTC').add({ minutes: from }).toPlainDateTime();
    const name = clock.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
    lines.push(...observance(to > from ? 'DAYLIGHT' : 'STANDARD', name, from, to));
    now = turn;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}
