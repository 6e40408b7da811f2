import { scheduleTemplate, type ScheduleTemplate } from '../domain/schedule/template.ts';
import { portal } from './portal.ts';
import { rulesByYear } from './rules.ts';
import { toTemplateCsv, toXlsx } from './template-file.ts';

async function template(): Promise<ScheduleTemplate> {
  const { schoolYear } = await portal();
  const rules = (await rulesByYear()).get(schoolYear);
  if (!rules) throw new Error(`Нет рамки ${schoolYear} учебного года`);
  return scheduleTemplate(rules);
}

/** The spreadsheet that schools fill in, for the portal's school year. */
export async function templateXlsx(): Promise<Uint8Array<ArrayBuffer>> {
  return toXlsx(await template());
}

/** The same as text. */
export async function templateCsv(): Promise<string> {
  return toTemplateCsv(await template());
}
