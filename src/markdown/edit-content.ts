import { EditedFile } from './edited-file.ts';

/*
 * All fields of a content file at once: for the commands, and for the works that a spreadsheet brings into the form.
 */

type Fields = Readonly<Record<string, unknown>>;

/** The text of a new content file with these fields, in this order. */
export function newContent(fields: Fields, body = ''): string {
  const file = new EditedFile('---\n---\n', { quote: 'QUOTE_DOUBLE' });
  file.replace(fields);
  file.body = body.trim();
  return file.text();
}

/**
 * The text of a content file with other fields. With the fields that it has already it is the same text, octet for
 * octet; else keys, comments, quotes and the text below stay.
 * @param fields all fields of the file; one that is not named is taken out
 * @throws FrontMatterError when the file has no front matter.
 */
export function editContent(text: string, fields: Fields): string {
  const file = new EditedFile(text);
  file.replace(fields);
  return file.text();
}
