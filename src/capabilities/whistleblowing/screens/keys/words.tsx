import { useEffect, useState } from 'react';
import { inWords } from '../../../../platform/sealing/words.ts';
import { fingerprintOf } from '../../sealing/directory-entry.ts';
import css from './keys.module.css';

/** A fingerprint as eight numbered words: for the decree, for paper, for the telephone. */
export function Words({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <ol className={css.words} aria-label={label}>
      {words.map((word, index) => (
        // The same word may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>{word}</li>
      ))}
    </ol>
  );
}

/** The same in a line of a table. */
export function InlineWords({ fingerprint }: { fingerprint: string }) {
  return <span className={css.inline}>{inWords(fingerprint).join(' ')}</span>;
}

/** Words of the root; empty until they are worked out. @param root public key, hex */
export function useRootWords(root: string | null): readonly string[] {
  const [words, setWords] = useState<{ of: string; words: readonly string[] } | null>(null);
  useEffect(() => {
    if (root === null) return;
    let current = true;
    void fingerprintOf(root).then((hash) => current && setWords({ of: root, words: inWords(hash) }));
    return () => {
      current = false;
    };
  }, [root]);
  return words !== null && words.of === root ? words.words : [];
}
