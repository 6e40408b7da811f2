/** The files that an empty portal begins with: what only its owner can say stands in them as words to replace. */

/** The flag's word → how `portal.md` says it, and which kind of territory stands in the middle. */
export const SCOPES = {
  region: { scope: 'регион', kind: 'регион' },
  municipality: { scope: 'муниципалитет', kind: 'район' },
  school: { scope: 'школа', kind: 'район' },
} as const;

export type ScopeWord = keyof typeof SCOPES;

export const TERRITORY = 'territoriya';
export const SCHOOL = 'shkola-1';
/** Said on every page until the owner takes the line away. */
export const NOTICE = 'Портал заполняется: названия, даты и телефоны ещё не вписаны';

function portalFile(scope: ScopeWord, schoolYear: string): string {
  const whose = scope === 'school' ? `school: ${SCHOOL}` : `territory: ${TERRITORY}`;
  return `---
name: ВПР открыто
owner: Название организации, которая публикует портал
scope: ${SCOPES[scope].scope}
${whose}
schoolYear: ${schoolYear}
notice: '${NOTICE}'
contacts: {}
# Когда папка лежит в хранилище, уберите «#» и впишите его адрес: форма /redaktoru/ поведёт прямо туда.
# repository:
#   kind: github
#   url: https://github.com/организация/портал
#   branch: main
#   folder: .
---

«ВПР открыто» показывает по каждой школе, когда идут всероссийские проверочные работы, как устроена честная проверка, что делает общественный наблюдатель и кому звонить.
`;
}

function territoryFile(scope: ScopeWord): string {
  return `---
name: Полное название территории
short: Название территории
genitive: названия территории
kind: ${SCOPES[scope].kind}
timezone: Europe/Moscow
---
`;
}

const SCHOOL_FILE = `---
name: Название школы
fullName: Полное название школы по уставу
settlement: Населённый пункт
---
`;

const REDIRECTS_FILE = `---
redirects: []
---
`;

/** Path → text of the files that are not copied. */
export function beginnings(scope: ScopeWord, schoolYear: string): ReadonlyMap<string, string> {
  return new Map([
    ['portal.md', portalFile(scope, schoolYear)],
    [`territories/${TERRITORY}.md`, territoryFile(scope)],
    [`schools/${TERRITORY}/${SCHOOL}/index.md`, SCHOOL_FILE],
    ['redirects.md', REDIRECTS_FILE],
  ]);
}

/** Says to the owner what was made and what to do next. */
export function portalReport(folder: string, scope: ScopeWord, copied: number): string {
  return [
    `Свой портал заведён: ${folder}`,
    `  portal.md, территория, школа и ${copied} общих текстов: рамка года, словарь, памятки, ответы родителям, наблюдателям.`,
    '  Учебного района, чужих документов, новостей и телефонов в нём нет.',
    '',
    'Впишите своё:',
    '  1. portal.md: name, owner, contacts и address, по которому портал откроют. Когда всё вписано, уберите строку notice.',
    `  2. territories/${TERRITORY}.md: названия территории и часовой пояс. Имя файла станет адресом: переименуйте его сразу`,
    `     вместе с папкой schools/${TERRITORY} и словом territory в portal.md.`,
    `  3. schools/${TERRITORY}/${SCHOOL}/: карточка школы; имя папки тоже станет адресом${scope === 'school' ? ' (и словом school в portal.md)' : ''}.`,
    '',
    'Как заполнять: README.md в этой же папке. Дальше, в папке с программой:',
    `  PORTAL_CONTENT="${folder}" npm run check   проверить`,
    `  PORTAL_CONTENT="${folder}" npm start       посмотреть у себя`,
    `  PORTAL_CONTENT="${folder}" PORTAL_SITE=https://ваш-адрес npm run build   собрать для публикации (.github/DEPLOY.md)`,
    '',
  ].join('\n');
}
