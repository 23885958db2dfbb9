// The floor: inflating a tracker's largest part and looking at each of its bytes once, in Node.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const bytes = readFileSync(process.argv[2]);
const started = performance.now();
const part = largestPart(bytes);
const inflated = inflateRawSync(part, { maxOutputLength: 2 ** 31 });
let tags = 0;
for (let i = 0; i < inflated.length; i++) if (inflated[i] === 60) tags++;
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, bytes: inflated.length, tags }));

/** The compressed bytes of the part that takes the most room, found by the central directory. */
function largestPart(zip) {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== 0x06054b50) end--;
  let at = zip.readUInt32LE(end + 16);
  let best = { size: -1, offset: 0 };
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    const size = zip.readUInt32LE(at + 20);
    if (size > best.size) best = { size, offset: zip.readUInt32LE(at + 42) };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  const { size, offset } = best;
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  return zip.subarray(start, start + size);
}
