import { routes } from '../routes.ts';
import type { Place } from './place.ts';

/** Address of a file's own page; undefined for files that have none. */
export function addressOf({ collection, id, territory, school }: Place): string | undefined {
  switch (collection) {
    case 'schools':
      return routes.school(id);
    case 'territories':
      return routes.territory(id);
    case 'documents':
      return routes.document(id);
    case 'memos':
      return routes.memo(id);
    case 'instructions':
      return routes.instruction(id);
    case 'papers':
      return routes.schoolPaper(school ?? '', id);
    case 'schoolMemos':
      return routes.schoolMemo(school ?? '', id);
    // The owner's name stands in front: two schools may well write of one thing on one day.
    case 'news':
      return routes.newsItem(`${territory}-${id}`);
    case 'schoolNews':
      return routes.newsItem(`${school}-${id}`);
    default:
      return undefined;
  }
}
