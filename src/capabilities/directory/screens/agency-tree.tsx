import { useFormat, useTexts } from '../../../../web/language.tsx';
import { Code } from '../../../../web/ui/code.tsx';
import { cx } from '../../../../web/ui/cx.ts';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { AgencyRow } from '../contract/agencies.ts';
import { texts } from '../texts/agencies.ts';
import { names } from '../texts/names.ts';
import css from './agency-tree.module.css';

interface TreeProps {
  /** parent → children, in order; null: the roots */
  below: ReadonlyMap<string | null, readonly AgencyRow[]>;
  parent: string | null;
  today: string;
  /** agencies whose units are shown */
  unfolded: ReadonlySet<string>;
  onFold: (id: string) => void;
  /** the one beside the tree */
  openId: string;
  onOpen: (id: string) => void;
  label?: string;
}

/** Agencies as ruled rows, each unit below its parent. Nested lists, so that a screen reader tells the level. */
export function AgencyTree({ label, ...props }: TreeProps) {
  return (
    <ul className={css.tree} aria-label={label}>
      {(props.below.get(props.parent) ?? []).map((agency) => (
        <Row key={agency.id} {...props} agency={agency} />
      ))}
    </ul>
  );
}

function Row({ agency, ...props }: Omit<TreeProps, 'label'> & { agency: AgencyRow }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const units = props.below.get(agency.id) ?? [];
  const unfolded = props.unfolded.has(agency.id);
  const closed = agency.validTo !== null && agency.validTo < props.today;
  return (
    <li>
      <div className={cx(css.row, agency.id === props.openId && css.open)}>
        {units.length === 0 ? (
          <span className={css.none} />
        ) : (
          <button
            type="button"
            className={css.twist}
            aria-expanded={unfolded}
            aria-label={t(unfolded ? 'close' : 'open', { name: agency.name })}
            onClick={() => props.onFold(agency.id)}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d="M4 1.5 8.5 6 4 10.5" />
            </svg>
          </button>
        )}
        <button type="button" className={css.name} onClick={() => props.onOpen(agency.id)}>
          {agency.name}
        </button>
        <span className={css.meta}>
          {closed && <StatusMark tone="broken" label={t('closed', { day: f.shortDay(agency.validTo) })} />}
          <span className={css.kind}>{n(`kind-${agency.kind}`)}</span>
          <Code>{agency.code}</Code>
        </span>
      </div>
      {unfolded && units.length > 0 && <AgencyTree {...props} parent={agency.id} />}
    </li>
  );
}
