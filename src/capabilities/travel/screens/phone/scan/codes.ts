import { readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { rungs, type Picture } from './ladder.ts';

/** What is looked for: the bar codes of a boarding pass, or the code on the host's screen. */
export type Wanted = 'pass' | 'visum';

const FORMATS: Record<Wanted, NonNullable<ReaderOptions['formats']>> = {
  pass: ['PDF417', 'Aztec', 'QRCode', 'DataMatrix'],
  visum: ['QRCode'],
};

/**
 * The text of the first bar code in a picture; null when it has none that can be read.
 * @param patient climbs the whole ladder (a chosen picture); false: one look (a camera brings the next picture in a moment)
 */
export async function readCode(picture: Picture, wanted: Wanted, patient: boolean): Promise<string | null> {
  const options: ReaderOptions = { formats: FORMATS[wanted], maxNumberOfSymbols: 1, tryHarder: true };
  for (const rung of rungs(picture)) {
    // zxing asks for the three members of ImageData only.
    const [found] = await readBarcodes(rung as ImageData, options);
    if (found?.isValid) return found.text;
    if (!patient) return null;
  }
  return null;
}
