import { type Document, type YAMLError, isAlias, isCollection, isScalar, visit } from 'yaml';
import type { ContentFile } from '../markdown/front-matter.ts';
import { type Problem, FRONT_MATTER } from './problem.ts';

interface Words {
  readonly message: string;
  readonly hint: string;
}

const INDENT: Words = {
  message: 'Отступы не сходятся.',
  hint: 'Поля одного уровня начинаются с одного столбца; отступ делают пробелами, по два на уровень.',
};
const COLON: Words = {
  message: 'Двоеточие внутри текста без кавычек.',
  hint: 'Возьмите весь текст в кавычки: title: "ВПР: что нужно знать".',
};
const NO_COLON: Words = {
  message: 'Строка без двоеточия или без пробела после него.',
  hint: 'Поле пишут так: title: Текст. После двоеточия нужен пробел.',
};
const SPECIAL: Words = {
  message: 'Текст без кавычек не может начинаться с такого знака.',
  hint: 'Возьмите весь текст в кавычки.',
};
const EXTRA: Words = {
  message: 'После значения стоит лишнее.',
  hint: 'Если в тексте есть кавычки, возьмите весь текст в «ёлочки» или в одинарные кавычки.',
};
const ALIASES: Words = {
  message: 'Значения со знаками & и * портал не читает.',
  hint: 'Если это текст, возьмите его в кавычки.',
};
const TAG: Words = {
  message: 'Значения со знаком ! портал не читает.',
  hint: 'Если это текст, возьмите его в кавычки.',
};
const BRACKETS: Words = {
  message: 'Скобка открыта и не закрыта.',
  hint: 'Список в одну строку пишут так: [А, Б].',
};
const QUOTE: Words = {
  message: 'Кавычка открыта и не закрыта.',
  hint: 'Поставьте закрывающую кавычку в конце текста.',
};
const OTHER: Words = {
  message: 'Запись не читается.',
  hint: 'Сравните с образцом в content/README.md.',
};

const CUT: Words = {
  message: 'Знак # после пробела обрывает текст: остаток строки портал не увидит.',
  hint: 'Если это часть текста, возьмите весь текст в кавычки. Заметку для себя перенесите на отдельную строку.',
};

/** The author's own line with the quotes that it lacks; the general advice when the line is not that simple. */
function inQuotes(line: string): string | undefined {
  // A line of half a megabyte of spaces would cost minutes; such a line gets the general advice.
  if (line.length > 200) return undefined;
  const [, name, text] = /^[\s-]*([\w-]+):\s+(\S.*)$/.exec(line.trimEnd()) ?? [];
  if (name === undefined || text === undefined || text.length > 120) return undefined;
  const quote = text.includes('"') ? "'" : '"';
  return text.includes(quote) || /^["'|>[{]/.test(text)
    ? undefined
    : `Возьмите весь текст в кавычки: ${name}: ${quote}${text}${quote}`;
}

function mended(words: Words, line: string): Words {
  const own = words === COLON || words === SPECIAL || words === ALIASES || words === TAG ? inQuotes(line) : undefined;
  return own === undefined ? words : { ...words, hint: own };
}

function wordsOf(error: YAMLError): Words {
  const said = error.message;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: 'Отступ сделан табуляцией.', hint: 'Замените её пробелами, по два на уровень.' };
    case 'DUPLICATE_KEY':
      return { message: 'Поле записано дважды.', hint: 'Оставьте одно.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return COLON;
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return NO_COLON;
    case 'MISSING_CHAR':
      if (/quote/.test(said)) return QUOTE;
      if (/separated|white ?space/i.test(said)) return SPECIAL;
      if (/map values/.test(said)) return NO_COLON;
      if (/- indicator/.test(said)) return INDENT;
      if (/directives/.test(said)) return SPECIAL;
      return /Flow|end with/.test(said) ? BRACKETS : OTHER;
    case 'BAD_INDENT':
      return /Flow/.test(said) ? BRACKETS : INDENT;
    case 'BAD_SCALAR_START':
    case 'BAD_DIRECTIVE':
      return SPECIAL;
    case 'UNEXPECTED_TOKEN':
      if (/block-seq-ind/.test(said))
        return { message: 'Список начат не там.', hint: 'Каждое значение пишут с новой строки: «- значение».' };
      if (/flow/i.test(said)) return { message: 'В скобках стоит лишняя запятая или скобка.', hint: BRACKETS.hint };
      return EXTRA;
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return ALIASES;
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
      return TAG;
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'Обратная косая черта в двойных кавычках означает особый знак.',
        hint: 'Возьмите текст в одинарные кавычки или уберите черту.',
      };
    case 'MULTIPLE_DOCS':
      return { message: 'Среди полей стоит строка «...», которая обрывает их.', hint: 'Уберите её.' };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'Слишком глубокая вложенность.', hint: 'Оставьте простые поля и списки.' };
    default:
      return OTHER;
  }
}

