import { useState } from 'react';
import { post, useSend } from '../../../../web/api.ts';
import { useBoth, useFormat, useTexts } from '../../../../web/language.tsx';
import { Button, DownloadLink } from '../../../../web/ui/button.tsx';
import { StatusMark } from '../../../../web/ui/status-mark.tsx';
import type { EngagementView, GateView, ItemView } from '../contract.ts';
import type { Opinion, Result } from '../rules/gates.ts';
import type { Stage } from '../rules/stages.ts';
import { texts as names } from '../texts/names.ts';
import { AddFile, Answer, Assess, Decide, Override, Propose } from './acts.tsx';
import css from './probity.module.css';
import { texts } from './texts.ts';

const TONES = {
  open: 'plain',
  conforms: 'ok',
  notes: 'warn',
  fails: 'danger',
  'not-applicable': 'plain',
  red: 'bent',
} as const satisfies Record<Result | Opinion, string>;

/** A stage below its place on the line: opinions, and the items of the checklist. */
export function StagePart({ view, stage }: { view: EngagementView; stage: Stage }) {
  const t = useTexts(texts);
  const f = useFormat();
  const [proposing, setProposing] = useState(false);
  const items = view.items.filter((each) => each.stage === stage);
  const gates = view.gateHistory.filter((each) => each.stage === stage);
  const waits = gates.some((each) => each.state === 'proposed');
  const done = items.filter((each) => each.result !== 'open').length;
  return (
    <div className={css.stage}>
      {gates.map((gate) => (
        <GatePart key={gate.id} view={view} gate={gate} />
      ))}
      {view.may.propose && !waits && (
        <div className={css.acts}>
          <Button onClick={() => setProposing(true)}>{t('propose')}</Button>
        </div>
      )}
      <details open={stage === view.current || gates.some((each) => each.may.override || each.may.decide)}>
        <summary>
          {view.may.team
            ? t('stageDone', { done: f.count(done), all: f.count(items.length) })
            : items.length === 0
              ? t('nothingOpen')
              : t('itemsWaiting', { count: f.count(items.length) })}
        </summary>
        <ul className={css.rows}>
          {items.map((item) => (
            <ItemPart key={item.id} view={view} item={item} locked={waits} />
          ))}
        </ul>
      </details>
      {proposing && <Propose view={view} stage={stage} onClose={() => setProposing(false)} />}
    </div>
  );
}

function GatePart({ view, gate }: { view: EngagementView; gate: GateView }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const f = useFormat();
  const [act, setAct] = useState<'decide' | 'override' | null>(null);
  const { override } = gate;
  const state =
    gate.state === 'confirmed' ? '' : ` (${t(gate.state === 'proposed' ? 'waiting' : 'returned')})`;
  return (
    <div className={css.row}>
      <StatusMark
        tone={gate.state === 'confirmed' ? TONES[gate.opinion] : 'plain'}
        label={`${n(`opinion-${gate.opinion}`)}${state}`}
      />
      <p className={css.text}>{gate.reason}</p>
      <p className={css.meta}>
        {t('proposedBy', { name: gate.proposed.name, at: f.time(gate.proposed.at) })}
        {gate.decided !== null &&
          `. ${t('decidedBy', { name: gate.decided.name, at: f.time(gate.decided.at) })}`}
        {gate.decisionNote !== null && `: ${gate.decisionNote}`}
      </p>
      {override !== null && (
        <p className={css.text}>
          {t('overriddenBy', {
            name: override.by.name,
            at: f.time(override.by.at),
            number: override.documentNumber,
            reason: override.reason,
          })}{' '}
          <a href={`/api/probity/engagements/${view.id}/files/${override.fileId}`}>{t('openDocument')}</a>
        </p>
      )}
      <div className={css.acts}>
        {gate.may.decide && (
          <Button kind="primary" onClick={() => setAct('decide')}>
            {t('decide')}
          </Button>
        )}
        {gate.may.override && (
          <Button kind="danger" onClick={() => setAct('override')}>
            {t('override')}
          </Button>
        )}
      </div>
      {act === 'decide' && <Decide gate={gate} onClose={() => setAct(null)} />}
      {act === 'override' && <Override gate={gate} onClose={() => setAct(null)} />}
    </div>
  );
}

function ItemPart({ view, item, locked }: { view: EngagementView; item: ItemView; locked: boolean }) {
  const t = useTexts(texts);
  const n = useTexts(names);
  const both = useBoth();
  const f = useFormat();
  const [act, setAct] = useState<'assess' | 'answer' | 'file' | null>(null);
  const flag = useSend<undefined, EngagementView>({
    send: () => post(`/probity/items/${item.id}/flag`),
    refresh: ['/probity'],
    said: t('onDesk'),
  });
  const { content } = item;
  const close = () => setAct(null);
  return (
    <li className={css.row}>
      <div className={css.head}>
        <p className={css.title}>
          {item.code} · {both(content.text)}
        </p>
        <StatusMark tone={TONES[item.result]} label={n(`result-${item.result}`)} />
      </div>
      <p className={css.text}>
        {t('criterion')}: {both(content.criterion)}
      </p>
      <p className={css.meta}>
        {t('basis')}: {content.basis}
        {!content.verified && ` (${t('unverified')})`} · {t('evidence')}: {both(content.evidence)} ·{' '}
        {n(`risk-${item.risk}`)}
      </p>
      {item.note !== null && (
        <p className={css.text}>
          {t('note')}: {item.note}
        </p>
      )}
      {item.answer !== null && (
        <p className={css.text}>
          {t('answerOf')}
          {item.answered !== null && ` (${item.answered.name}, ${f.time(item.answered.at)})`}: {item.answer}
        </p>
      )}
      <div className={css.acts}>
        {item.evidence.map((file) => (
          <DownloadLink
            key={file.id}
            kind="quiet"
            href={`/api/probity/engagements/${view.id}/files/${file.id}`}
          >
            {file.name}
          </DownloadLink>
        ))}
        {view.may.assess && !locked && <Button onClick={() => setAct('assess')}>{t('assess')}</Button>}
        {view.may.answer && <Button onClick={() => setAct('answer')}>{t('answer')}</Button>}
        {((view.may.assess && !locked) || view.may.answer) && (
          <Button kind="quiet" onClick={() => setAct('file')}>
            {t('addFile')}
          </Button>
        )}
        {view.may.assess && item.result === 'fails' && !item.flagged && (
          <Button kind="quiet" busy={flag.sending} onClick={() => flag.send(undefined)}>
            {t('toDesk')}
          </Button>
        )}
        {item.flagged && <StatusMark tone="info" label={t('onDesk')} />}
      </div>
      {act === 'assess' && <Assess item={item} onClose={close} />}
      {act === 'answer' && <Answer item={item} onClose={close} />}
      {act === 'file' && <AddFile item={item} onClose={close} />}
    </li>
  );
}
