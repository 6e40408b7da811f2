import { daysBetween, numeric } from '../../domain/dates.ts';
import { isRealNumber } from '../../domain/phone.ts';
import type { SchoolHotline } from '../../schemas/hotline.ts';
import type { Entry, Path } from '../entry.ts';
import { type Portal, isDemo } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../russian.ts';
import { DEMO_PHONE } from './demo.ts';

/** After half a year a number is worth a call to see whether anyone still answers. */
const STALE_DAYS = 180;

function checkPhone(entry: Entry, path: Path, phone: string, demo: boolean | undefined, report: Reporter): void {
  if (DEMO_PHONE.test(phone)) return;
  if (demo === true) {
    const hint = 'Возьмите код 000: "+7 (000) 000-12-34".';
    report.error(
      entry,
      path,
      'В учебном примере номер должен быть вымышленным: по настоящему ответит посторонний человек.',
      { hint },
    );
  } else if (!isRealNumber(phone)) {
    const hint = 'Проверьте код города и число цифр: вместе с кодом их десять после +7 или 8.';
    report.error(entry, path, `Такого телефонного номера быть не может: ${phone}.`, { hint });
  }
}

function checkLine(
  portal: Portal,
  entry: Entry,
  path: Path,
  line: SchoolHotline,
  demo: boolean | undefined,
  report: Reporter,
): void {
  checkPhone(entry, [...path, 'phone'], line.phone, demo, report);
  const { verifiedOn, period } = line;
  if (verifiedOn > portal.today) {
    report.error(entry, [...path, 'verifiedOn'], `Этот день ещё не наступил: ${numeric(verifiedOn)}.`);
  } else if (daysBetween(verifiedOn, portal.today) > STALE_DAYS) {
    const age = counted(daysBetween(verifiedOn, portal.today), 'день', 'дня', 'дней');
    const hint = 'Позвоните и поставьте сегодняшнюю дату.';
    report.warning(entry, [...path, 'verifiedOn'], `Номер давно не проверяли: ${age}.`, { hint });
  }
  if (period !== undefined && period.to < portal.today) {
    const hint = 'Обновите period или уберите линию.';
    report.warning(entry, [...path, 'period', 'to'], `Время работы линии кончилось ${numeric(period.to)}.`, { hint });
  }
}

export const hotlines: Rule = {
  id: 'hotlines',
  about: 'Телефон существует, его проверяли не больше 180 дней назад, время работы линии не кончилось',
  check: (portal, report) => {
    for (const entry of portal.entries.hotlines) {
      checkLine(portal, entry, [], entry.data, isDemo(portal, entry.data.territory), report);
    }
    for (const entry of portal.entries.schools) {
      const demo = isDemo(portal, entry.territory);
      for (const [index, line] of (entry.data.hotlines ?? []).entries()) {
        checkLine(portal, entry, ['hotlines', index], line, demo, report);
      }
    }
    for (const entry of portal.entries.portal) {
      const { phone } = entry.data.contacts;
      if (phone !== undefined)
        checkPhone(entry, ['contacts', 'phone'], phone, isDemo(portal, entry.data.territory), report);
    }
  },
};
