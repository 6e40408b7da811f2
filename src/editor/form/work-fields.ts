import type { EditorData } from '../../schemas/editor-data.ts';
import type { School } from '../../schemas/school.ts';
import { make } from '../dom.ts';
import type { Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import { type Draw, type FormContext, fieldId } from './context.ts';
import { labelWords, selectField, ticksField, wrapper } from './single.ts';

type Row = Readonly<Record<string, Value>>;
type Rules = EditorData['rules'][number];

/** Controls of a work that know the school's classes and the year's frame. */
export interface WorkFields {
  special(spec: FieldSpec, path: Path, row: Row, published: boolean): Draw | 'hidden' | undefined;
  /** True after a change of a field on which others of the row depend. */
  redraws(path: Path): boolean;
  lettersOf(row: Row): readonly string[];
  firstGrade(): number;
}

function gradesOf(rules: Rules | undefined, classes: School['classes']): readonly number[] {
  const all = rules?.grades.map(({ grade }) => grade) ?? [4, 5, 6, 7, 8, 10];
  const own = all.filter((grade) => classes?.[String(grade)] !== undefined);
  return own.length > 0 ? own : all;
}

/** A subject of the frame, or one of its groups from which the subject is drawn. */
function subjectField(rules: Rules | undefined, row: Row): Draw {
  return (spec, path, context) => {
    const grade = rules?.grades.find((one) => one.grade === row['grade']);
    const choices = grade?.choices ?? [];
    const subjects = [
      ...(grade?.compulsory ?? rules?.subjects.map(({ name }) => name) ?? []),
      ...choices.flatMap((one) => one.subjects),
    ];
    const named = context.file.get(path);
    const drawn = (row['choice'] as Row | undefined)?.['group'];
    const field = make('select', { class: 'field', id: fieldId(path) });
    const known = typeof named === 'string' && !subjects.includes(named) ? [named] : [];
    field.append(
      make('option', { value: '' }, 'Выберите'),
      ...[...new Set([...subjects, ...known])].map((subject) => make('option', { value: subject }, subject)),
      ...choices.map(({ group }) => make('option', { value: `?${group}` }, `${group}: по случайному выбору`)),
    );
    field.value = typeof named === 'string' ? named : typeof drawn === 'string' ? `?${drawn}` : '';
    field.addEventListener('change', () => {
      const at = path.slice(0, -1);
      const choice = choices.find(({ group }) => `?${group}` === field.value);
      context.file.set(path, choice ? undefined : field.value);
      if (choice) context.file.set([...at, 'choice'], { group: choice.group, subjects: [...choice.subjects] });
      // A drawn subject keeps the group that it was drawn from.
      else if (!inGroup(row, field.value)) context.file.set([...at, 'choice'], undefined);
      context.changed(path);
    });
    return wrapper(
      path,
      make('label', { class: 'label', for: field.id }, ...labelWords({ ...spec, label: 'Предмет', required: true })),
      field,
    );
  };
}

function inGroup(row: Row, subject: string): boolean {
  const subjects = (row['choice'] as Row | undefined)?.['subjects'];
  return Array.isArray(subjects) && (subjects as readonly Value[]).includes(subject);
}

/** @param rules the frame of the schedule's year @param classes of the school's card */
export function workFields(rules: Rules | undefined, classes: School['classes']): WorkFields {
  const lettersOf = (row: Row): readonly string[] => {
    const own = row['letters'];
    return Array.isArray(own) ? (own as readonly string[]) : (classes?.[String(row['grade'])] ?? []);
  };
  const gradeField: Draw = (spec, path, context: FormContext) =>
    selectField({ ...spec, label: 'Класс', hint: undefined, options: gradesOf(rules, classes) }, path, context);
  const lettersField =
    (row: Row): Draw =>
    (spec, path, context) => {
      const options = [...new Set([...(classes?.[String(row['grade'])] ?? []), ...lettersOf(row)])];
      const item = spec.item && { ...spec.item, options };
      return ticksField({ ...spec, hint: 'Ничего не отмечено: пишут все классы параллели.', item }, path, context);
    };
  // What nobody was told of cannot have been moved.
  const newStatusField: Draw = (spec, path, context) =>
    selectField({ ...spec, options: spec.options.filter((one) => one !== 'перенесена') }, path, context);
  return {
    lettersOf,
    firstGrade: () => gradesOf(rules, classes)[0] ?? 5,
    redraws: (path) => ['grade', 'subject'].includes(String(path.at(-1))),
    special(spec, path, row, published) {
      if (path.length !== 3) return undefined;
      switch (spec.name) {
        case 'id':
          return 'hidden';
        case 'grade':
          return published ? 'hidden' : gradeField;
        case 'letters':
          return (classes?.[String(row['grade'])] ?? []).length === 0 && row['letters'] === undefined
            ? 'hidden'
            : lettersField(row);
        case 'subject':
          return subjectField(rules, row);
        case 'status':
          return published || row['status'] === 'перенесена' ? undefined : newStatusField;
        case 'choice':
          return row['choice'] === undefined ? 'hidden' : undefined;
        default:
          return undefined;
      }
    },
  };
}
