import type { ColumnToWrite, SheetToWrite, ValueToWrite } from '../../../../platform/tables/write-table.ts';
import type { Locale } from '../../../../platform/texts.ts';
import type { ResultView, SurveyResult } from '../../contract/results.ts';
import { resultTexts } from '../../texts/results.ts';

const words = (header: string, width = 30): ColumnToWrite => ({ header, format: 'text', width });
const decimal = (header: string): ColumnToWrite => ({ header, format: 'decimal' });
const whole = (header: string): ColumnToWrite => ({ header, format: 'integer' });

/** The result as a workbook, what is hidden left empty: index, sources, dimensions, groups, questions, correction, proof. */
export function resultSheets({ wave, result, proof }: ResultView, locale: Locale = 'id'): SheetToWrite[] {
  const t = resultTexts[locale];
  if (result === null || proof === null) throw new Error('a workbook needs a result');
  const sources = <T>(of: (source: SurveyResult['sources'][number], name: string) => T[]) =>
    result.sources.flatMap((each) => of(each, t[`source-${each.source}`]));
  const figure = (of: SurveyResult['index']): ValueToWrite[] => [of.value, of.low, of.high, of.se];
  const figures = [decimal(t.score), decimal(t.low), decimal(t.high), decimal(t.se)];
  return [
    {
      name: t.index,
      columns: [words(t.part), ...figures, words(t.band), whole(t.answers)],
      rows: [
        [wave.name, null, null, null, null, null, null],
        [t.index, ...figure(result.index), result.band?.name[locale] ?? null, result.answers],
        [t.raw, ...figure(result.raw), null, null],
        [t.correction, result.correction.value, null, null, null, null, null],
        [t.conduct, result.conduct.index, null, null, null, null, null],
      ],
    },
    {
      name: t.sources,
      columns: [
        words(t.source),
        decimal(t.weight),
        whole(t.population),
        whole(t.invited),
        whole(t.issued),
        whole(t.answers),
        ...figures,
      ],
      rows: sources((each, name) => [
        [name, each.weight, each.population, each.invited, each.issued, each.answers, ...figure(each.score)],
      ]),
    },
    {
      name: t.dimension,
      columns: [
        words(t.source),
        words(t.dimension, 40),
        decimal(t.weight),
        ...figures,
        whole(t.answers),
        decimal(t.deff),
        decimal(t.alpha),
      ],
      rows: sources((source, name) =>
        source.dimensions.map((each) => [
          name,
          each.name[locale],
          each.share,
          ...figure(each.score),
          each.answers,
          each.deff,
          each.alpha,
        ]),
      ),
    },
    {
      name: t.groups,
      columns: [
        words(t.source),
        words(t.group, 50),
        whole(t.population),
        whole(t.invited),
        whole(t.answers),
        decimal(t.score),
      ],
      rows: sources((source, name) =>
        source.groups.map((each) => [
          name,
          each.name,
          each.population,
          each.invited,
          each.answers,
          each.value,
        ]),
      ),
    },
    {
      name: t.questions,
      columns: [
        words(t.source),
        words(t.question, 60),
        words(t.answer),
        words(t.share, 12),
        whole(t.answers),
      ],
      rows: sources((source, name) =>
        source.questions.flatMap((question) =>
          question.shares.map((each) => [
            name,
            question.text[locale],
            each.text[locale],
            each.share === null ? null : String(each.share),
            question.answers,
          ]),
        ),
      ),
    },
    {
      name: t.corrections,
      columns: [words(t.part, 40), decimal(t.input), decimal(t.points), decimal(t.cap), words(t.basis, 40)],
      rows: result.correction.parts.map((each) => [
        each.name[locale],
        each.x,
        each.points,
        each.cap,
        each.basis,
      ]),
    },
    {
      name: t.proof,
      columns: [words(t.proof), words('SHA-256', 68)],
      rows: (['modelHash', 'answersHash', 'receiptRoot', 'inputHash', 'resultHash'] as const).map((name) => [
        t[name],
        proof[name],
      ]),
    },
  ];
}
