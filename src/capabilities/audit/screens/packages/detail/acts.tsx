import { useState } from 'react';
import { post, useSend } from '../../../../../../web/api.ts';
import { useTexts } from '../../../../../../web/language.tsx';
import { ConfirmDialog } from '../../../../../../web/ui/dialog.tsx';
import { ProblemNotice } from '../../../../../../web/ui/loaded.tsx';
import { Menu } from '../../../../../../web/ui/menu.tsx';
import type { PackageView } from '../../../contract/packages.ts';
import { packagePath, PACKAGE_REFRESH } from '../paths.ts';
import { texts } from '../texts/package.ts';

const ACTS = ['cancel', 'reopen'] as const;
type Act = (typeof ACTS)[number];

/** What is done seldom: giving a package up, or opening one again that passed. */
export function Acts({ of }: { of: PackageView }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<Act | null>(null);
  const may = ACTS.filter((each) => of.may.includes(each));
  const act = useSend({
    send: (which: Act) => post(`${packagePath(of.id)}/${which}`, { version: of.version }),
    refresh: PACKAGE_REFRESH,
    said: t(asking === 'reopen' ? 'reopened' : 'cancelled'),
    done: () => setAsking(null),
  });
  if (may.length === 0) return null;
  return (
    <>
      <Menu
        label={t('more')}
        items={may.map((id) => ({
          id,
          label: t(id),
          danger: id === 'cancel',
          onSelect: () => setAsking(id),
        }))}
      />
      {asking !== null && (
        <ConfirmDialog
          title={t(asking)}
          open
          onClose={() => setAsking(null)}
          body={
            <>
              <p>{t(`${asking}Sure`)}</p>
              {act.problem && <ProblemNotice problem={act.problem} />}
            </>
          }
          confirm={t(asking)}
          kind={asking === 'cancel' ? 'danger' : 'primary'}
          busy={act.sending}
          onConfirm={() => act.send(asking)}
        />
      )}
    </>
  );
}
