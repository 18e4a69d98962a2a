import type { Locale } from '../../../platform/texts.ts';
import { RISKS, type Risk } from './gates.ts';
import { STAGES, type Stage } from './stages.ts';

/** What is asked, by which criterion, and which evidence shows it. */
export interface ChecklistContent {
  text: Readonly<Record<Locale, string>>;
  /** what has to hold */
  criterion: Readonly<Record<Locale, string>>;
  /** law and article */
  basis: string;
  /** Somebody has held it against the law's own text. */
  verified: boolean;
  evidence: Readonly<Record<Locale, string>>;
}

export interface ChecklistItem extends ChecklistContent {
  /** e.g. `P1-03`; unique within the checklist */
  code: string;
  stage: Stage;
  risk: Risk;
}

/** The rule under which an item that fails stands at the auditor's desk. */
export function ruleOf(code: string): string {
  return `PRB-${code}`;
}

/** Does a government's own checklist hold together: every stage has items, each with a code of its own and all its words? */
export function isChecklist(value: readonly ChecklistItem[]): boolean {
  if (!Array.isArray(value) || value.length > 400) return false;
  const said = (text: unknown) =>
    typeof text === 'object' &&
    text !== null &&
    'id' in text &&
    typeof text.id === 'string' &&
    text.id !== '' &&
    'en' in text &&
    typeof text.en === 'string';
  const codes = new Set(value.map((each) => each.code));
  return (
    codes.size === value.length &&
    STAGES.every((stage) => value.some((each) => each.stage === stage)) &&
    value.every(
      (each) =>
        typeof each.code === 'string' &&
        /^[A-Z0-9-]{2,20}$/.test(each.code) &&
        STAGES.includes(each.stage) &&
        RISKS.includes(each.risk) &&
        typeof each.basis === 'string' &&
        typeof each.verified === 'boolean' &&
        [each.text, each.criterion, each.evidence].every(said),
    )
  );
}
