import { isStorable } from '../http/schemas.ts';
import { badField, type Refusal } from '../outcome.ts';
import { fill, type Locale } from '../texts.ts';
import { texts } from './texts.ts';

/** Fields of one form. Ours have some thirty; a page of check boxes may have more. */
export const MOST_FIELDS = 300;
/** Characters (UTF-16) of one field: ten times the longest text that a form asks for. */
export const LONGEST_VALUE = 100_000;

/** What is wrong with one field, in the sender's language, to stand beside it. */
export interface FieldError {
  field: string;
  message: string;
}

/** What was typed, as it was typed: not trimmed, not normalised, line ends as the browser sent them. */
export interface FormValues {
  /** the first value of a field, '' when it did not come */
  text(name: string): string;
  /** every value of a field: check boxes, lists */
  all(name: string): readonly string[];
  has(name: string): boolean;
  /** every field once, for a draft: field → its first value */
  entries(): Record<string, string>;
}

/** Gathers the fields of a form as they arrive; what cannot be kept is made fit to be shown again and named among the errors. */
export class FormReader implements FormValues {
  readonly errors: FieldError[] = [];
  private readonly values = new Map<string, string[]>();
  private readonly locale: Locale;
  private count = 0;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  add(name: string, value: string, cut = false): void {
    this.count += 1;
    const field = name.slice(0, 80).toWellFormed().replaceAll('\0', '');
    if (this.count > MOST_FIELDS) {
      if (this.count === MOST_FIELDS + 1) this.complain(field, 'tooMany', MOST_FIELDS);
      return;
    }
    if (cut || value.length > LONGEST_VALUE) this.complain(field, 'tooLong', LONGEST_VALUE);
    if (!isStorable(value)) this.complain(field, 'characters', 0);
    const fit = isStorable(value) ? value : value.replaceAll('\0', '').toWellFormed();
    this.values.set(field, [...(this.values.get(field) ?? []), fit.slice(0, LONGEST_VALUE).toWellFormed()]);
  }

  private complain(field: string, key: 'tooMany' | 'tooLong' | 'characters', n: number): void {
    this.errors.push({
      field,
      message: fill(texts[this.locale][key], { n: n.toLocaleString(this.locale), field }),
    });
  }

  text(name: string): string {
    return this.values.get(name)?.[0] ?? '';
  }
  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }
  has(name: string): boolean {
    return this.values.has(name);
  }
  entries(): Record<string, string> {
    return Object.fromEntries([...this.values].map(([name, [first = '']]) => [name, first]));
  }
}

/** Errors that a handler did not look at: nothing may be stored as if they were not there. */
export function refuseUnseen(errors: readonly FieldError[]): Refusal {
  const [first] = errors;
  return badField(first?.field ?? '', first?.message ?? '', first?.message ?? '');
}
