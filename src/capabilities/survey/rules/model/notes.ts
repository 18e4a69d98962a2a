import type { Score } from './score.ts';
import type { Words } from './model.ts';

/** What a reader of the figures has to know: what is missing and why. */
export interface ScoreNote {
  code: string;
  /** source, stratum, dimension or part; null: the whole */
  about: string | null;
  message: Words;
}

/**
 * @param emptySheets rows without a single answer
 * @param year whose bands were asked for
 */
export function notesOf(found: Omit<Score, 'notes'>, emptySheets: number, year: number): ScoreNote[] {
  const notes: ScoreNote[] = [];
  const say = (code: string, about: string | null, id: string, en: string) =>
    notes.push({ code, about, message: { id, en } });
  if (emptySheets > 0)
    say(
      'empty-sheets',
      null,
      `${emptySheets} baris tidak berisi satu jawaban pun dan tidak dihitung sebagai responden.`,
      `${emptySheets} rows hold no answer at all and do not count as respondents.`,
    );
  for (const source of found.sources) {
    strataNotes(source.strata, say);
    for (const each of source.dimensions)
      if (each.value === null)
        say(
          'dimension-not-computable',
          `${source.source} ${each.code}`,
          `Dimensi ini tidak dapat dihitung: terlalu sedikit jawaban (${each.answers}). Bobotnya dibagi ke dimensi lain.`,
          `This dimension is not computable: too few answers (${each.answers}). Its weight goes to the others.`,
        );
    if (source.value === null && source.weight > 0)
      say(
        'source-not-computable',
        source.source,
        'Sumber ini berbobot, tetapi tidak ada dimensinya yang dapat dihitung; karena itu indeks juga tidak dihitung.',
        'This source has a weight, but none of its dimensions is computable; so the index is not computed either.',
      );
    for (const each of source.reliability)
      if (each.low)
        say(
          'low-alpha',
          `${source.source} ${each.dimension}`,
          `Keandalan rendah: alfa ${each.alpha!.toFixed(3)}. Baca dimensi ini dengan hati-hati.`,
          `Low reliability: alpha ${each.alpha!.toFixed(3)}. Read this dimension with care.`,
        );
  }
  for (const each of found.correction.parts)
    if (each.points === null)
      say(
        'correction-missing',
        each.code,
        'Data untuk bagian koreksi ini tidak ada. Koreksi yang tidak diketahui tidak dianggap nol.',
        'There is no figure for this part of the correction. What is not known is not taken for zero.',
      );
  for (const each of found.conduct.parts)
    if (each.deduction === null)
      say(
        'conduct-not-computable',
        each.code,
        'Bagian indeks pelaksanaan ini tidak dapat dihitung, jadi indeks yang sebenarnya bisa lebih rendah.',
        'This part of the index of conduct is not computable, so the true index may be lower.',
      );
  if (found.bandYear === null)
    say(
      'no-bands',
      String(year),
      'Tidak ada tabel kategori untuk tahun ini.',
      'There is no table of bands for this year.',
    );
  return notes;
}

function strataNotes(
  strata: Score['sources'][number]['strata'],
  say: (code: string, about: string, id: string, en: string) => void,
): void {
  for (const { source, code, population, answers } of strata) {
    const about = `${source} ${code}`;
    if (answers === 0 && population > 0)
      say(
        'stratum-without-answers',
        about,
        `Tidak ada jawaban: ${population} orang di strata ini tidak terwakili.`,
        `No answers: the ${population} people of this stratum are not represented.`,
      );
    if (answers === 1)
      say(
        'stratum-one-answer',
        about,
        'Hanya satu jawaban: seluruh strata diwakili satu orang, dan ragamnya tidak dapat ditaksir.',
        'One answer only: one person stands for the whole stratum, and its variance cannot be estimated.',
      );
    if (answers > population)
      say(
        'stratum-over-population',
        about,
        `Ada ${answers} jawaban dari populasi ${population}. Periksa jumlah populasinya.`,
        `There are ${answers} answers from a population of ${population}. Check the population.`,
      );
  }
}
