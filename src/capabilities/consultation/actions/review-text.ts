import type { Tx } from '../../../platform/database/index.ts';
import { speaksOfWrong } from '../../../platform/open-forms/sensitive-text.ts';
import { procurementHints, type ProcurementHint } from '../rules/procurement.ts';
import { suggestArticles } from '../store/articles.ts';

export interface Review {
  procurement: ProcurementHint[];
  /** looks like a report of bribery, extortion or abuse */
  sensitive: boolean;
  /** published answers that may fit: "Mungkin sudah terjawab" */
  answered: { id: string; title: string; answer: string }[];
}

const SUGGESTIONS = 3;

/** What the platform notices in a text before it is sent. It only says so; whoever asks decides. */
export async function reviewText(tx: Tx, text: string): Promise<Review> {
  return {
    procurement: procurementHints(text),
    sensitive: speaksOfWrong(text),
    answered: await suggestArticles(tx, text, SUGGESTIONS),
  };
}
