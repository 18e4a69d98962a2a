import type { Condition, Question, Source, Words } from '../model.ts';

/** Labels of the six points of agreement: no middle to hide in. */
export const AGREEMENT = 'setuju6';
export const AGREEMENT_LABELS: Words[] = [
  { id: 'Sangat tidak setuju', en: 'Strongly disagree' },
  { id: 'Tidak setuju', en: 'Disagree' },
  { id: 'Agak tidak setuju', en: 'Rather disagree' },
  { id: 'Agak setuju', en: 'Rather agree' },
  { id: 'Setuju', en: 'Agree' },
  { id: 'Sangat setuju', en: 'Strongly agree' },
];

/** Integrity is asked of the past year, as the commission does. */
const RECALL_MONTHS = 12;

const HOW_OFTEN = [
  { code: 'tidak', text: { id: 'Tidak pernah', en: 'Never' } },
  { code: 'sekali', text: { id: 'Satu kali', en: 'Once' } },
  { code: 'sering', text: { id: 'Lebih dari satu kali', en: 'More than once' } },
];
const HOW_OFTEN_SCORES = { tidak: 100, sekali: 50, sering: 0, tidak_tahu: null, menolak: null };

type More = Partial<Pick<Question, 'showIf' | 'sensitive' | 'help'>>;

/** Questions of one source. */
export function questionsFor(source: Source) {
  const agree = (code: string, dimension: string, id: string, en: string, more: More = {}): Question => ({
    code,
    source,
    dimension,
    kind: 'likert',
    text: { id, en },
    points: 6,
    scale: AGREEMENT,
    sensitive: false,
    ...more,
  });
  return {
    agree,
    /** Agreeing speaks against integrity. */
    against: (code: string, dimension: string, id: string, en: string, more: More = {}): Question => ({
      ...agree(code, dimension, id, en, more),
      reversed: true,
    }),
    lived: (code: string, dimension: string, id: string, en: string, more: More = {}): Question => ({
      code,
      source,
      dimension,
      kind: 'experience',
      text: { id, en },
      options: HOW_OFTEN,
      map: HOW_OFTEN_SCORES,
      recallMonths: RECALL_MONTHS,
      sensitive: true,
      ...more,
    }),
    /** Tells which questions follow; has no score. */
    choice: (code: string, text: Words, options: [code: string, id: string, en: string][]): Question => ({
      code,
      source,
      dimension: null,
      kind: 'experience',
      text,
      options: options.map(([each, id, en]) => ({ code: each, text: { id, en } })),
      sensitive: false,
    }),
    attention: (code: string): Question => ({
      code,
      source,
      dimension: null,
      kind: 'check',
      text: {
        id: 'Untuk memastikan pertanyaan ini terbaca, pilih “Agak setuju”.',
        en: 'To show that this question was read, choose “Rather agree”.',
      },
      options: AGREEMENT_LABELS.map((each, at) => ({ code: `p${at + 1}`, text: each })),
      expects: 'p4',
      sensitive: false,
    }),
    open: (code: string, id: string, en: string): Question => ({
      code,
      source,
      dimension: null,
      kind: 'open',
      text: { id, en },
      help: {
        id: 'Boleh dikosongkan. Jangan menulis nama, nomor, atau hal lain yang menunjukkan siapa Anda.',
        en: 'You may leave it empty. Write no name, number or anything else that shows who you are.',
      },
      sensitive: false,
    }),
  };
}

export function when(question: string, ...is: string[]): { showIf: Condition } {
  return { showIf: { question, is } };
}
