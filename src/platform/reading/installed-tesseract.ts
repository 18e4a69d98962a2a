import type { PagePicture } from './open-picture.ts';
import { findProgram, runProgram } from './run-program.ts';

/** Reads the text of a page; the table of Tesseract, or why there is none. */
export type TextReader = (
  page: PagePicture,
  seconds: number,
) => Promise<{ table: string } | 'time' | 'broken'>;

/** Of the table of one page. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * The installed program with its Indonesian model, where there is one: more than twice as quick as the engine in WebAssembly. One thread each
 * (OMP_THREAD_LIMIT): with two on a small server a page takes five times as long.
 */
export async function findTesseract(): Promise<TextReader | null> {
  const path = await findProgram('tesseract');
  if (path === null) return null;
  const bounds = { seconds: 10, most: 2 ** 20 };
  const languages = await runProgram(path, ['--list-langs'], new Uint8Array(), bounds).catch(
    () => 'time' as const,
  );
  if (languages === 'time' || !/^ind$/m.test(`${languages.out.toString('utf8')}\n${languages.errors}`))
    return null;
  return async (page, seconds) => {
    const args = ['stdin', 'stdout', '-l', 'ind', '--oem', '1', '--psm', '3', 'tsv'];
    const answer = await runProgram(
      path,
      args,
      page.pgm,
      { seconds, most: MOST_BYTES },
      { OMP_THREAD_LIMIT: '1' },
    );
    if (answer === 'time') return 'time';
    return answer.code === 0 ? { table: answer.out.toString('utf8') } : 'broken';
  };
}
