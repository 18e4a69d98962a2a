import type { Tx } from '../../../platform/database/index.ts';
import type { Html } from '../../../platform/http/html.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import type { Services } from '../../../platform/services.ts';
import type { DraftChanges, DraftValues } from '../../../platform/open-forms/drafts.ts';
import type { FieldError, FormValues } from '../../../platform/open-forms/form-values.ts';
import { texts, type FormTexts } from './form-texts.ts';

/** One step of the form as it is shown. */
export interface StepView {
  services: Services;
  context: PageContext;
  t: FormTexts;
  /** of the draft, and over them what was just typed */
  values: DraftValues;
  /** ids of kept photos */
  files: readonly string[];
  errors: readonly FieldError[];
  query: { q?: string | undefined; induk?: string | undefined };
}

/** What was typed into one step, and what is wrong with it. */
export interface StepReading {
  changes: DraftChanges;
  errors: FieldError[];
}

/** One question. `before` is outside the form (a search of its own), `fields` inside it. */
export interface Step {
  show(tx: Tx, view: StepView): Promise<{ before?: Html; fields: Html }>;
  read(tx: Tx, context: PageContext, values: FormValues): Promise<StepReading>;
}

export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((each) => each.field === field)?.message;

/** Only what was said: an optional property must not stand there as undefined. */
export const withError = (errors: readonly FieldError[], field: string): { error?: string } => {
  const error = errorOf(errors, field);
  return error === undefined ? {} : { error };
};

export function wordsOf(context: Pick<PageContext, 'locale'>): FormTexts {
  return texts[context.locale];
}
