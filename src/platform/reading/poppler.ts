import type { ReadingTrouble } from './document.ts';
import type { Drawn, PdfExamined, PdfReader } from './pdf-port.ts';
import { pagesOfBoxes } from './poppler-boxes.ts';
import { findProgram, runProgram, type Answered } from './run-program.ts';

const MIB = 2 ** 20;
/** Share of the page's sides that a picture covers where the page is a scan. */
const COVERS = 0.85;
const POINTS_PER_INCH = 72;

/** Poppler's programs, where all of them are installed; null elsewhere. */
export async function findPoppler(): Promise<PdfReader | null> {
  const [info, images, text, draw] = await Promise.all(
    ['pdfinfo', 'pdfimages', 'pdftotext', 'pdftoppm'].map(findProgram),
  );
  if (!info || !images || !text || !draw) return null;
  return {
    async examine(bytes, most, seconds) {
      const about = await runProgram(info, ['-l', String(most), '-f', '1', '-'], bytes, {
        seconds,
        most: 4 * MIB,
      });
      const trouble = troubleOf(about);
      if (trouble !== null || about === 'time') return trouble ?? 'time';
      const listed = await runProgram(images, ['-list', '-l', String(most), '-'], bytes, {
        seconds,
        most: 4 * MIB,
      });
      return examined(about.out.toString('utf8'), listed === 'time' ? '' : listed.out.toString('utf8'));
    },
    async text(bytes, most, seconds) {
      const args = ['-bbox-layout', '-enc', 'UTF-8', '-l', String(most), '-', '-'];
      const answer = await runProgram(text, args, bytes, { seconds, most: 64 * MIB });
      const trouble = troubleOf(answer);
      if (trouble !== null || answer === 'time') return trouble ?? 'time';
      return pagesOfBoxes(answer.out.toString('utf8'));
    },
    async draw(bytes, page, side, seconds) {
      const number = String(page);
      const args = ['-gray', '-f', number, '-l', number, '-scale-to', String(side), '-'];
      const answer = await runProgram(draw, args, bytes, { seconds, most: 2 * side * side + MIB });
      const trouble = troubleOf(answer);
      if (trouble !== null || answer === 'time') return trouble ?? 'time';
      return readPgm(answer.out) ?? 'broken';
    },
  };
}

function troubleOf(answer: Answered): ReadingTrouble | null {
  if (answer === 'time') return 'time';
  if (/incorrect password|encrypt/i.test(answer.errors) && answer.code !== 0) return 'encrypted';
  return answer.code === 0 ? null : 'broken';
}

/** @param listed table of `pdfimages -list`: page, num, type, width, height, color, comp, bpc, enc, interp, object, ID, x-ppi, y-ppi, … */
function examined(about: string, listed: string): PdfExamined | ReadingTrouble {
  const pageCount = Number(/^Pages:\s+(\d+)/m.exec(about)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(pageCount)) return 'broken';
  if (pageCount === 0) return 'no-text';
  const sizes = new Map<number, { width: number; height: number }>();
  for (const [, page, width, height] of about.matchAll(/^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts/gm))
    sizes.set(Number(page), { width: Number(width), height: Number(height) });
  const scans = new Map<number, number>();
  for (const row of listed.split('\n').slice(2)) {
    const cells = row.trim().split(/\s+/);
    const [page, , type, width, height] = cells;
    const size = sizes.get(Number(page));
    const [across, down] = [Number(cells[12]), Number(cells[13])];
    if (size === undefined || type === 'smask' || !(across > 0) || !(down > 0)) continue;
    const shares = [
      ((Number(width) / across) * POINTS_PER_INCH) / size.width,
      ((Number(height) / down) * POINTS_PER_INCH) / size.height,
    ].sort((one, other) => one - other);
    // A page that lies on its side tells its sides the other way round, so the shorter share decides with some air.
    if (shares[0]! >= COVERS || (shares[0]! >= 0.6 && shares[0]! * shares[1]! >= COVERS))
      scans.set(Number(page), Math.max(scans.get(Number(page)) ?? 0, Number(width)));
  }
  return { pageCount, scans };
}

/** Points of a binary PGM of 8 bits. */
export function readPgm(bytes: Buffer): Drawn | null {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) return null;
  const [width, height] = [Number(head[1]), Number(head[2])];
  const grey = bytes.subarray(head[0].length, head[0].length + width * height);
  return grey.length === width * height && grey.length > 0 ? { grey, width, height } : null;
}
