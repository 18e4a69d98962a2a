import { useFormat, useTexts } from '../../../../../web/language.tsx';
import { Code } from '../../../../../web/ui/code.tsx';
import { Section } from '../../../../../web/ui/page.tsx';
import type { VerdictView } from '../../contract-verdict.ts';
import { RuleMark } from './marks.tsx';
import { names } from './texts/names.ts';
import { numbers as numberWords } from './texts/numbers.ts';
import { texts } from './texts/verdict.ts';
import type { VerdictRule } from './types.ts';
import { useSaid } from './use-said.ts';
import css from './verification.module.css';

interface Props {
  verdict: VerdictView;
}

/** Every rule that spoke: its sentence, its numbers, and what would change it, so that it can be answered and checked. */
export function Rules({ verdict: { rules } }: Props) {
  const t = useTexts(texts);
  const said = useSaid();
  return (
    <Section title={t('rules')}>
      {rules.length === 0 && <p className={css.hint}>{t('rulesNone')}</p>}
      <ul className={css.rows}>
        {rules.map((rule, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same rule may speak twice, and the list never changes its order
          <li key={index}>
            <div className={css.head}>
              <Code>{rule.code}</Code>
              <RuleMark kind={rule.class} />
              <Strength strength={rule.strength} />
            </div>
            <p className={css.sentence}>{said(rule.sentence)}</p>
            <Numbers numbers={rule.numbers} />
            <p className={css.change}>
              <b>{t('change')}</b>
              {said(rule.change)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Strength({ strength }: Pick<VerdictRule, 'strength'>) {
  const t = useTexts(texts);
  const n = useTexts(names);
  return <span className={css.quiet}>{t('strength', { strength: n(`strength-${strength}`) })}</span>;
}

const known = (key: string): key is keyof typeof numberWords.id => key in numberWords.id;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONEY = ['excess', 'total', 'stated', 'paid', 'ceiling'];

/** What the rule counted with. A key without words is the engine's own and is shown as it stands. */
function Numbers({ numbers }: Pick<VerdictRule, 'numbers'>) {
  const n = useTexts(numberWords);
  const f = useFormat();
  const entries = Object.entries(numbers).filter(([, value]) => value !== '');
  if (entries.length === 0) return null;
  const shown = (key: string, value: number | string) => {
    if (typeof value === 'string') return DAY.test(value) ? f.shortDay(value) : value;
    return MONEY.includes(key) ? f.rupiah(value) : f.count(value);
  };
  return (
    <dl className={css.numbers}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>{known(key) ? n(key) : key}</dt>
          <dd>{shown(key, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is odd about devices and positions. */
export function Flags({ verdict: { flags } }: Props) {
  const t = useTexts(texts);
  const f = useFormat();
  const said = useSaid();
  if (flags.length === 0) return null;
  return (
    <Section title={t('flags')}>
      <p className={css.hint}>{t('flagsHint')}</p>
      <ul className={css.rows}>
        {flags.map((flag, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={index}>
            <div className={css.head}>
              <Code>{flag.code}</Code>
              <Strength strength={flag.strength} />
              <span className={css.quiet}>{t('flagFixes', { n: f.count(flag.fixes) })}</span>
            </div>
            <p className={css.text}>{said(flag.sentence)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Rules that had nothing to compare with: said, so that their silence is not read as an acquittal. */
export function Silent({ verdict: { notComputable } }: Props) {
  const t = useTexts(texts);
  const said = useSaid();
  if (notComputable.length === 0) return null;
  return (
    <Section title={t('silent')}>
      <p className={css.hint}>{t('silentHint')}</p>
      <ul className={css.rows}>
        {notComputable.map(({ code, sentence }) => (
          <li key={code}>
            <p className={css.text}>
              <Code>{code}</Code> {said(sentence)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
