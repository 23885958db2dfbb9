import { remembered } from './remembered';

/**
 * A text without everything that people write differently: case, spacing, curly quotes, kinds of
 * dashes, and closing punctuation. For comparing wording and headers, never for showing.
 */
export const normalise: (text: string) => string = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .replace(/^[\s"'*:]+|[\s"'*:;.,?!]+$/g, '')
    .trim(),
);
