/** What one line of a message says of a work. */
export interface ChatWork {
  /** «20 апреля, вторник» */
  readonly when: string;
  readonly subject: string;
  readonly details: string;
}

export interface ChatMessage {
  readonly school: string;
  /** «5 «А»», «5 класс» */
  readonly klass: string;
  readonly works: readonly ChatWork[];
  readonly address: string;
  /** Day of the last check of the schedule, in words. */
  readonly checked: string;
}

/** A message of a class chat: longer ones are folded by messengers. */
export const CHAT_LIMIT = 900;

/** Plain text for a class chat, at most 900 characters; works that do not fit are counted, never cut in half. */
export function chatText({ school, klass, works, address, checked }: ChatMessage): string {
  const head = `ВПР, ${klass}, ${school}`;
  const tail = [checked, `Накануне проверьте на сайте: ${address}`].filter((line) => line !== '').join('\n');
  const lines: string[] = works.length > 0 ? [] : ['Впереди работ нет.'];
  for (const [index, work] of works.entries()) {
    const line = `• ${work.when}: ${work.subject}${work.details === '' ? '' : ` (${work.details})`}`;
    const rest = works.length - index - 1;
    const more = rest > 0 ? `\nи ещё ${rest}` : '';
    if ([head, ...lines, line + more, tail].join('\n').length > CHAT_LIMIT) {
      lines.push(`и ещё ${rest + 1}`);
      break;
    }
    lines.push(line);
  }
  return [head, ...lines, tail]
    .join('\n')
    .replace(/\u00A0/g, ' ')
    .slice(0, CHAT_LIMIT);
}
