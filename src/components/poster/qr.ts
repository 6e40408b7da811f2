import { encode } from 'uqr';

/** Light modules that the standard (ISO/IEC 18004) asks for on each side. */
const QUIET_ZONE = 4;
/** Side of the dark square on paper, in millimetres: a phone reads it from the length of an arm. */
const ON_A_WALL = 31;

export interface QrDrawing {
  /** Modules with the quiet zone: the side of the viewBox. */
  readonly modules: number;
  /** Side with the quiet zone on paper: «40.73mm». */
  readonly side: string;
  /** One path of strokes, each as wide as a module and as long as a run of dark ones: half the octets of rectangles. */
  readonly path: string;
}

/**
 * The code of a text, drawn as one path; at level M it stands the loss of a seventh.
 * @param millimetres side of the dark square on paper
 */
export function qrDrawing(text: string, millimetres = ON_A_WALL): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    const runs = [...line.matchAll(/(0*)(1+)/g)].map(
      ([, light = '', dark = '']) => `${light === '' ? '' : `m${light.length} 0`}h${dark.length}`,
    );
    return `M${QUIET_ZONE} ${y + QUIET_ZONE + 0.5}${runs.join('')}`;
  });
  const modules = size + 2 * QUIET_ZONE;
  return { modules, side: `${((millimetres * modules) / size).toFixed(2)}mm`, path: rows.join('') };
}
