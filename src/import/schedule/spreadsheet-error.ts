/** A file that is no spreadsheet we can read. The message is Russian and says what to do. */
export class SpreadsheetError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpreadsheetError';
  }
}
