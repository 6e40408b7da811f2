const russian = new Intl.Collator('ru', { numeric: true });

/** Sorts a table by the column whose heading holds the button, a second time the other way round. */
export function sortColumn(button: HTMLElement): void {
  const heading = button.closest('th');
  const body = button.closest('table')?.tBodies[0];
  if (!heading || !body) return;
  const descending = heading.ariaSort === 'ascending';
  const text = (row: HTMLTableRowElement): string => row.cells[heading.cellIndex]?.textContent?.trim() ?? '';
  const rows = [...body.rows].sort((a, b) => russian.compare(text(a), text(b)) * (descending ? -1 : 1));
  for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort');
  heading.ariaSort = descending ? 'descending' : 'ascending';
  body.append(...rows);
}
