/**
 * Reads CSV as RFC 4180 says, with `;` between cells: written apart from the writer, letter by letter.
 * @throws Error when the mark of order is absent, a quote is out of place, or a line does not end in CR LF.
 */
export function readCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('нет метки UTF-8');
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 1;
  while (place < text.length) {
    let cell = '';
    if (text[place] === '"') {
      for (place += 1; ; place += 1) {
        if (place >= text.length) throw new Error('кавычка не закрыта');
        if (text[place] !== '"') cell += text[place];
        else if (text[place + 1] === '"') {
          cell += '"';
          place += 1;
        } else break;
      }
      place += 1;
    } else {
      for (; place < text.length && !';\r\n'.includes(text[place] ?? ''); place += 1) {
        if (text[place] === '"') throw new Error('кавычка внутри ячейки без кавычек');
        cell += text[place];
      }
    }
    row.push(cell);
    if (text[place] === ';') place += 1;
    else if (text.startsWith('\r\n', place)) {
      rows.push(row);
      row = [];
      place += 2;
    } else throw new Error(`после ячейки «${cell}» нет ни «;», ни конца строки`);
  }
  if (row.length > 0) throw new Error('последняя строка не кончена');
  return rows;
}
