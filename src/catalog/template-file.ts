import { unzipSync, zipSync } from 'fflate';
import writeXlsx, { type Cell } from 'write-excel-file/universal';
import { toCsv } from '../domain/open-data/csv.ts';
import type { ScheduleTemplate, TemplateColumn } from '../domain/schedule/template.ts';

/** Empty cells carry their format: Excel would make a day of «2-3» in a cell without one. */
function cell(column: TemplateColumn, text: string | undefined): Cell {
  const format = column.kind === 'day' ? 'dd.mm.yyyy' : '@';
  return column.kind === 'day'
    ? { type: Date, format }
    : { type: String, format, ...(text !== undefined && { value: text }) };
}

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' } as const;

/**
 * The template as an .xlsx file: a sheet to fill in, a sheet that tells how. The same octets from every build: the
 * library stamps the archive with the moment, so it is packed anew with a fixed one.
 */
export async function toXlsx({
  title,
  columns,
  rows,
  instructions,
}: ScheduleTemplate): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = [
    [{ value: title, fontWeight: 'bold' } as const],
    columns.map(({ head }) => ({ value: head, ...HEAD })),
    ...rows.map((row) => columns.map((column, at) => cell(column, row[at]))),
  ];
  const widths = columns.map(({ width }) => ({ width }));
  const written = writeXlsx([
    { data: sheet, sheet: 'График', columns: widths, stickyRowsCount: 2, orientation: 'landscape' },
    {
      data: instructions.map((text) => [{ value: text, wrap: true }]),
      sheet: 'Как заполнить',
      columns: [{ width: 90 }],
    },
  ]);
  const parts = unzipSync(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
  const sorted = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  // A local date, because the archive holds a local time: under every TZ the same one.
  return zipSync(sorted, { mtime: new Date(2026, 0, 1) });
}

/** The same table as text: `;`, UTF-8 with a mark, as Russian Excel opens it. */
export function toTemplateCsv({ columns, rows }: Pick<ScheduleTemplate, 'columns' | 'rows'>): string {
  const heads = columns.map(({ head }) => head);
  return toCsv(
    heads,
    rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]]))),
  );
}
