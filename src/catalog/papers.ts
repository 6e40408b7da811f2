import { routes } from '../routes.ts';
import type { Memo } from '../schemas/texts.ts';
import type { Paper } from '../schemas/paper.ts';
import { byText, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { link } from './portal.ts';
import { school, type SchoolView } from './schools.ts';

export interface PaperView extends Paper {
  readonly slug: string;
  readonly path: string;
  readonly href: string;
  readonly html: string;
  readonly school: SchoolView;
}

export interface SchoolMemoView extends Memo {
  readonly path: string;
  readonly href: string;
  readonly html: string;
  readonly school: SchoolView;
}

/** Schools' own papers, newest first. */
export const papers = memo(async (): Promise<readonly PaperView[]> => {
  const views = (await entriesOf('papers')).map(async (entry): Promise<PaperView> => {
    const [owner, slug] = [segment(entry.id, 2), segment(entry.id, 4)];
    const path = routes.schoolPaper(owner, slug);
    return Object.freeze({
      ...entry.data,
      slug,
      path,
      href: link(path),
      html: htmlOf(entry),
      school: await school(owner),
    });
  });
  return (await Promise.all(views)).sort((a, b) => byText(b.signed, a.signed) || byText(a.path, b.path));
});

/** Grouped once, so that thousands of schools do not each read all papers. */
export const papersBySchool = memo(async () => Map.groupBy(await papers(), (paper) => paper.school.id));

/** Schools' own memos. */
export const schoolMemos = memo(async (): Promise<readonly SchoolMemoView[]> => {
  const views = (await entriesOf('schoolMemos')).map(async (entry): Promise<SchoolMemoView> => {
    const [owner, slug] = [segment(entry.id, 2), segment(entry.id, 4)];
    const path = routes.schoolMemo(owner, slug);
    return Object.freeze({ ...entry.data, path, href: link(path), html: htmlOf(entry), school: await school(owner) });
  });
  return Promise.all(views);
});
