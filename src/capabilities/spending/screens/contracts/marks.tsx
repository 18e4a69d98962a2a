import { daysBetween } from '../../../../../web/days.ts';
import { useTexts } from '../../../../../web/language.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import { useChartNumbers } from '../../../../../web/ui/use-chart-numbers.ts';
import type { ContractRow } from '../../contract/contracts.ts';
import { isOver, type ContractState } from '../../rules/contracts/machine.ts';
import { contractNames } from '../../texts/contract-names.ts';
import css from '../parts/parts.module.css';
import { texts } from './texts/list.ts';

const STATE_TONES: Record<ContractState, Tone> = {
  appointed: 'plain',
  signed: 'plain',
  running: 'info',
  'handover-asked': 'warn',
  maintenance: 'info',
  final: 'ok',
  closed: 'ok',
  terminated: 'broken',
};

/** The law counts its periods in Roman numerals. */
export const PERIODS = { 1: 'I', 2: 'II', 3: 'III' } as const;

/** Where a contract stands; while its clock stands, that. */
export function ContractMark({ state, suspended }: Pick<ContractRow, 'state' | 'suspended'>) {
  const n = useTexts(contractNames);
  if (suspended) return <StatusMark tone="broken" label={n('step-suspended')} />;
  return <StatusMark tone={STATE_TONES[state]} label={n(`state-${state}`)} />;
}

type Standing = Pick<ContractRow, 'deviation' | 'critical' | 'suspended' | 'state'>;

/** Percentage points real minus planned: the line bends where the contract is critical. */
export function DeviationMark({ deviation, critical, suspended, state }: Standing) {
  const t = useTexts(texts);
  const { points } = useChartNumbers();
  if (isOver(state) || state === 'maintenance' || state === 'final') return '–';
  if (suspended) return <StatusMark tone="plain" label={t('suspended')} />;
  if (deviation === null) return <span className={css.quiet}>{t('unknown')}</span>;
  if (critical !== null)
    return (
      <StatusMark
        tone="bent"
        label={t('points-critical', { points: points(deviation), period: PERIODS[critical] })}
      />
    );
  if (deviation < 0)
    return <StatusMark tone="warn" label={t('points-late', { points: points(deviation) })} />;
  return (
    <StatusMark
      tone="ok"
      label={deviation === 0 ? t('onPlan') : t('points-fine', { points: points(deviation) })}
    />
  );
}

type Clock = Pick<ContractRow, 'daysOver' | 'lastDay' | 'extendedTo' | 'state' | 'suspended'>;

/** Days left, or past the last day. @param today 'YYYY-MM-DD' in the government's zone */
export function DaysMark({ row, today }: { row: Clock; today: string }) {
  const t = useTexts(texts);
  if (row.daysOver > 0) return <StatusMark tone="bent" label={t('daysOver', { n: row.daysOver })} />;
  if (row.lastDay === null || row.suspended || row.state !== 'running') return '–';
  const left = daysBetween(today, row.lastDay);
  if (left < 0) return '–';
  return left === 0 ? t('lastToday') : t('daysLeft', { n: left });
}
