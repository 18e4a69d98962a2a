import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import { shareGap } from '../rules/shares.ts';
import { unpaidOf } from '../rules/status.ts';
import { Amount } from './marks.tsx';
import css from './record.module.css';
import { texts } from './texts/recommendation.ts';
import type { Part, Recommendation } from './types.ts';

/** Who is responsible, for how much, and what is paid. The sum is held against the value where all of them are shown. */
export function Shares({ recommendation }: { recommendation: Recommendation }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { parts, value, others } = recommendation;
  if (parts.length === 0) return <p className={css.meta}>{t('noParts')}</p>;
  const shares = parts.map((part) => part.share);
  const gap = others > 0 ? 0 : shareGap(value, shares);
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t('title', { number: recommendation.number })}>
        <table className={css.shares}>
          <caption className="hidden">{t('responsible')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('responsible')}</th>
              {(['share', 'paid', 'remains'] as const).map((key) => (
                <th key={key} scope="col" className={css.money}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <ShareRow key={part.id} part={part} />
            ))}
          </tbody>
          {parts.length > 1 && value > 0 && (
            <tfoot>
              <tr>
                <th scope="row">{t('sum')}</th>
                <td className={css.money} data-label={t('share')}>
                  {f.rupiah(sum((part) => part.share))}
                </td>
                <td className={css.money} data-label={t('paid')}>
                  {f.rupiah(sum((part) => part.paid))}
                </td>
                <td className={css.money} data-label={t('remains')}>
                  {f.rupiah(unpaidOf(parts))}
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {gap !== 0 && (
        <StatusMark
          tone="danger"
          label={t('sumMisses', { amount: f.rupiah(Math.abs(gap)), value: f.rupiah(value) })}
        />
      )}
      {gap === 0 && others === 0 && parts.length > 1 && value > 0 && (
        <StatusMark tone="ok" label={t('sumFits')} />
      )}
      {others > 0 && <p className={css.meta}>{t('others', { n: others })}</p>}
    </>
  );
}

function ShareRow({ part }: { part: Part }) {
  const t = useTexts(texts);
  const f = useFormat();
  const { party, share, paid, waiting } = part;
  const office = party.kind === 'person' ? part.officeName : null;
  return (
    <tr>
      <th scope="row">
        {party.name} {party.number !== null && <Code>{party.number}</Code>}
        {office !== null && <div className={css.meta}>{office}</div>}
        {part.lossId !== null && (
          <div>
            <Link to={`/kerugian/${part.lossId}`}>{t('loss')}</Link>
          </div>
        )}
      </th>
      {share === 0 ? (
        <td colSpan={3}>
          {t('duty')}:{' '}
          {part.dutyDoneOn === null ? t('dutyOpen') : t('dutyDone', { day: f.shortDay(part.dutyDoneOn) })}
        </td>
      ) : (
        <>
          <td className={css.money} data-label={t('share')}>
            {f.rupiah(share)}
          </td>
          <td className={css.money} data-label={t('paid')}>
            <Amount value={paid} />
            {waiting > 0 && (
              <div className={css.meta}>
                {f.rupiah(waiting)} {t('waiting')}
              </div>
            )}
          </td>
          <td className={css.money} data-label={t('remains')}>
            <Amount value={Math.max(0, share - paid)} />
          </td>
        </>
      )}
    </tr>
  );
}
