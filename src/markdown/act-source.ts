const fence = /^ {0,3}(?:```|~~~)/;
const clause = /^( {0,3})(\d{1,9}(?:\.\d{1,3})*)([.)])(?=\s|$)/;
const bullet = /^( {0,3})([-+*])(?= )/;

/**
 * Prepares the source of an official act. Markdown would number a list anew, so that a gap in the printed numbers
 * is lost, and would swallow printed dashes. Here each such line is a paragraph that begins with what is printed.
 */
export function actSource(source: string): string {
  let fenced = false;
  let previous = '';
  const result: string[] = [];
  for (const line of source.split('\n')) {
    if (fence.test(line)) fenced = !fenced;
    const own = !fenced && (clause.test(line) || isBullet(line));
    if (own && previous.trim() !== '') result.push('');
    result.push(own ? line.replace(clause, '$1$2\\$3').replace(bullet, '$1\\$2') : line);
    previous = line;
  }
  return result.join('\n');
}

/** `* * *` and `- - -` are rules across the page, not items. */
function isBullet(line: string): boolean {
  return bullet.test(line) && !/^[\s*+-]+$/.test(line);
}
