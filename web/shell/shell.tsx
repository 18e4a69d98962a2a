import { screens } from '../capabilities.ts';
import { Banners } from './banners.tsx';
import { Bell } from './bell.tsx';
import { FindButton } from './find-button.tsx';
import { Frame } from './frame.tsx';
import { Overlays } from './overlays.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { WithSession } from './with-session.tsx';

/** The staff application around its screens. */
export function Shell() {
  return (
    <WithSession>
      {() => (
        <>
          <Frame
            screens={screens}
            banners={<Banners />}
            tools={
              <>
                <FindButton />
                <Bell />
                <ProfileMenu />
              </>
            }
          />
          <Overlays />
        </>
      )}
    </WithSession>
  );
}
