import { encode } from 'uqr';

/** Light modules that the standard (ISO/IEC 18004) asks for on each side. */
const QUIET_ZONE = 4;
/** Side of the dark square on paper, in millimetres: a phone reads it from the length of an arm. */
const SIDE = 31;

export interface QrDrawing {
  /** Modules with the quiet zone: the side of the viewBox. */
  readonly modules: number;
  /** Side with the quiet zone on paper: «40.73mm». */
  readonly side: string;
  /** One path for all dark modules, a rectangle for each run of a row. */
  readonly path: string;
}

/** The code of a text, drawn as one path; at level M it stands the loss of a seventh. */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)].map(
      ({ index, 0: { length } }) => `M${index + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`,
    );
  });
  const modules = size + 2 * QUIET_ZONE;
  return { modules, side: `${((SIDE * modules) / size).toFixed(2)}mm`, path: runs.join('') };
}
