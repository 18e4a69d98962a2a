import { useTexts } from '../../../../../web/language.tsx';
import { MiniGaris, type StepState } from '../../../../../web/ui/garis.tsx';
import { StatusMark, type Tone } from '../../../../../web/ui/status-mark.tsx';
import type { PackageRow } from '../../contract/packages.ts';
import type { PackageState } from '../../rules/packages/states.ts';
import { texts } from './texts/list.ts';
import { names } from './texts/names.ts';

const TONES: Record<PackageState, Tone> = {
  draft: 'plain',
  submitted: 'info',
  returned: 'bent',
  stopped: 'danger',
  passed: 'ok',
  cancelled: 'broken',
};

export function PackageMark({ state }: Pick<PackageRow, 'state'>) {
  const n = useTexts(names);
  return <StatusMark tone={TONES[state]} label={n(`state-${state}`)} />;
}

/** Everything that a package's last run found, of whatever severity. */
export function foundOf({ found }: Pick<PackageRow, 'found'>): number {
  return found.critical + found.high + found.medium + found.low;
}

/** Evidence, check, sheet: straight as far as it has come, bent where a rule found something. */
export function PackageLine(row: PackageRow) {
  const t = useTexts(texts);
  const stops = row.state === 'returned' || row.state === 'stopped';
  const bends = stops || (row.state !== 'passed' && foundOf(row) > 0);
  const checked: StepState = bends ? 'bent' : row.runs > 0 ? 'done' : 'ahead';
  const steps: StepState[] = [
    row.documents > 0 ? 'done' : 'ahead',
    checked,
    row.sheet === null ? 'ahead' : 'done',
  ];
  const word = bends
    ? 'line-bent'
    : row.sheet !== null
      ? 'line-sheet'
      : row.runs > 0
        ? 'line-checked'
        : row.documents > 0
          ? 'line-evidence'
          : 'line-empty';
  return <MiniGaris steps={steps.map((state) => ({ state }))} label={t(word)} />;
}
