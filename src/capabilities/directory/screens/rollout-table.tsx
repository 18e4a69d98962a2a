import { useFormat, useTexts } from '../../../../web/language.tsx';
import { cx } from '../../../../web/ui/cx.ts';
import { StatusMark, type Tone } from '../../../../web/ui/status-mark.tsx';
import type { RolloutReply } from '../contract/rollout.ts';
import type { Adoption } from '../rules/adoption.ts';
import { names } from '../texts/names.ts';
import { texts } from '../texts/rollout.ts';
import css from './rollout-table.module.css';
import type { useTree } from './use-tree.ts';

/** Id under which the whole government is open in the panel. */
export const EVERYBODY = 'all';

type Row = RolloutReply['agencies'][number];
type Standing = Row['standing'][number];

export const STATE_TONES: Record<Standing['state'], Tone> = {
  off: 'plain',
  practice: 'info',
  pilot: 'warn',
  live: 'ok',
};

interface TableProps {
  data: RolloutReply;
  tree: ReturnType<typeof useTree<Row>>;
  openId: string;
  onOpen: (id: string) => void;
}

/** Agencies with the state of each service and how far their people have come; units unfold below their parent. */
export function RolloutTable({ data, tree, openId, onOpen }: TableProps) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const rows = flatten(tree, null, 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t('region')}>
      <table className={css.table}>
        <caption className="hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('agency')}</th>
            {data.capabilities.map((each) => (
              <th scope="col" key={each}>
                {n(`capability-${each}`)}
              </th>
            ))}
            <th scope="col" className={css.number}>
              {t('peopleAll')}
            </th>
            <th scope="col">{t('invited')}</th>
            <th scope="col">{t('entered')}</th>
            <th scope="col">{t('practised')}</th>
          </tr>
        </thead>
        <tbody>
          {data.everybody && (
            <tr className={cx(css.all, openId === EVERYBODY && css.open)}>
              <th scope="row">
                <button type="button" className={css.name} onClick={() => onOpen(EVERYBODY)}>
                  {t('everybody')}
                </button>
              </th>
              <States standing={data.everybody.standing} />
              <Numbers total={data.everybody.total} />
            </tr>
          )}
          {rows.map(({ row, level }) => (
            <tr key={row.id} className={cx(row.id === openId && css.open)}>
              <th scope="row">
                <div className={css.place} data-level={Math.min(level, 4)}>
                  <Twist row={row} tree={tree} />
                  <button type="button" className={css.name} onClick={() => onOpen(row.id)}>
                    {row.name}
                  </button>
                </div>
              </th>
              <States standing={row.standing} />
              <Numbers total={row.total} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function flatten(
  tree: TableProps['tree'],
  parent: string | null,
  level: number,
): { row: Row; level: number }[] {
  return (tree.below.get(parent) ?? []).flatMap((row) => [
    { row, level },
    ...(tree.unfolded.has(row.id) ? flatten(tree, row.id, level + 1) : []),
  ]);
}

function Twist({ row, tree }: { row: Row; tree: TableProps['tree'] }) {
  const t = useTexts(texts);
  if ((tree.below.get(row.id) ?? []).length === 0) return <span className={css.none} />;
  const unfolded = tree.unfolded.has(row.id);
  return (
    <button
      type="button"
      className={css.twist}
      aria-expanded={unfolded}
      aria-label={t(unfolded ? 'close' : 'open', { name: row.name })}
      onClick={() => tree.fold(row.id)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M4 1.5 8.5 6 4 10.5" />
      </svg>
    </button>
  );
}

function States({ standing }: { standing: readonly Standing[] }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  return standing.map((each) => (
    <td key={each.capability} data-label={n(`capability-${each.capability}`)}>
      <StatusMark tone={STATE_TONES[each.state]} label={n(`state-${each.state}`)} />
      {each.next && (
        <div className={css.next}>
          {t('next', { state: n(`state-${each.next.state}`), day: f.shortDay(each.next.from) })}
        </div>
      )}
    </td>
  ));
}

function Numbers({ total }: { total: Adoption }) {
  const t = useTexts(texts);
  const f = useFormat();
  const stages = [
    ['invited', total.invited],
    ['entered', total.entered],
    ['practised', total.practised],
  ] as const;
  return (
    <>
      <td className={css.number} data-label={t('peopleAll')}>
        {f.count(total.people)}
      </td>
      {stages.map(([stage, count]) => (
        <td key={stage} data-label={t(stage)}>
          <span className={css.share}>
            <span className={css.count}>{f.count(count)}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className={css.ground} width="100" height="6" />
              <rect
                className={css.bar}
                width={total.people === 0 ? 0 : (100 * count) / total.people}
                height="6"
              />
            </svg>
          </span>
        </td>
      ))}
    </>
  );
}
