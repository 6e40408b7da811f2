import { dayMonth } from '../../domain/dates.ts';
import { isRealDate } from '../../schemas/common.ts';
import { make } from '../dom.ts';
import type { Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import type { FormContext } from './context.ts';

type DrawField = (spec: FieldSpec, path: Path, context: FormContext) => HTMLElement;
interface Told {
  readonly index: number;
  readonly entry: Readonly<Record<string, Value>>;
}

const NAMES: Readonly<Record<string, string>> = {
  date: 'День',
  secondDate: 'Второй день',
  lesson: 'Урок',
  time: 'Начало',
  subject: 'Предмет',
  status: 'Состояние',
  reserve: 'Резервный день',
  form: 'Форма',
  minutes: 'Длительность',
};

const valueWords = (value: Value | undefined): string => {
  const text = String(value ?? '');
  if (text === '') return 'не указано';
  return isRealDate(text) ? dayMonth(text) : text;
};

const TEXT: Omit<FieldSpec, 'name' | 'label' | 'required'> = { kind: 'text', options: [], fields: [] };

/** Asks why a published work was changed: readers see the old value, the new one and these words. */
export function changesBox(told: readonly Told[], context: FormContext, draw: DrawField): readonly HTMLElement[] {
  return told.map(({ index, entry }) => {
    const title = `${NAMES[String(entry['field'])] ?? ''}: было ${valueWords(entry['old'])}, стало ${valueWords(entry['new'])}`;
    const at = (name: string): Path => ['changes', index, name];
    return make(
      'fieldset',
      { class: 'item change-item', 'data-field': `changes.${index}` },
      make('legend', {}, title),
      draw(
        { ...TEXT, name: 'reason', label: 'Почему', hint: 'Это увидят родители.', required: true },
        at('reason'),
        context,
      ),
      draw(
        { ...TEXT, name: 'order', label: 'Приказ', hint: 'Например: № 12 от 15.04.2027.', required: false },
        at('order'),
        context,
      ),
    );
  });
}
