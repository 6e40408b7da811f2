import { readFileSync } from 'node:fs';
import { type FileKind, kindOf } from './kind.ts';
import { type TextLayer, textLayerOf } from './pdf.ts';

/** What the gate knows of a picture or a PDF in a school's folder. */
export interface Attachment {
  /** Octets. */
  readonly size: number;
  /** By its octets; undefined for a file of no known kind. */
  readonly kind: FileKind | undefined;
  /** Of a PDF. */
  readonly text?: TextLayer;
}

/** Looks at the octets of an attachment. */
export function attachmentOf(bytes: Uint8Array): Attachment {
  const kind = kindOf(bytes);
  const size = bytes.length;
  return kind === 'pdf' ? { size, kind, text: textLayerOf(bytes) } : { size, kind };
}

/** Reads one attachment; undefined when it was deleted since the listing. */
export function readAttachment(path: string): Attachment | undefined {
  try {
    return attachmentOf(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