/** A quote or a bracket that is never closed is noticed far below; its beginning is what the author looks for. */
function placeOf(error: YAMLError, words: Words, yaml: Document.Parsed): number {
  if (words !== QUOTE && words !== BRACKETS) return error.pos[0];
  let start = error.pos[0];
  visit(yaml, {
    Node(_key, node) {
      const opened = isScalar(node)
        ? words === QUOTE && /^QUOTE/.test(node.type ?? '')
        : words === BRACKETS && isCollection(node) && node.flow === true;
      if (opened && node.range && node.range[0] <= error.pos[0] && node.range[1] >= error.pos[0] - 1)
        start = node.range[0];
    },
  });
  return start;
}

function fieldOf(error: YAMLError, source: string | undefined): string {
  return error.code === 'DUPLICATE_KEY' && source !== undefined ? source : FRONT_MATTER;
}

/** Plain texts that a comment on their own line cuts short: `title: Кабинет # 5`. */
function cutTexts(yaml: Document.Parsed, lineOf: (offset: number) => string): number[] {
  const places: number[] = [];
  visit(yaml, {
    Scalar(_key, node) {
      const { range, type, value } = node;
      if (type !== 'PLAIN' || !range || (typeof value !== 'string' && value !== null)) return;
      if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return;
      if (/^[ \t]+#|^#/.test(lineOf(range[1]))) places.push(range[0]);
    },
  });
  return places;
}

/** Anchors and aliases: a few lines of them can unfold into gigabytes, and no editor needs them. */
function aliases(yaml: Document.Parsed): number[] {
  const places: number[] = [];
  visit(yaml, {
    Node(_key, node) {
      const marked = isAlias(node) || (node as { readonly anchor?: string }).anchor !== undefined;
      if (marked && node.range) places.push(node.range[0]);
    },
  });
  return places;
}

/** Name of the key that stands twice. */
function keyAt(yaml: Document.Parsed, offset: number): string | undefined {
  let name: string | undefined;
  visit(yaml, {
    Pair(_key, pair) {
      if (isScalar(pair.key) && pair.key.range?.[0] === offset) name = String(pair.key.value);
    },
  });
  return name;
}

/**
 * Slips in the YAML of one file, in Russian. After the first syntax error the rest is mostly its echo,
 * so only that one is told; keys that stand twice are all told.
 * @param text the whole file, for advice in the author's own words
 */
export function yamlProblems(file: ContentFile, path: string, text: string): Problem[] {
  const { yaml } = file;
  const lines = text.split(/\r\n?|\n/);
  const errors: YAMLError[] = [...yaml.errors, ...yaml.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const syntax = errors.filter((error) => error.code !== 'DUPLICATE_KEY').slice(0, 1);
  const twice = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const told = [...twice, ...syntax].map((error): Problem => {
    const words = wordsOf(error);
    const offset = placeOf(error, words, yaml);
    const field = fieldOf(error, keyAt(yaml, offset));
    const where = file.position(offset);
    return {
      rule: 'yaml',
      severity: 'error',
      file: path,
      ...where,
      field,
      ...mended(words, lines[where.line - 1] ?? ''),
    };
  });
  if (errors.length === 0 && /[ \t]#/.test(text)) {
    const restOf = (offset: number): string => {
      const { line, column } = file.position(offset);
      return (lines[line - 1] ?? '').slice(column - 1);
    };
    for (const offset of cutTexts(yaml, restOf)) {
      const where = file.position(offset);
      const line = lines[where.line - 1] ?? '';
      const own = inQuotes(line);
      const words =
        own === undefined ? CUT : { ...CUT, hint: `${own}. Заметку для себя перенесите на отдельную строку.` };
      told.push({ rule: 'yaml', severity: 'error', file: path, ...where, field: FRONT_MATTER, ...words });
    }
  }
  // A walk through every tree of a big portal costs seconds; without these signs there is nothing to find.
  if (errors.length > 0 || !/[&*]/.test(text)) return told;
  return aliases(yaml)
    .slice(0, 1)
    .map((offset) => {
      const where = file.position(offset);
      return {
        rule: 'yaml',
        severity: 'error',
        file: path,
        ...where,
        field: FRONT_MATTER,
        ...mended(ALIASES, lines[where.line - 1] ?? ''),
      };
    });
}
