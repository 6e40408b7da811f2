import { isMap, isSeq } from 'yaml';
import { schoolYearOf, schoolYearTitle, type IsoDate } from '../domain/dates.ts';
import { readContentFile } from '../markdown/front-matter.ts';
import { rulesSchema } from '../schemas/rules.ts';
import { PortalError } from './errors.ts';

/**
 * `2027/28`, `2027-28`, `2027/2028` and `2027-2028` → `2027-2028`.
 * @throws PortalError when the text is no school year.
 */
export function readYear(text: string): string {
  const match = /^(20\d\d)[/-](\d\d|20\d\d)$/.exec(text.trim());
  const first = Number(match?.[1]);
  const last = Number(match?.[2]);
  if (match === null || last % 100 !== (first + 1) % 100 || (last > 99 && last !== first + 1))
    throw new PortalError(`«${text}» — не учебный год. Напишите так: npm run new -- year 2027/28.`);
  return `${first}-${first + 1}`;
}

function unsettledOf(year: string): readonly string[] {
  const title = schoolYearTitle(year);
  const spring = year.slice(5);
  return [
    `Номер и дата приказа Рособрнадзора о ВПР ${title} года.`,
    `Сроки ВПР весной ${spring} года, в том числе дни для работ на компьютере.`,
    'Предметы этого года: на портале временно стоит список прошлого года, и он не подтверждён.',
    'Сколько минут отведено на каждый предмет. До ответа смотрите график школы.',
    'Праздники и каникулы этого года: на портал их ещё не внесли.',
  ];
}

/**
 * The frame of a new year, begun from the last one: grades, subjects and recommendations stand, none of them confirmed;
 * what holds for one year alone (window, holidays, days of openness, the text below) is left out. No figure is made up.
 * @param last text of the last frame's file
 * @param today day of the making
 * @throws PortalError when the last frame cannot be read.
 */
export function nextFrame(last: string, year: string, today: IsoDate): string {
  let frame: ReturnType<typeof readContentFile>['yaml'];
  try {
    frame = readContentFile(last).yaml;
  } catch {
    throw new PortalError('Рамка прошлого года не читается: сначала исправьте её (npm run check).');
  }
  const old: unknown = frame.toJS();
  if (frame.errors.length > 0 || !rulesSchema.safeParse(old).success)
    throw new PortalError('В рамке прошлого года ошибка: сначала исправьте её (npm run check).');
  const title = schoolYearTitle(year);
  frame.set('schoolYear', year);
  frame.set('verified', false);
  frame.set('checkedOn', today);
  frame.set(
    'statement',
    `Рамка ${title} учебного года ещё не сверена с приказом Рособрнадзора. День работы спросите у своей школы.`,
  );
  frame.delete('window');
  frame.delete('holidays');
  frame.setIn(['gradesSource', 'verified'], false);
  const limits = frame.get('limits');
  for (const limit of isSeq(limits) ? limits.items : []) if (isMap(limit)) limit.set('verified', false);
  // A day of the last year is no day of the next one; terms counted from the works stand.
  const coverage = frame.get('coverage');
  for (const item of isSeq(coverage) ? coverage.items : []) if (isMap(item)) item.delete('dueOn');
  frame.set('unsettled', frame.createNode(unsettledOf(year)));
  return `---\n${frame.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

/**
 * `portal.md` with another school year and every other octet as it was.
 * @throws PortalError when the year is not found once, or is not later than the one written there.
 */
export function withSchoolYear(portal: string, year: string): string {
  const match = /^(\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?schoolYear:[ \t]*["']?)(\d{4}-\d{4})/.exec(portal);
  if (match === null)
    throw new PortalError('В portal.md не найдено поле schoolYear: сначала исправьте его (npm run check).');
  const [head = '', before = '', current = ''] = match;
  if (current >= year) {
    const words = `В portal.md уже стоит ${schoolYearTitle(current)} учебный год`;
    throw new PortalError(`${words}, а ${schoolYearTitle(year)} не позже него. Ничего не изменено.`);
  }
  return before + year + portal.slice(head.length);
}

/** Says to the editor what is done, and to every school what is left. */
export function yearReport(
  year: string,
  schools: readonly string[],
  { dry, today }: { readonly dry: boolean; readonly today: IsoDate },
): string {
  const title = schoolYearTitle(year);
  const file = `grafik-${year}.md`;
  const early =
    schoolYearOf(today) < year && today.slice(5, 7) < '07'
      ? [
          `До 1 июля страницы школ показывают ${schoolYearTitle(schoolYearOf(today))} учебный год, даже если новый график уже лежит.`,
        ]
      : [];
  return [
    dry ? `Так будет заведён ${title} учебный год (--dry: ничего не записано):` : `Заведён ${title} учебный год:`,
    `  rules/${year}.md   рамка года по образцу прошлого; ничего не подтверждено`,
    `  portal.md            schoolYear: ${year}`,
    '',
    'Редакции портала:',
    `  1. Сверьте каждую строку rules/${year}.md с приказом Рособрнадзора, впишите сроки (window) и праздники (holidays).`,
    '  2. npm run check — проверка содержания.',
    '',
    `Школам, когда есть приказ: новый файл ${file} (образец: content/README.md#график). Прошлый график не трогайте: у него остаётся своя страница.`,
    ...schools.map((school) => `  schools/${school}/${file}`),
    ...(schools.length === 0 ? ['  карточек школ пока нет'] : []),
    ...early,
    '',
  ].join('\n');
}
