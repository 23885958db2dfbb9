// npm run icons: draws the add-in's icons. Four bars that rise like the four ratings, on the dark
// blue of the tables, pixel by pixel, so that they are sharp even at 16 px; for the ribbon buttons
// the same bars on green, a tick and a cross.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { root } from './ready.mjs';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const BLUE = [0x12, 0x3f, 0x6b];
const GREEN = [0x0f, 0x5c, 0x32];
const RED = [0x8a, 0x1f, 0x26];
const WHITE = [0xff, 0xff, 0xff];
const BARS = [
  [0xf4, 0x9a, 0x8f],
  [0xfd, 0xc4, 0x6a],
  [0xa9, 0xdc, 0x8f],
  [0xff, 0xff, 0xff],
];

/** Strokes from corner to corner of a square of 1, and how wide they are. */
const TICK = [
  [0.22, 0.54, 0.42, 0.74],
  [0.42, 0.74, 0.8, 0.3],
];
const CROSS = [
  [0.27, 0.27, 0.73, 0.73],
  [0.73, 0.27, 0.27, 0.73],
];
const STROKE = 0.075;

const ICONS = {
  icon: { background: BLUE, colourAt: barAt },
  rate: { background: GREEN, colourAt: barAt },
  check: { background: BLUE, colourAt: (x, y, size) => strokeAt(x, y, size, TICK) },
  remove: { background: RED, colourAt: (x, y, size) => strokeAt(x, y, size, CROSS) },
};

/** The colour of an icon's pixel, with its opacity; the corners are rounded. */
function pixel(x, y, size, { background, colourAt }) {
  const radius = Math.max(2, Math.round(size / 8));
  const near = (value) => Math.max(radius - 1 - value, value - (size - radius), 0);
  if (Math.hypot(near(x), near(y)) > radius - 0.5) return [0, 0, 0, 0];
  return [...(colourAt(x, y, size) ?? background), 255];
}

/** White if a pixel is on a stroke. */
function strokeAt(x, y, size, strokes) {
  const [px, py] = [(x + 0.5) / size, (y + 0.5) / size];
  const isOn = strokes.some(([x1, y1, x2, y2]) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(px - x1 - t * dx, py - y1 - t * dy) <= STROKE;
  });
  return isOn ? WHITE : null;
}

/** The colour of the bar that a pixel is on. */
function barAt(x, y, size) {
  const margin = Math.round((size * 3) / 16);
  const pitch = (size - 2 * margin) / BARS.length;
  const bar = Math.floor((x - margin) / pitch);
  const within = x - margin - bar * pitch;
  const gap = Math.max(1, Math.round(pitch / 5));
  const inBar = bar >= 0 && bar < BARS.length && within < pitch - gap && x >= margin;
  const height = Math.round(((size - 2 * margin) * (bar + 1)) / BARS.length);
  const bottom = size - margin;
  const filled = inBar && y < bottom && y >= bottom - height;
  return filled ? BARS[bar] : null;
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

function png(size, icon) {
  const lines = Array.from({ length: size }, (_, y) => {
    const row = Array.from({ length: size }, (_, x) => pixel(x, y, size, icon)).flat();
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
for (const [name, icon] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    if (name !== 'icon' && size > 80) continue;
    writeFileSync(join(folder, `${name}-${size}.png`), png(size, icon));
  }
}
