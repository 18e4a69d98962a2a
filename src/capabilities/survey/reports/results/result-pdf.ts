import type { Act } from '../../../../platform/act.ts';
import { dayIn } from '../../../../platform/clock.ts';
import { facts, heading, letterhead, paragraph } from '../../../../platform/documents/blocks.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { makePdf, type Pdf } from '../../../../platform/documents/pdf.ts';
import { table } from '../../../../platform/documents/table.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import type { ResultView, SurveyResult } from '../../contract/results.ts';
import { resultTexts } from '../../texts/results.ts';
import { drawIntervals } from './intervals.ts';

/** Words and numbers of one language. */
function wordsIn(locale: Locale) {
  const t = resultTexts[locale];
  const names: Readonly<Record<string, string>> = t;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const decimal = (value: number) => format.format(value);
  const interval = ({ low, high }: Figure) =>
    low === null || high === null ? t.none : fill(t.interval, { low: decimal(low), high: decimal(high) });
  return {
    locale,
    t,
    decimal,
    number: (value: number | null) => (value === null ? t.hidden : decimal(value)),
    count: (value: number | null) => (value === null ? t.hidden : String(value)),
    figure: (of: Figure) =>
      of.hidden ? t.hidden : of.value === null ? t.none : `${decimal(of.value)} (${interval(of)})`,
    /** What a note is about: source, part of the conduct, or as the model names it. */
    aboutOf: (about: string) =>
      about
        .split(' ')
        .map((word) => names[`source-${word}`] ?? names[`conduct-${word}`] ?? word)
        .join(' '),
  };
}
type Figure = SurveyResult['index'];
type Words = ReturnType<typeof wordsIn>;

/**
 * The result of a wave as a paper: what the screen shows, with the hashes by which anybody can hold it against a new computation.
 * @param locale the reader's; documents that were entered (basis, names of waves) stay as they are
 */
export function resultPdf(act: Act, view: ResultView, locale: Locale = 'id'): Promise<Buffer> {
  const words = wordsIn(locale);
  const { t, number, count, figure, aboutOf } = words;
  const { government, now } = act;
  const { result, proof } = view;
  if (result === null || proof === null) throw new Error('a report needs a result');
  const title = `${t.title} ${view.wave.name}`;
  return makePdf({ title, government, now, locale, paper: 'A4' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: t.unit });
    if (view.wave.state !== 'published') paragraph(pdf, t.draft, { weight: 'bold', align: 'center' }, 4);
    paragraph(pdf, t.title.toUpperCase(), { size: 14, weight: 'bold', align: 'center' }, 4);
    paragraph(pdf, view.wave.name, { size: 11, align: 'center' }, 10);
    facts(pdf, [
      [t.year, String(view.wave.year)],
      [t.index, figure(result.index)],
      [t.band, result.band === null ? t.none : `${result.band.name[locale]} (${result.bandYear})`],
      [t.raw, figure(result.raw)],
      [t.correction, result.correction.value === null ? t.none : number(result.correction.value)],
      [t.answers, count(result.answers)],
      [t.model, `${proof.modelName} v${proof.modelVersion}`],
      [
        t.computed,
        longDay(
          dayIn(government.zone, Temporal.Instant.from(new Date(proof.computedAt).toISOString())),
          locale,
        ),
      ],
    ]);
    paragraph(pdf, t.ours, { size: 9 }, 4);
    sources(pdf, words, result);
    dimensions(pdf, words, result);
    correction(pdf, words, result);
    conduct(pdf, words, result);
    if (result.notes.length > 0) heading(pdf, t.notes, 11);
    for (const { about, message } of result.notes)
      paragraph(
        pdf,
        about === null ? message[locale] : `${aboutOf(about)}: ${message[locale]}`,
        { size: 9 },
        2,
      );
    heading(pdf, t.proof, 11);
    paragraph(pdf, fill(t.small, { least: result.least }), { size: 9 }, 4);
    paragraph(pdf, fill(t.methods, { replicates: result.replicates, seed: result.seed }), { size: 9 }, 4);
    facts(
      pdf,
      (['modelHash', 'answersHash', 'receiptRoot', 'inputHash', 'resultHash'] as const).map(
        (name) => [t[name], proof[name]] as const,
      ),
      undefined,
      { size: 8 },
    );
  });
}

