import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';
import { contractNames } from '../../../texts/contract-names.ts';
import type { GuaranteeTask } from '../acts/guarantee-dialog.tsx';
import { texts as actTexts } from '../texts/acts.ts';
import { texts } from '../texts/money.ts';
import css from './detail.module.css';
import { FileLink } from './file-link.tsx';

type Guarantee = ContractView['guarantees'][number];

/** Days before the end at which a guarantee begins to be marked. */
const SOON = 30;

interface GuaranteesProps {
  view: ContractView;
  onTask: (task: GuaranteeTask) => void;
}

/** Guarantees with how long each still holds. */
export function Guarantees({ view, onTask }: GuaranteesProps) {
  const t = useTexts(texts);
  const a = useTexts(actTexts);
  const n = useTexts(contractNames);
  const f = useFormat();
  const may = view.may.includes('guarantee');
  const mayEnd = view.may.includes('guarantee-end');
  const replaced = new Set(view.guarantees.map((each) => each.extendsId));
  return (
    <>
      {view.guarantees.length === 0 ? (
        <p className={css.hint}>{t('noGuarantees')}</p>
      ) : (
        <ul className={css.ledger}>
          {view.guarantees.map((each) => (
            <li key={each.id}>
              <p className={css.title}>
                {n(`guarantee-${each.kind}`)}, {f.rupiah(each.amount)}
              </p>
              <p className={css.meta}>
                <span>{each.issuer}</span>
                <span>{each.number}</span>
                <span>
                  {t('expires')} {f.day(each.expiresOn)}
                </span>
                {each.fileId !== null && <FileLink contractId={view.contract.id} fileId={each.fileId} />}
              </p>
              <Expiry guarantee={each} />
              {mayEnd && each.endedOn === null && !replaced.has(each.id) && (
                <Buttons>
                  {may && (
                    <Button small onClick={() => onTask({ task: 'extend', guarantee: each })}>
                      {a('guarantee-extend')}
                    </Button>
                  )}
                  <Button small onClick={() => onTask({ task: 'end', guarantee: each })}>
                    {a('guarantee-end')}
                  </Button>
                </Buttons>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <p>
          <Button onClick={() => onTask({ task: 'add' })}>{a('guarantee-add')}</Button>
        </p>
      )}
    </>
  );
}

function Expiry({ guarantee: { daysLeft, endedOn } }: { guarantee: Guarantee }) {
  const t = useTexts(texts);
  const f = useFormat();
  if (endedOn !== null) return <StatusMark tone="plain" label={t('ended', { day: f.shortDay(endedOn) })} />;
  if (daysLeft < 0) return <StatusMark tone="danger" label={t('expired', { n: -daysLeft })} />;
  if (daysLeft === 0) return <StatusMark tone="danger" label={t('expiresToday')} />;
  return <StatusMark tone={daysLeft <= SOON ? 'warn' : 'ok'} label={t('daysLeft', { n: daysLeft })} />;
}
