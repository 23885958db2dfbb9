import { type IRunOptions, TextRun } from 'docx';
import type { TextLook } from '../model/document';

/** Runs of a text with its line breaks; signs that no document may hold are left out. */
export function textRuns(text: string, look: Partial<TextLook> = {}): TextRun[] {
  const { isBold = false, isItalic = false, colour = null } = look;
  const style: IRunOptions = {
    ...(isBold && { bold: true }),
    ...(isItalic && { italics: true }),
    ...(colour !== null && { color: colour }),
  };
  return text.split(/\r?\n/).map((line, i) => {
    // eslint-disable-next-line no-control-regex -- these are what is meant
    const clean = line.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
    return new TextRun({
      ...style,
      text: clean.replace(/\p{Surrogate}/gu, '\ufffd'),
      ...(i > 0 && { break: 1 }),
    });
  });
}
