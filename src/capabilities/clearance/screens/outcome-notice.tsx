import type { Item } from '../contract.ts';
import type { Outcome } from '../rules/decide.ts';
import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Items } from './items.tsx';
import { texts } from './texts.ts';

interface Judged {
  outcome: Outcome;
  owed: number;
  items: readonly Item[];
}

const TONES = { eligible: 'ok', conditional: 'warn', refused: 'danger' } as const;

/** What the ledger says of a subject, in one sentence, with everything that is in the way. */
export function OutcomeNotice({ outcome, owed, items }: Judged) {
  const t = useTexts(texts);
  const f = useFormat();
  return (
    <>
      <Notice tone={TONES[outcome]} title={t(`${outcome}Title`)}>
        <p>
          {t(`${outcome}Body`)} {owed > 0 && <strong>{t('owedInAll', { amount: f.rupiah(owed) })}.</strong>}
        </p>
      </Notice>
      {items.length > 0 && <Items items={items} />}
    </>
  );
}
