/*
 * The frame's height is written into a school's own site once, the widget changes with every build: so the height comes
 * from what stays, name and hours, and works take no more lines than were left to them. Letters are counted as wide as
 * the widest usual typeface has them, in a frame of 320 px.
 */

/** Lines of days and works at most: four days of one work with a line to spare, or one day of eight. */
export const WORK_LINES = 9;

/** Letters that a line of a kind surely holds. */
const LETTERS = { heading: 17, day: 26, work: 29, small: 31 } as const;

export function linesOf(text: string, kind: keyof typeof LETTERS): number {
  return Math.ceil(text.length / LETTERS[kind]);
}

/** What of a school decides how high its widget is. */
export interface WidgetFrame {
  readonly name: string;
  readonly demo: boolean;
  /** «по будням с 9:00 до 17:00, по московскому времени»; undefined where there is no number to show. */
  readonly hours: string | undefined;
}

/** Lines and gaps as `styles/widget.css` sets them. */
const [LINE, SMALL, GAP, PADDING] = [22.4, 19.6, 6, 26];
const PHONE = 2 * 28;

/** Height of the frame in CSS pixels that holds the widget at 320 px and above, whatever works are the nearest. */
export function widgetHeight({ name, demo, hours }: WidgetFrame): number {
  const heading = linesOf(`ВПР: ${name}`, 'heading') * 21.6;
  const example = demo ? 2 * LINE + GAP : 0;
  const works = 2 * SMALL + WORK_LINES * LINE + 6 * GAP;
  const line = hours === undefined ? 0 : PHONE + linesOf(hours, 'small') * SMALL + GAP;
  const links = LINE + 8 + 2 * SMALL + 2 * GAP;
  return Math.ceil((PADDING + heading + example + works + line + links) / 10) * 10;
}
