import type { Tx } from '../../../platform/database/index.ts';
import type { Html } from '../../../platform/http/html.ts';
import type { PageContext } from '../../../platform/http/pages.ts';
import type { DraftChanges, DraftValues } from '../../../platform/open-forms/drafts.ts';
import type { FieldError, FormValues } from '../../../platform/open-forms/form-values.ts';
import type { PageTexts } from './texts.ts';

/** One step of the form as it is shown. */
export interface StepView {
  context: PageContext;
  t: PageTexts;
  /** of the draft, and over them what was just typed */
  values: DraftValues;
  /** ids of kept files */
  files: readonly string[];
  errors: readonly FieldError[];
}

/** What was typed into one step, and what is wrong with it. */
export interface StepReading {
  changes: DraftChanges;
  errors: FieldError[];
}

export interface Step {
  show(tx: Tx, view: StepView): Promise<Html>;
  read(tx: Tx, view: Pick<StepView, 'context' | 't' | 'values'>, typed: FormValues): Promise<StepReading>;
}

/** Only what was said: an optional property must not stand there as undefined. */
export function withError(errors: readonly FieldError[], field: string): { error?: string } {
  const error = errors.find((each) => each.field === field)?.message;
  return error === undefined ? {} : { error };
}
