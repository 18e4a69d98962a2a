import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { Vault } from '../identity/vault.ts';
import type { Outcome } from '../outcome.ts';
import type { Locale } from '../texts.ts';

type Bilingual = Record<Locale, string>;

/** Whose data are corrected: somebody of the directory, or whoever has proved that a ticket is his. */
export interface DataSubject {
  personId: string | null;
  /** printed number of a complaint, a question … */
  ticket: string | null;
}

/** A value about a person that can be wrong and be set right: UU 27/2022 articles 6 and 30. */
export interface CorrectableValue {
  /** stable */
  key: string;
  title: Bilingual;
  /**
   * Sets it. The old value is not kept: the trail's salted hashes of the row before and after say that it changed, by whom and when.
   * Refused: a value that does not fit (field `value`).
   * @returns rows that changed; 0: nothing of the kind is held, or it says that already
   */
  correct(tx: Tx, act: Act, vault: Vault, subject: DataSubject, value: string): Promise<Outcome<number>>;
}

/** Records that prove what was said or signed: none of them is changed; a rectifying note stands beside it. */
export interface EvidenceRecord {
  /** stable */
  key: string;
  title: Bilingual;
  /** why it stays as it is, with its article */
  stays: Bilingual;
  /** Id of the record with this printed number, where it is in force and about the subject. */
  find(tx: Tx, subject: DataSubject, number: string): Promise<string | undefined>;
}

/** What a capability corrects, and what it will not. */
export interface Corrections {
  values: readonly CorrectableValue[];
  evidence: readonly EvidenceRecord[];
}