function sources(pdf: Pdf, { t, locale, decimal, number, count, figure }: Words, result: SurveyResult): void {
  heading(pdf, t.sources, 11);
  table(
    pdf,
    [
      { title: t.source, share: 3 },
      { title: t.weight, share: 2, align: 'right' },
      { title: t.invited, share: 2, align: 'right' },
      { title: t.answers, share: 3, align: 'right' },
      { title: `${t.score} (${fill(t.intervalOf, { level: result.level * 100 })})`, share: 6 },
    ],
    result.sources.map((each) => [
      t[`source-${each.source}`],
      decimal(each.weight),
      String(each.invited),
      count(each.answers),
      figure(each.score),
    ]),
  );
  if (result.sensitivity.length === 0) return;
  heading(pdf, t.sensitivity, 11);
  table(
    pdf,
    [
      { title: t.weight, share: 6 },
      { title: t.index, share: 3, align: 'right' },
      { title: t.band, share: 3 },
    ],
    result.sensitivity.map(({ weights, index, band }) => [
      (['internal', 'external', 'expert'] as const)
        .map((each) => `${t[`source-${each}`]} ${decimal(weights[each])}`)
        .join(', '),
      index === null ? t.none : number(index),
      band?.name[locale] ?? t.none,
    ]),
  );
}

function dimensions(pdf: Pdf, { t, locale, decimal, count, figure }: Words, result: SurveyResult): void {
  for (const source of result.sources) {
    if (source.dimensions.length === 0) continue;
    heading(pdf, `${t.dimension}: ${t[`source-${source.source}`]}`, 11);
    drawIntervals(
      pdf,
      source.dimensions.map((each) => ({ name: each.name[locale], ...each.score })),
    );
    table(
      pdf,
      [
        { title: t.dimension, share: 5 },
        { title: t.score, share: 5 },
        { title: t.answers, share: 3, align: 'right' },
        { title: t.deff, share: 2, align: 'right' },
        { title: t.alpha, share: 3, align: 'right' },
      ],
      source.dimensions.map((each) => [
        each.name[locale],
        figure(each.score),
        count(each.answers),
        each.deff === null ? '' : decimal(each.deff),
        each.alpha === null
          ? ''
          : each.lowAlpha
            ? fill(t.lowAlpha, { alpha: decimal(each.alpha) })
            : decimal(each.alpha),
      ]),
      { size: 8.5 },
    );
  }
}

function correction(pdf: Pdf, { t, locale, decimal }: Words, result: SurveyResult): void {
  heading(pdf, t.corrections, 11);
  table(
    pdf,
    [
      { title: t.part, share: 5 },
      { title: t.input, share: 2, align: 'right' },
      { title: t.points, share: 2, align: 'right' },
      { title: t.cap, share: 2, align: 'right' },
      { title: t.basis, share: 5 },
    ],
    result.correction.parts.map((each) => [
      each.name[locale],
      each.x === null ? t.none : decimal(each.x),
      each.points === null ? t.none : decimal(each.points),
      decimal(each.cap),
      each.basis ?? '',
    ]),
    { size: 8.5 },
  );
}

function conduct(pdf: Pdf, { t, decimal }: Words, { conduct: of }: SurveyResult): void {
  heading(
    pdf,
    `${t.conduct}: ${of.index === null ? (of.hidden ? t.hidden : t.none) : decimal(of.index)}`,
    11,
  );
  paragraph(pdf, t.conductNote, { size: 9 }, 4);
  table(
    pdf,
    [
      { title: t.part, share: 6 },
      { title: t.measured, share: 3, align: 'right' },
      { title: t.deduction, share: 3, align: 'right' },
      { title: t.cap, share: 2, align: 'right' },
    ],
    of.parts.map((each) => [
      t[`conduct-${each.code}`],
      each.measured === null ? (of.hidden ? t.hidden : t.none) : decimal(each.measured),
      each.deduction === null ? (of.hidden ? t.hidden : t.none) : decimal(each.deduction),
      decimal(each.most),
    ]),
    { size: 8.5 },
  );
}
