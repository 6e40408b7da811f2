/** Sorting of a table by a column: each heading of a `data-sortable` table becomes a button. Without code the order is that of names. */
const russian = new Intl.Collator('ru', { numeric: true });

function sortBy(table: HTMLTableElement, column: number, heading: HTMLElement): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const descending = heading.getAttribute('aria-sort') === 'ascending';
  const text = (row: HTMLTableRowElement): string => row.cells[column]?.textContent?.trim() ?? '';
  const rows = [...body.rows].sort((a, b) => russian.compare(text(a), text(b)) * (descending ? -1 : 1));
  for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  body.append(...rows);
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  for (const [column, heading] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sortBy(table, column, heading));
    heading.append(button);
  }
}
