import { useState } from 'react';
import { Bars } from '../ui/bars.tsx';
import { Button, Buttons } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Garis, MiniGaris } from '../ui/garis.tsx';
import { Menu } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/page.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Progress } from '../ui/progress.tsx';
import { Stat, Stats } from '../ui/stat.tsx';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { STEPS, WORDS } from './sample.ts';

const TONES: Tone[] = ['ok', 'warn', 'danger', 'info', 'plain', 'bent', 'broken'];

export function Process() {
  return (
    <Section title={WORDS.process}>
      <Garis steps={STEPS} label={WORDS.process} />
      <MiniGaris steps={STEPS} label={WORDS.process} />
    </Section>
  );
}

export function Pieces() {
  const [tab, setTab] = useState('a');
  const [page, setPage] = useState(1);
  return (
    <Section title={WORDS.pieces}>
      <Buttons>
        <Button kind="primary">{WORDS.send}</Button>
        <Button kind="danger">{WORDS.send}</Button>
        <Button busy>{WORDS.send}</Button>
        <Button disabledReason={WORDS.blocked}>{WORDS.issue}</Button>
        <Menu
          label={WORDS.actions}
          items={[
            { id: 'a', label: WORDS.open, onSelect: () => setTab('b') },
            { id: 'b', label: WORDS.issue, to: '/meja', separated: true },
          ]}
        />
      </Buttons>
      <p>
        {TONES.map((tone) => (
          <span key={tone}>
            <StatusMark tone={tone} label={tone} />{' '}
          </span>
        ))}
      </p>
      {(['info', 'ok', 'warn', 'danger'] as const).map((tone) => (
        <Notice key={tone} tone={tone} title={WORDS.notice}>
          <p>{WORDS.noticeBody}</p>
        </Notice>
      ))}
      <Stats>
        <Stat label={WORDS.table} value="1.200" note={WORDS.late} tone="bent" to="/temuan" />
        <Stat label={WORDS.value} value="Rp 1,2 M" />
      </Stats>
      <Bars
        label={WORDS.value}
        rows={[
          { label: WORDS.late, value: 12, shown: '12', tone: 'bent' },
          { label: WORDS.onTime, value: 40, shown: '40' },
        ]}
      />
      <Progress label={WORDS.send} value={0.4} />
      <Progress label={WORDS.issue} />
      <Tabs
        label={WORDS.pieces}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'a', label: WORDS.title, count: 3 },
          { id: 'b', label: WORDS.value },
        ]}
      >
        <Empty title={tab === 'a' ? WORDS.title : WORDS.value}>
          <p>{WORDS.noticeBody}</p>
        </Empty>
      </Tabs>
      <Pagination page={page} size={50} total={1_200} onPage={setPage} />
    </Section>
  );
}
