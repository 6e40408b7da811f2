import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellText } from '../../src/import/html.ts';
import { joinTorn, joinWrapped, normaliseSpaces } from '../../src/import/words.ts';

describe('words of a cell', () => {
  it('keeps one space of many and leaves the words alone', () => {
    assert.equal(normaliseSpaces('  № 273   -  ФЗ\t(ВІР) '), '№ 273 - ФЗ (ВІР)');
  });

  it('joins the halves of a torn cell with one space', () => {
    assert.equal(
      joinTorn('единых подходов на уровне', 'начального образования.'),
      'единых подходов на уровне начального образования.',
    );
  });

  it('joins a compound word that the page broke at its hyphen', () => {
    assert.equal(joinTorn('объединений учителей-', 'предметников'), 'объединений учителей-предметников');
  });

  it('puts a space after a dash that stands apart from the word', () => {
    assert.equal(joinTorn('учителей -', 'предметников'), 'учителей - предметников');
  });

  it('takes the whole of a cell that has no other half', () => {
    assert.equal(joinTorn('', 'руководители РМО'), 'руководители РМО');
    assert.equal(joinTorn('МКУ «Лужский ИМЦ»', ' '), 'МКУ «Лужский ИМЦ»');
  });

  it('joins the lines of one sentence and keeps paragraphs', () => {
    assert.equal(
      joinWrapped(['1 раз в 3 года для', '', 'каждой', '', 'организации', '']),
      '1 раз в 3 года для каждой организации',
    );
    assert.equal(
      joinWrapped(['Создание условий педагогов', '', 'Выявление круга проблем']),
      'Создание условий педагогов\nВыявление круга проблем',
    );
    assert.equal(
      joinWrapped(['показателей:', '', '- контролю;', '', '- мониторингу']),
      'показателей:\n- контролю;\n- мониторингу',
    );
  });
});

describe('HTML remains in a cell', () => {
  it('turns paragraphs and the items of a list that is never closed into lines', () => {
    const cell =
      '<p>стандарта «Педагог»)</p> <p>Элементы:</p> <ul style="list-style-type: none"> - положение о системе; - критерии - прозрачные. ';
    assert.equal(cellText(cell), 'стандарта «Педагог»)\nЭлементы:\n- положение о системе;\n- критерии - прозрачные.');
  });

  it('turns the items of a well-made list into lines', () => {
    assert.equal(cellText('Меры:<ul><li>одна;</li><li>две.</li></ul>'), 'Меры:\n- одна;\n- две.');
  });

  it('drops bold and keeps its words', () => {
    assert.equal(cellText('<b>Задача 1. Обеспечение</b>'), 'Задача 1. Обеспечение');
  });

  it('leaves dashes and lesser-than signs of plain text', () => {
    assert.equal(
      cellText('обучения - руководителей; - учителей, если < 5'),
      'обучения - руководителей; - учителей, если < 5',
    );
  });
});
