import { useApi } from '../../../../../web/api.ts';
import { useFormat, useTexts, type Words } from '../../../../../web/language.tsx';
import { Garis } from '../../../../../web/ui/garis.tsx';
import { Loaded } from '../../../../../web/ui/loaded.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { Custody as CustodyLog } from '../../contract-desk.ts';
import { STATUSES } from '../../rules/status.ts';
import { texts } from './texts/acts.ts';
import { names } from './texts/names.ts';
import { caseAt } from './wire.ts';

/** What officials did with the case, from the trail: days only. */
export function Custody({ id }: { id: string }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const log = useApi<CustodyLog>(`${caseAt(id)}/custody`);
  return (
    <Section title={t('custody')}>
      <p>{t('custodyLead')}</p>
      <Loaded query={log}>
        {(acts) =>
          acts.length === 0 ? (
            <p>{t('noCustody')}</p>
          ) : (
            <Garis
              label={t('custody')}
              steps={acts.map((each, index) => ({
                id: String(index),
                label: actWord(each.action, t),
                state: each.action === 'open-identity' ? 'bent' : 'done',
                at: f.day(each.day),
                note: [each.by ?? t('byJob'), ...factWords(each.what, t, n, f.day)].join(' · '),
              }))}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

type ActWords = Words<keyof typeof texts.id>;

export function actWord(action: string, t: ActWords): string {
  const key = `act-${action}`;
  return key in texts.id ? t(key as keyof typeof texts.id) : t('act-other');
}

/** Only what is known is put into words; fingerprints and fields of other versions stay away. */
function factWords(
  what: CustodyLog[number]['what'],
  t: ActWords,
  n: Words<keyof typeof names.id>,
  day: (day: string) => string,
): string[] {
  return Object.entries(what).flatMap(([name, value]) => {
    const key = `fact-${name}`;
    if (!(key in texts.id) || /^[0-9a-f]{64}$/.test(value)) return [];
    const status = STATUSES.find((each) => each === value);
    const shown = status ? n(`status-${status}`) : /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value;
    return [`${t(key as keyof typeof texts.id)} ${shown}`];
  });
}
