import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Cuts that documents use: text, bold text, and a fixed width for numbers and codes that are read aloud or typed over. */
export type Weight = 'regular' | 'bold' | 'mono';

/** One embedded file. A family is cut into Latin and extended Latin (names with Š, ł, ā …), so each weight has two. */
export type Face = `${Weight}-${'latin' | 'ext'}`;

/** A piece of a line that one face can draw. */
export interface Run {
  face: Face;
  text: string;
}

const FILES: Record<Face, string> = {
  'regular-latin': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  'regular-ext': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff',
  'bold-latin': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
  'bold-ext': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff',
  'mono-latin': 'atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-500-normal.woff',
  'mono-ext': 'atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-ext-500-normal.woff',
};

export const FACES = Object.keys(FILES) as Face[];

const require = createRequire(import.meta.url);
const loaded = new Map<Face, Buffer>();

/** Bytes of a face (WOFF: the WOFF2 files cannot be cut down to the used glyphs). Read once. */
export function fontFile(face: Face): Buffer {
  let bytes = loaded.get(face);
  if (bytes === undefined) {
    bytes = readFileSync(require.resolve(`@fontsource/${FILES[face]}`));
    loaded.set(face, bytes);
  }
  return bytes;
}

/** Does a face have a glyph for this code point? */
export type HasGlyph = (face: Face, codePoint: number) => boolean;

/**
 * Splits text into runs, each in a face that has all its glyphs. A character that no face has becomes `[U+5B57]`:
 * seen, and able to be looked up; it never vanishes, and a hidden direction mark cannot turn a name around.
 */
export function runsOf(text: string, weight: Weight, has: HasGlyph): Run[] {
  const runs: Run[] = [];
  const add = (face: Face, piece: string) => {
    const last = runs.at(-1);
    if (last?.face === face) last.text += piece;
    else runs.push({ face, text: piece });
  };
  const latin: Face = `${weight}-latin`;
  const extended: Face = `${weight}-ext`;
  for (const character of text.toWellFormed().normalize('NFC')) {
    const code = character.codePointAt(0)!;
    if (has(latin, code)) add(latin, character);
    else if (has(extended, code)) add(extended, character);
    else add(latin, `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`);
  }
  return runs;
}
