import { useState } from 'react';
import { useFormat, useTexts } from '../../../../../../web/language.tsx';
import { Button, Buttons } from '../../../../../../web/ui/button.tsx';
import { Dialog } from '../../../../../../web/ui/dialog.tsx';
import { DateField, MoneyField, Select, TextField } from '../../../../../../web/ui/fields.tsx';
import { StatusMark } from '../../../../../../web/ui/status-mark.tsx';
import type { TripDetail } from '../../../contract.ts';
import { tripNames } from '../../../texts/names.ts';
import { isDaily, isNightly, type Line } from '../../phone/claim-lines.ts';
import { currentLegs } from '../plan/plan-body.ts';
import { texts } from '../texts/claim.ts';
import { excessOf } from './claim-table.tsx';

const COMPONENTS = ['daily', 'representation', 'hotel', 'without-hotel', 'transport', 'stated'] as const;
const TABLES = ['flight', 'taxi', 'local-transport'] as const;

interface LineProps {
  trip: TripDetail;
  line: Line;
  isNew: boolean;
  ceiling: (line: Line) => number | null;
  onKeep: (line: Line) => void;
  onClose: () => void;
}

/** One line; its ceiling stands beside the amount while one types. */
export function LineDialog({ trip, line: initial, isNew, ceiling, onKeep, onClose }: LineProps) {
  const t = useTexts(texts);
  const n = useTexts(tripNames);
  const f = useFormat();
  const [line, setLine] = useState(initial);
  const [missing, setMissing] = useState<(keyof Line)[]>([]);
  const field = <K extends keyof Line>(name: K) => ({
    id: `line-${name}`,
    name,
    value: line[name],
    onChange: (value: Line[K]) => setLine((now) => ({ ...now, [name]: value })),
    error: missing.includes(name) ? t('fillIn') : undefined,
  });
  const limit = ceiling(line);
  const nightly = isNightly(line.component);
  const byDay = nightly || isDaily(line.component);
  const priced = byDay || line.tariff !== '';
  const excess = excessOf({ paid: line.paid, ceiling: limit });
  function keep(): void {
    const wrong: (keyof Line)[] = [];
    if (byDay && line.day === '') wrong.push('day');
    if (line.description.trim() === '') wrong.push('description');
    if (line.paid === null) wrong.push('paid');
    setMissing(wrong);
    if (wrong.length === 0) onKeep(line);
    else document.getElementById(`line-${wrong[0]!}`)?.focus();
  }
  return (
    <Dialog title={t(isNew ? 'addLine' : 'editLine')} open onClose={onClose}>
      <Select
        {...field('component')}
        label={t('component')}
        options={COMPONENTS.map((value) => ({ value, label: n(`component-${value}`) }))}
      />
      {byDay && (
        <DateField
          {...field('day')}
          label={t(nightly ? 'night' : 'day')}
          min={trip.fromDay}
          max={trip.toDay}
        />
      )}
      {line.component === 'transport' && (
        <>
          <Select
            {...field('legId')}
            label={t('leg')}
            blank={t('noLeg')}
            options={currentLegs(trip).map((leg) => ({
              value: leg.id,
              label: `${f.shortDay(leg.day)}, ${n(`mode-${leg.mode}`)} ${leg.serviceNumber ?? ''}`.trim(),
            }))}
          />
          <Select
            {...field('tariff')}
            label={t('table')}
            blank={t('noTable')}
            options={TABLES.map((value) => ({ value, label: n(`component-${value}`) }))}
          />
        </>
      )}
      {trip.places.length > 1 && (
        <Select
          {...field('regency')}
          label={t('place')}
          blank={trip.places[0]!.regency}
          options={trip.places.slice(1).map((each) => ({ value: each.code, label: each.regency }))}
        />
      )}
      <TextField {...field('description')} label={t('description')} maxLength={300} />
      <MoneyField {...field('paid')} label={t('paid')} hint={t('paidHint')} />
      {(line.component === 'transport' || line.component === 'hotel') && (
        <MoneyField {...field('actual')} label={t('actual')} hint={t('actualHint')} required={false} />
      )}
      <output>
        {limit !== null ? (
          <span>{t('ceilingIs', { amount: f.rupiah(limit) })} </span>
        ) : (
          <span>{t(priced ? 'noTariff' : 'atCost')} </span>
        )}
        {excess > 0 && <StatusMark tone="bent" label={t('excessLine', { amount: f.rupiah(excess) })} />}
      </output>
      <Buttons>
        <Button kind="primary" onClick={keep}>
          {t(isNew ? 'keepNew' : 'keepChange')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Dialog>
  );
}
