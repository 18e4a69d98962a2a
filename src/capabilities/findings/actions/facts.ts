import type { Subject } from '../../../platform/act.ts';
import { factKind } from '../../../platform/facts.ts';

/**
 * Findings became final: their LHP was issued or registered, they were imported, or a newer report opened them again. Told in
 * the same transaction, after everything is saved; whoever hears it may revoke certificates.
 */
export const findingBecameFinal = factKind<{
  reportIds: string[];
  findingIds: string[];
  /** everybody who is responsible in their recommendations, each once */
  subjects: Subject[];
}>('findings.finding-became-final');

/** Of final findings nothing is owed any more: every share was paid and verified, or was let go by decree. */
export const findingPaid = factKind<{ findingIds: string[] }>('findings.finding-paid');

/** A follow-up was sent back to be mended. */
export const followUpReturned = factKind<{
  /** account that submitted it, or a job */
  submittedBy: string;
}>('findings.follow-up-returned');

/** A finding was taken out of a draft; told before its row goes, so that whoever refers to it can let go. */
export const findingWithdrawn = factKind<{ findingIds: string[] }>('findings.finding-withdrawn');
