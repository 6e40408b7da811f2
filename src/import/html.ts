import { joinWrapped } from './words.ts';

const BLOCK_TAG = /<\/?(?:p|div|br|ol|ul)\b[^>]*>/gi;
const ANY_TAG = /<\/?[a-z][^>]*>/gi;

/** In a list, « - » after a stop opens an item; elsewhere in an act it is a dash or a part of a phrase. */
function itemsToLines(list: string): string {
  return list.replace(/(^|[;:.])\s*- /g, '$1\n- ');
}

/**
 * Takes the remains of HTML out of a cell: paragraphs and list items become lines, the words stay.
 * A list that is never closed (Луга, пункты 16 и 17) lasts to the end of the cell.
 */
export function stripHtml(cell: string): string {
  if (!/<\/?[a-z]/i.test(cell)) return cell;
  return cell
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<ul\b[^>]*>([\s\S]*?)(<\/ul>|$)/gi, (_, items: string) => `\n${itemsToLines(items.trim())}\n`)
    .replace(BLOCK_TAG, '\n')
    .replace(ANY_TAG, '');
}

/** The text of one table cell: no HTML, no runs of spaces, paragraphs as lines. */
export function cellText(cell: string): string {
  return joinWrapped(stripHtml(cell).split('\n'));
}
