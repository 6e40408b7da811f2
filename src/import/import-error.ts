/** A source that the converter cannot read. The message is Russian; `line` is a line of the source, from 1. */
export class ImportError extends Error {
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(line === undefined ? message : `Строка ${line}: ${message}`);
    this.name = 'ImportError';
    this.line = line;
  }
}
