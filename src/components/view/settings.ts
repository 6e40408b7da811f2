/** What the view can be: names of `data-` attributes on the root element, their values and words. */
export interface ViewGroup {
  readonly name: 'size' | 'spacing' | 'scheme' | 'pictures' | 'slash';
  readonly words: string;
  /** The first option is the ordinary view: no attribute at all. */
  readonly options: readonly (readonly [value: string, words: string])[];
}

export const viewGroups: readonly ViewGroup[] = [
  {
    name: 'size',
    words: 'Размер текста',
    options: [
      ['', '100 %'],
      ['150', '150 %'],
      ['200', '200 %'],
    ],
  },
  {
    name: 'spacing',
    words: 'Расстояние между буквами',
    options: [
      ['', 'Обычное'],
      ['wide', 'Увеличенное'],
    ],
  },
  {
    name: 'scheme',
    words: 'Цвета',
    options: [
      ['', 'Обычные'],
      ['light', 'Чёрным по белому'],
      ['dark', 'Белым по чёрному'],
      ['blue', 'Синим по голубому'],
    ],
  },
  {
    name: 'pictures',
    words: 'Картинки',
    options: [
      ['', 'Показывать'],
      ['off', 'Скрыть'],
    ],
  },
  {
    // A shortcut of one key must have a switch: who speaks to the computer types it unasked (WCAG 2.1.4).
    name: 'slash',
    words: 'Косая черта открывает поиск',
    options: [
      ['', 'Да'],
      ['off', 'Нет'],
    ],
  },
];

const KEY = 'vid';

/** Puts an option into force and remembers the whole view on this device. */
export function applyView(name: ViewGroup['name'], value: string): void {
  const root = document.documentElement;
  if (value === '') delete root.dataset[name];
  else root.dataset[name] = value;
  const chosen = viewGroups.flatMap((group) => {
    const current = root.dataset[group.name];
    return current === undefined ? [] : [`${group.name}=${current}`];
  });
  try {
    if (chosen.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, chosen.join(' '));
  } catch {
    // A browser that forbids storage still shows the view on this page.
  }
}
