import { useEffect, useState } from 'react';
import { get } from '../../../../../web/api.ts';
import { fromBase64 } from '../../../../platform/sealing/bytes.ts';
import type { SealedTitles } from '../../contract-desk-help.ts';
import type { Category } from '../../rules/narrative.ts';
import { openCaseKey } from '../../sealing/case-key.ts';
import { openNarrative } from '../../sealing/report.ts';
import { useKeyring, type OpenKey } from '../keyring/keyring.ts';
import { titleOf } from './title-of.ts';
import { TITLES } from './wire.ts';

/** What a row of the list tells once the key is open. `broken`: what the server holds does not open. */
export type OpenedTitle = { title: string; category: Category } | 'broken';

const NONE: ReadonlyMap<string, OpenedTitle> = new Map();

/** Titles of the cases in sight, opened in memory; nothing of them is kept once no key is open or others are in sight. */
export function useTitles(ids: readonly string[]): ReadonlyMap<string, OpenedTitle> {
  const { keys } = useKeyring();
  const [opened, setOpened] = useState<{
    keys: readonly OpenKey[];
    titles: ReadonlyMap<string, OpenedTitle>;
  }>({
    keys: [],
    titles: NONE,
  });
  const asked = ids.join(',');
  useEffect(() => {
    if (keys.length === 0 || asked === '') return;
    let current = true;
    void openTitles(asked, keys).then(
      (titles) => current && setOpened({ keys, titles }),
      () => undefined,
    );
    return () => {
      current = false;
      setOpened({ keys: [], titles: NONE });
    };
  }, [asked, keys]);
  return keys.length > 0 && opened.keys === keys ? opened.titles : NONE;
}

async function openTitles(ids: string, keys: readonly OpenKey[]): Promise<ReadonlyMap<string, OpenedTitle>> {
  const sealed = await get<SealedTitles>(TITLES, { ids });
  const titles = new Map<string, OpenedTitle>();
  for (const { id, opens, wrap, narrative } of sealed) {
    const key = keys.find((each) => each.fingerprint === opens);
    if (key === undefined) continue;
    try {
      const story = await openNarrative(narrative, await openCaseKey(fromBase64(wrap), key.identity));
      titles.set(id, { title: titleOf(story), category: story.category });
    } catch {
      titles.set(id, 'broken');
    }
  }
  return titles;
}
