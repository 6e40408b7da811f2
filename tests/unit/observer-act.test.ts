import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { itemsOf } from '../../src/domain/checklist/index.ts';
import { actOf } from '../../src/domain/observer/act.ts';
import { cleared, restored } from '../../src/domain/observer/clear.ts';
import { assertWhole, itemIds, type KitStage } from '../../src/domain/observer/kit.ts';
import { answered, changed, noted } from '../../src/domain/observer/record.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { actStages, checklistSchema } from '../../src/schemas/checklist.ts';
import { STAGES, ZONE, at, fresh } from './observer-samples.ts';

const file = join(import.meta.dirname, '../../content/observers/cheklist.md');
const checklist = checklistSchema.parse(readContentFile(readFileSync(file, 'utf8')).yaml.toJS());
const real: readonly KitStage[] = checklist.stages.map((stage) => ({
  ...stage,
  instruction: undefined,
  items: itemsOf(checklist)
    .filter((item) => item.stage.id === stage.id)
    .map((item) => ({ ...item, source: undefined })),
}));

test('the blank act has the fields and stages of the form and every item of the checklist once', () => {
  const act = actOf(real);
  assert.deepEqual(
    [act.school, act.date, act.start, act.end, act.subject, act.class, act.verdict],
    Array.from({ length: 7 }, () => undefined),
  );
  assert.deepEqual(
    act.stages,
    actStages.map((title) => ({ title, attended: false })),
  );
  assert.deepEqual(
    itemIds(act.groups),
    itemsOf(checklist).map(({ id }) => id),
  );
  assert.deepEqual([...act.violations, ...act.shortcomings, ...act.notes, ...act.lost], []);
});

test('a filled act says where, when and what, in the words of the checklist', () => {
  let record = changed(
    fresh(),
    {
      place: { name: 'Лицей № 21', settlement: 'город Примерск', timeZone: ZONE },
      class: { grade: 5, letter: 'А' },
      subject: 'Математика',
      stages: ['проверка работ'],
      start: '09:00',
      end: '10:15',
      remarks: 'Шумно в коридоре.',
    },
    at('09:05'),
  );
  record = noted(answered(record, 'vhod', 'нет', at('09:31'), ZONE), 'vhod', 'вошли трое', at('09:32'));
  record = answered(record, 'komissiya', 'нет', at('10:01'), ZONE);
  record = noted(answered(record, 'pravki', 'да', at('10:02'), ZONE), 'pravki', 'видно', at('10:03'));
  const act = actOf(STAGES, record);
  assert.equal(act.school, 'Лицей № 21, город Примерск');
  assert.equal(act.class, '5\u00A0«А»');
  assert.deepEqual([act.date, act.start, act.end, act.subject], ['2027-04-20', '09:00', '10:15', 'Математика']);
  assert.deepEqual(
    act.stages.filter(({ attended }) => attended).map(({ title }) => title),
    ['проверка работ'],
  );
  const short = (list: typeof act.violations) => list.map(({ inAct, time, note }) => ({ inAct, time, note }));
  assert.deepEqual(short(act.violations), [{ inAct: 'В акт: vhod.', time: '09:31', note: 'вошли трое' }]);
  assert.deepEqual(short(act.shortcomings), [{ inAct: 'В акт: komissiya.', time: '10:01', note: undefined }]);
  assert.deepEqual(short(act.notes), [{ inAct: 'В акт: pravki.', time: '10:02', note: 'видно' }]);
  assert.equal(act.remarks, 'Шумно в коридоре.');
  assert.equal(act.verdict, 'выявлены нарушения');
});

test('«нарушений не выявлено» and a violation exclude each other, whatever is answered and stated', () => {
  for (const noViolations of [true, undefined] as const)
    for (const answer of ['да', 'нет', 'не видел', undefined] as const)
      for (const id of itemIds(STAGES)) {
        const stated = changed(fresh(), { noViolations }, at('09:09'));
        const act = actOf(STAGES, answered(stated, id, answer, at('09:11'), ZONE));
        const violated = act.violations.length > 0;
        const expected = violated ? 'выявлены нарушения' : noViolations && 'нарушений не выявлено';
        assert.equal(act.verdict, expected, `${id}: ${answer}`);
        assert.equal(act.withdrawn, violated && noViolations === true, `${id}: ${answer}`);
      }
  assert.equal(actOf(STAGES, fresh()).verdict, undefined, 'без слова наблюдателя акт ничего не утверждает');
});

test('an observer who clears the record takes the statement back, and undoing brings it again', () => {
  const stated = changed(fresh(), { noViolations: true }, at('09:09'));
  const empty = cleared(stated, at('09:10'));
  assert.equal(actOf(STAGES, empty).verdict, undefined);
  assert.equal(actOf(STAGES, restored(empty, stated, empty.updated, at('09:11'))).verdict, 'нарушений не выявлено');
});

test('with every item violated each stands in the act exactly once', () => {
  const ids = itemIds(real);
  const record = ids.reduce((one, id) => answered(one, id, 'нет', at('09:11'), ZONE), fresh());
  const act = actOf(real, record);
  assert.deepEqual(
    itemIds([{ items: [...act.violations, ...act.shortcomings, ...act.notes] }]).toSorted(),
    ids.toSorted(),
  );
});

test('a mark of an item that the checklist has lost stays in the act, and one that was taken back does not', () => {
  let record = noted(answered(fresh(), 'byl-takoy', 'нет', at('09:31'), ZONE), 'byl-takoy', 'важно', at('09:32'));
  record = answered(answered(record, 'drugoy', 'да', at('09:33'), ZONE), 'drugoy', undefined, at('09:34'), ZONE);
  assert.deepEqual(actOf(STAGES, record).lost, [{ id: 'byl-takoy', answer: 'нет', note: 'важно', time: '09:31' }]);
});

test('a view that lost, repeated or invented an item fails the build by name', () => {
  assertWhole('акт', ['a', 'b'], ['a', 'b']);
  assert.throws(() => assertWhole('акт', ['a'], ['a', 'b']), /Чек-лист и акт разошлись: нет пункта «b»/);
  assert.throws(() => assertWhole('акт', ['a', 'a', 'b'], ['a', 'b']), /«a» стоит не один раз/);
  assert.throws(() => assertWhole('акт', ['a', 'c'], ['a']), /пункта «c» в чек-листе нет/);
  const [stage] = STAGES;
  assert.ok(stage);
  assert.throws(() => actOf([stage, stage]), /стоит не один раз/);
});
