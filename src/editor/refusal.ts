import { bombIn } from '../checks/bombs.ts';
import { placeOf, specOf } from '../checks/place.ts';
import type { Problem } from '../checks/problem.ts';
import { readEntry } from '../checks/read-entry.ts';
import { EditedFile } from '../markdown/edited-file.ts';
import { type FieldSpec, formOf } from './fields.ts';

/** True when lists, maps and what stands in them are where the form looks for them; missing fields are no matter. */
function fits(spec: FieldSpec, value: unknown): boolean {
  switch (spec.kind) {
    case 'list':
      return Array.isArray(value) && value.every((one) => one !== null && (!spec.item || fits(spec.item, one)));
    case 'record':
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const fields = value as Readonly<Record<string, unknown>>;
      if (spec.kind === 'record')
        return Object.values(fields).every((one) => one === null || !spec.item || fits(spec.item, one));
      return spec.fields.every((field) => {
        const own = fields[field.name] ?? undefined;
        return own === undefined || fits(field, own);
      });
    }
    default:
      return true;
  }
}

function fillsForm(text: string, spec: FieldSpec): boolean {
  if (bombIn(text)?.part === 'fields') return false;
  try {
    const file = new EditedFile(text);
    return file.readable && fits(spec, file.get([]) ?? {});
  } catch {
    return false;
  }
}

/**
 * Why a text cannot be laid into the form, in the words of the gate: its fields are no YAML, or lists stand where texts
 * do. A form over such a file would show emptiness, and saving it would lose what is there.
 * @param path below the content folder
 * @returns nothing for a text that the form can show, sound or not
 */
export function refusal(path: string, text: string): readonly Problem[] {
  const place = placeOf(path);
  if (!place || fillsForm(text, formOf(specOf(place.collection).schema))) return [];
  const read = readEntry(place, new TextEncoder().encode(text));
  return 'data' in read ? [] : read;
}
