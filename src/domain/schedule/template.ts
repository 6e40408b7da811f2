import { assessmentForms, assessmentStatuses } from '../../schemas/schedule.ts';
import type { Rules } from '../../schemas/rules.ts';

/** A column of the spreadsheet that schools fill in. */
export interface TemplateColumn {
  readonly head: string;
  /** How to fill it in, for the sheet with instructions. */
  readonly about: string;
  readonly kind: 'text' | 'day';
  /** Width in characters. */
  readonly width: number;
}

/** The template of one year: what stands in the file, without the file's form. */
export interface ScheduleTemplate {
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  /** Class and subject of every work that the frame knows; the other columns are the school's. */
  readonly rows: readonly (readonly [klass: string, subject: string])[];
  readonly instructions: readonly string[];
}

const list = (words: readonly string[]): string => words.join(', ');

const columns: readonly TemplateColumn[] = [
  { head: 'Класс', kind: 'text', width: 12, about: 'Вся параллель: 5 классы. Отдельные классы: 5А, 5Б.' },
  {
    head: 'Предмет',
    kind: 'text',
    width: 34,
    about: 'Как в списке ниже. Ещё не выбран: оставьте «по случайному выбору».',
  },
  { head: 'Дата', kind: 'day', width: 13, about: 'День работы: 20.04.2027.' },
  { head: 'Второй день', kind: 'day', width: 13, about: 'Только если одну работу пишут два дня.' },
  { head: 'Урок', kind: 'text', width: 8, about: 'Номер: 2. Два урока подряд: 2-3.' },
  { head: 'Начало', kind: 'text', width: 9, about: 'По местному времени: 9:25.' },
  { head: 'Минут', kind: 'text', width: 8, about: '45 или 2x45.' },
  { head: 'Форма', kind: 'text', width: 16, about: `Одно из: ${list(assessmentForms)}.` },
  { head: 'Состояние', kind: 'text', width: 14, about: `Одно из: ${list(assessmentStatuses)}. Пусто: назначена.` },
  { head: 'Резервный день', kind: 'day', width: 15, about: 'Если школа его назначила.' },
  { head: 'Предмет станет известен', kind: 'day', width: 15, about: 'Для работ по случайному выбору: с какого дня.' },
  { head: 'Нужны наблюдатели', kind: 'text', width: 14, about: 'да или нет.' },
  { head: 'Примечание', kind: 'text', width: 30, about: 'Что ещё важно родителям. Без фамилий.' },
];

/** The spreadsheet that a school fills in, made of the year's frame: its parallels, subjects and groups. */
export function scheduleTemplate(
  rules: Pick<Rules, 'schoolYear' | 'grades' | 'verified' | 'statement'>,
): ScheduleTemplate {
  const year = rules.schoolYear.replace('-', '/');
  const rows = rules.grades.flatMap(({ grade, compulsory, choices = [] }) =>
    [...compulsory, ...choices.map(({ group }) => chosen(group))].map(
      (subject) => [`${grade} классы`, subject] as const,
    ),
  );
  return {
    title: `График ВПР, ${year} учебный год`,
    columns,
    rows,
    instructions: [
      `Как заполнить график ВПР на ${year} учебный год`,
      ...(rules.verified ? [] : [rules.statement]),
      'Одна строка листа «График»: одна работа. Лишние строки удалите, недостающие добавьте.',
      'Строки без даты портал пропустит и перечислит.',
      '',
      ...columns.map(({ head, about }) => `${head}. ${about}`),
      '',
      'Предметы:',
      ...rules.grades.map(({ grade, compulsory, choices = [] }) => {
        const drawn = choices.map(({ group, subjects }) => `${group} (${list(subjects)})`);
        return `${grade} классы: ${list([...compulsory, ...drawn])}.`;
      }),
      '',
      'Готовый файл отдайте форме «Редактору школы» на этом портале: она прочтёт график и спросит, что неясно. Или пришлите координатору портала.',
    ],
  };
}

/** «предмет по случайному выбору» says so itself. */
function chosen(group: string): string {
  return /выбор/.test(group) ? group : `${group}, по случайному выбору`;
}
