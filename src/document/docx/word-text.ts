import { type IRunOptions, TextRun } from 'docx';
import type { TextLook } from '../model/document';
import { writableText } from '../model/writable-text';

/** Runs of a text with its line breaks; characters not allowed in a document are dropped. */
export function textRuns(text: string, look: Partial<TextLook> = {}): TextRun[] {
  const { isBold = false, isItalic = false, colour = null } = look;
  const style: IRunOptions = {
    ...(isBold && { bold: true }),
    ...(isItalic && { italics: true }),
    ...(colour !== null && { color: colour }),
  };
  return text.split(/\r?\n/).map((line, i) => {
    return new TextRun({
      ...style,
      text: writableText(line),
      ...(i > 0 && { break: 1 }),
    });
  });
}
