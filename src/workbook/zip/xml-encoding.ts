import { workbookError } from './workbook-error';

/** The XML declaration is within this many bytes. */
const DECLARATION_BYTES = 200;

/**
 * Decodes an XML part. Workbooks are UTF-8 or UTF-16; other encodings that a part declares are
 * accepted if the platform knows them. Bytes that are wrong in the encoding become U+FFFD.
 *
 * @param part the part's name, for the error
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  return decoderFor(encodingOf(bytes), part).decode(bytes);
}

/**
 * Turns the pieces of an XML part into UTF-8, without a byte order mark. Pieces that are UTF-8
 * already, as nearly all are, pass through as they are.
 */
export async function* encodeUtf8(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array> {
  let convert: ((piece: Uint8Array) => Uint8Array) | undefined;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    convert ??= converterFrom(encodingOf(piece), part);
    yield convert(piece);
  }
}

function converterFrom(encoding: string, part: string): (piece: Uint8Array) => Uint8Array {
  if (encoding === 'utf-8') return (piece) => piece;
  const decoder = decoderFor(encoding, part);
  const encoder = new TextEncoder();
  return (piece) => encoder.encode(decoder.decode(piece, { stream: true }));
}

/** The encoding that a part's first bytes show (XML 1.0, appendix F), in lower case. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(
    start,
  )?.[1];
  const encoding = (declared ?? 'utf-8').toLowerCase();
  // A part without zero bytes is not UTF-16, whatever it declares.
  return encoding === 'utf8' || encoding.startsWith('utf-16') ? 'utf-8' : encoding;
}

function decoderFor(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw workbookError('unknown-encoding', part, encoding);
  }
}
