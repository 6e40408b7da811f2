import { unseenIn } from '../../unseen.ts';
import type { BodyRule } from './body-rule.ts';

/** Unseen signs written as `&#x202e;`: in the file they are plain letters, on the page they are not. */
export const unseenSigns: BodyRule = (node, { entry, spec }) => {
  if (!entry.body.includes('&')) return undefined;
  const texts = [
    'value' in node ? node.value : '',
    'alt' in node ? node.alt : '',
    'title' in node ? node.title : '',
    'url' in node ? node.url : '',
  ];
  for (const text of texts) {
    // Written as it is, the sign is told where it stands in the file.
    if (typeof text !== 'string' || entry.text.includes(text)) continue;
    const found = unseenIn(text, spec.verbatim === true);
    if (found) return found;
  }
  return undefined;
};
