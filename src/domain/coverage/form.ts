import type { CoverageItem } from '../../schemas/coverage.ts';

/** Forms of the editor's page that fill a gap, by what shows that an item is published. */
const FORMS: Readonly<Record<CoverageItem['evidence'][number], string>> = {
  график: 'grafik',
  'горячая линия': 'goryachaya-liniya',
  'родительское собрание': 'sobytie',
  документ: 'dokument',
  памятка: 'pamyatka',
  новость: 'novost',
};

/** The form in which a school publishes this item; of several the first that would do. */
export function formFor({ evidence }: Pick<CoverageItem, 'evidence'>): string | undefined {
  const [first] = evidence;
  return first && FORMS[first];
}
