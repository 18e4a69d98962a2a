// Are these the keys that the reporter knew? His sealed wrap remembers the directory of the day he reported; his paper may carry the root in words.
import { verifyDirectory } from '../../../sealing/directory.ts';
import { fingerprintOf } from '../../../sealing/directory-entry.ts';
import { inWords, wordNumber } from '../../../../../platform/sealing/words.ts';
import type { SeenDirectory } from '../../../sealing/case-key.ts';

export type Trust =
  | 'whole'
  /** another root than on the receipt, or than on the day of the report */
  | 'root-differs'
  /** entries that were there on the day of the report are gone, or are others */
  | 'rolled-back'
  /** the chain is not what the root signed */
  | 'forged';

/**
 * Holds the directory that the server answers now against what was known before.
 * @param root the one that came with the page, hex; null: the server names none
 * @param seen what the reporter's own wrap remembers; null: a report from before wraps did
 */
export async function trustOf(
  entries: unknown,
  { root, government }: { root: string | null; government: string },
  seen: SeenDirectory | null,
): Promise<Trust> {
  if (root === null) return 'forged';
  if (seen !== null && seen.root !== root) return 'root-differs';
  const { fault } = await verifyDirectory(entries, {
    government,
    root,
    ...(seen === null ? {} : { seen: seen.head }),
  });
  if (fault === null) return 'whole';
  return fault === 'root-differs' || fault === 'rolled-back' ? fault : 'forged';
}

/** Are these the words of this root? The first four letters of each are enough. @param typed words in any spacing */
export async function isRootInWords(root: string, typed: readonly string[]): Promise<boolean> {
  const right = inWords(await fingerprintOf(root));
  return (
    typed.length === right.length &&
    typed.every((word, index) => wordNumber(word) === wordNumber(right[index] ?? ''))
  );
}
