import { daysBetween, numeric } from '../../domain/dates.ts';
import { stalenessOf } from '../../domain/schedule/freshness.ts';
import type { Entry } from '../entry.ts';
import { allEntries } from '../portal.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../russian.ts';

/** A school year: after it the acts, the dates and the people may be others. */
const STALE_DAYS = 365;

function reviewedOf(entry: Entry): string | undefined {
  const { reviewed } = entry.data as { readonly reviewed?: unknown };
  return typeof reviewed === 'string' ? reviewed : undefined;
}

export const freshness: Rule = {
  id: 'freshness',
  about:
    'Тексты сверены с источниками не больше года назад, обещанная сверка графика не просрочена, график без обещания сверяли недавно',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      const reviewed = reviewedOf(entry);
      if (reviewed === undefined) continue;
      if (reviewed > portal.today) {
        report.error(entry, ['reviewed'], `Этот день ещё не наступил: ${numeric(reviewed)}.`);
      } else if (daysBetween(reviewed, portal.today) > STALE_DAYS) {
        const age = counted(daysBetween(reviewed, portal.today), 'день', 'дня', 'дней');
        const hint = 'Сверьте текст с источниками и поставьте день сверки.';
        report.warning(entry, ['reviewed'], `Текст давно не сверяли: ${age}.`, { hint });
      }
    }
    for (const entry of portal.entries.schedules) {
      const { checked, nextCheck } = entry.data;
      if (checked > portal.today) report.error(entry, ['checked'], `Этот день ещё не наступил: ${numeric(checked)}.`);
      const stale = stalenessOf(entry.data, portal.today);
      if (stale?.kind === 'age') {
        const age = counted(stale.days, 'день', 'дня', 'дней');
        const hint =
          'Сверьте график с приказом школы и поставьте checked; nextCheck скажет родителям, когда сверите снова.';
        report.warning(entry, ['checked'], `График давно не сверяли: ${age}.`, { hint });
      }
      if (nextCheck === undefined || nextCheck >= portal.today) continue;
      const hint = 'Сверьте график и поставьте checked и новый nextCheck; больше сверять незачем: уберите nextCheck.';
      report.warning(entry, ['nextCheck'], `График обещали сверить ${numeric(nextCheck)}.`, { hint });
    }
  },
};
