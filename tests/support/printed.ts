import { createRequire } from 'node:module';
import { constants, inflateSync } from 'node:zlib';
import type jsQr from 'jsqr';
import type { Locator, Page } from 'playwright';

const require = createRequire(import.meta.url);

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
/** pngjs has no types of its own; this is the part of it that is used. */
const { PNG } = require('pngjs') as { PNG: { sync: { read: (png: Buffer) => Picture } } };
const decode = require('jsqr') as typeof jsQr;

/** A4 in CSS pixels, and how much finer a raster of 150 dpi is: 1240 × 1754. */
export const A4 = { width: 794, height: 1123 } as const;
export const SCALE_150_DPI = 150 / 96;

/** Pages of a PDF as Chromium writes it: one object of the type Page each. */
export async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** What a QR code in the picture of an element says; undefined when there is none to be read. */
export async function readCode(place: Locator): Promise<string | undefined> {
  const { width, height, data } = PNG.sync.read(await place.screenshot());
  const code = decode(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' });
  return code?.data;
}

/** Colours that a printed page is drawn with, as Chromium writes them: «0 0 0», «1 1 1»; pictures apart. */
export async function inksOf(page: Page): Promise<ReadonlySet<string>> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const streams = [...pdf.matchAll(/\/FlateDecode[^]*?stream\r?\n([^]*?)endstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return '';
    }
  });
  const inks = streams.flatMap((text) => [...text.matchAll(/([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\s/g)]);
  return new Set(inks.map(([, ink = '']) => ink));
}
