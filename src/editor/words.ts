/** What the form says of a field, made of its description in the schema, which is written for the file. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** Advice on how a file is written: in the form quotes, forms of dates and missing lines are nobody's care. */
const OF_THE_FILE: readonly (readonly [RegExp, string])[] = [
  [/^true, если /, ''],
  [/,? (?:вида|в кавычках)(?: "?[\d:.«»-]+"?)?(?=$|[,;:])/g, ''],
  [/ в кавычках/g, ''],
  [/[;,] без поля: (.+)$/, ': не заполнено — $1'],
  [/; "", если .+$/, ''],
];

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «заголовок: что случилось» → «Заголовок» and «Что случилось». */
export function fieldWords(description: string): FieldWords {
  const plain = OF_THE_FILE.reduce((text, [pattern, instead]) => text.replace(pattern, instead), description).trim();
  const colon = /[:;] /.exec(plain);
  if (!colon) return { label: capitalised(plain) };
  const [label, hint] = [capitalised(plain.slice(0, colon.index)), plain.slice(colon.index + 2)];
  // Lists and values as YAML has them help nobody who ticks boxes.
  return /[["]/.test(hint) ? { label } : { label, hint: `${capitalised(hint)}.` };
}
