import { crc32 } from '../../workbook/zip/crc32';
import type { DocumentBar } from '../model/document';

const WIDTH = 200;
const HEIGHT = 20;
/** Rows of the picture that the bar takes; the band shows above and below it. */
const BAR = { top: 4, bottom: 16 } as const;

/** The largest block stored without compression. */
const LONGEST = 65_535;

/**
 * A bar against its bands as a PNG picture of 200 by 20, a byte a pixel: Word shows it on every
 * system, unlike its own drawings or SVG.
 */
export function barPicture({ share, colour, bands }: DocumentBar): Uint8Array<ArrayBuffer> {
  const colours = [colour, ...bands.map(({ tint }) => tint)];
  const full = Math.round(share * WIDTH);
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const isBar = y >= BAR.top && y < BAR.bottom;
    const row = Array.from({ length: WIDTH }, (__, x) => {
      if (isBar && x < full) return 0;
      const band = bands.findLastIndex(({ from }) => x >= Math.round(from * WIDTH));
      return Math.max(0, band) + 1;
    });
    return [0, ...row];
  });
  const palette = colours.flatMap(
    (one) => one.match(/../g)?.map((pair) => parseInt(pair, 16)) ?? [],
  );
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...word(WIDTH), ...word(HEIGHT), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', palette),
    ...chunk('IDAT', stored(rows.flat())),
    ...chunk('IEND', []),
  ]);
}

/** A chunk of the file with its length, name and checksum. */
function chunk(name: string, content: readonly number[]): number[] {
  const body = [...[...name].map((letter) => letter.charCodeAt(0)), ...content];
  return [...word(content.length), ...body, ...word(crc32(Uint8Array.from(body)))];
}

/** The data in zlib format, uncompressed, because the document compresses it. */
function stored(data: readonly number[]): number[] {
  if (data.length > LONGEST) throw new Error('The picture is too large to be stored in one piece.');
  const { length } = data;
  const head = [0x78, 0x01, 1, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff];
  return [...head, ...data, ...word(adler32(data))];
}

function adler32(data: readonly number[]): number {
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

function word(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);
}
