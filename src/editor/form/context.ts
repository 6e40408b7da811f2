import type { EditedFile, Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';

/** Draws one field in place of the usual control. */
export type Draw = (spec: FieldSpec, path: Path, context: FormContext) => HTMLElement;

/** What a field's control has to know. */
export interface FormContext {
  readonly file: EditedFile;
  /** Tells the page that a field has another value. */
  readonly changed: (path: Path) => void;
  /** Fields that know the school or the year: their own drawing, or `hidden`. */
  readonly special: (spec: FieldSpec, path: Path) => Draw | 'hidden' | undefined;
}

/** The field's name as the gate's reports have it: `rows.3.date`. */
export function fieldName(path: Path): string {
  return path.join('.');
}

/** Id of the field's control. */
export function fieldId(path: Path): string {
  return `pole-${path.join('-')}`;
}

/** What stands in a list; nothing for a field that is no list or is not there. */
export function valuesAt({ file }: Pick<FormContext, 'file'>, path: Path): readonly Value[] {
  const value = file.get(path);
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}
