/** The part of saxen that we use; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => Readonly<Record<string, string>>) => void): Parser;
    on(event: 'text', handler: (value: string, decodeEntities: (text: string) => string) => void): Parser;
    on(event: 'closeTag', handler: (name: string) => void): Parser;
    on(event: 'error' | 'warn', handler: (error: Error) => void): Parser;
    parse(xml: string): void;
  }
}
