import { capitalised, stepWords } from '../../domain/schedule/words.ts';
import type { ScheduleChange } from '../../schemas/schedule.ts';
import { make } from '../dom.ts';
import type { Path, Value } from '../../markdown/edited-file.ts';
import type { FieldSpec } from '../fields.ts';
import type { FormContext } from './context.ts';

type DrawField = (spec: FieldSpec, path: Path, context: FormContext) => HTMLElement;
interface Told {
  readonly index: number;
  readonly entry: Readonly<Record<string, Value>>;
}

const TEXT: Omit<FieldSpec, 'name' | 'label' | 'required'> = { kind: 'text', options: [], fields: [] };

/** Asks why a published work was changed: readers see the old value, the new one and these words. */
export function changesBox(told: readonly Told[], context: FormContext, draw: DrawField): readonly HTMLElement[] {
  return told.map(({ index, entry }) => {
    const title = capitalised(stepWords(entry as unknown as ScheduleChange));
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
