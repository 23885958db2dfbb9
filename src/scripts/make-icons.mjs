// npm run icons: draws the add-in's icons anew. Four bars that rise like the four ratings, on the
// dark blue of the tables, pixel by pixel, so that they are sharp at 16 px as well.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { root } from './ready.mjs';

const SIZES = [16, 32, 64, 80, 128];
const BACKGROUND = [0x12, 0x3f, 0x6b];
const BARS = [
  [0xf4, 0x9a, 0x8f],
  [0xfd, 0xc4, 0x6a],
  [0xa9, 0xdc, 0x8f],
  [0xff, 0xff, 0xff],
];

/** The colour of a pixel of an icon, with its opacity; the corners are rounded. */
function pixel(x, y, size) {
  const radius = Math.max(2, Math.round(size / 8));
  const near = (value) => Math.max(radius - 1 - value, value - (size - radius), 0);
  if (Math.hypot(near(x), near(y)) > radius - 0.5) return [0, 0, 0, 0];
  const margin = Math.round((size * 3) / 16);
  const pitch = (size - 2 * margin) / BARS.length;
  const bar = Math.floor((x - margin) / pitch);
  const within = x - margin - bar * pitch;
  const gap = Math.max(1, Math.round(pitch / 5));
  const inBar = bar >= 0 && bar < BARS.length && within < pitch - gap && x >= margin;
  const height = Math.round(((size - 2 * margin) * (bar + 1)) / BARS.length);
  const bottom = size - margin;
  const filled = inBar && y < bottom && y >= bottom - height;
  return [...(filled ? BARS[bar] : BACKGROUND), 255];
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(size) {
  const lines = Array.from({ length: size }, (_, y) => {
    const row = Array.from({ length: size }, (_, x) => pixel(x, y, size)).flat();
    return Buffer.from([0, ...row]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const folder = join(root, 'assets', 'icons');
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(join(folder, `icon-${size}.png`), png(size));
