import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** How somebody works with a page. */
export interface Hand {
  press(what: Locator): Promise<void>;
  type(into: Locator, text: string): Promise<void>;
  /** a row to choose */
  choose(row: Locator): Promise<void>;
  file(input: Locator, file: ChosenFile | string): Promise<void>;
}

/** With a finger. */
export const finger: Hand = {
  press: (what) => what.tap(),
  async type(into, text) {
    await into.tap();
    await into.fill(text);
  },
  choose: (row) => row.tap(),
  file: (input, file) => input.setInputFiles(file),
};

/** With a mouse, and texts put in at once: for journeys about something else. */
export const plain: Hand = {
  press: (what) => what.click(),
  type: (into, text) => into.fill(text),
  choose: (row) => row.check(),
  file: (input, file) => input.setInputFiles(file),
};

/** Stops of the tab key; a page with more of them is no page for one question. */
const MOST_STOPS = 60;

/** With the keyboard alone: no mouse, no focus set by the test. */
export function keyboard(page: Page): Hand {
  const isAt = (what: Locator) => what.evaluate((each) => each === each.ownerDocument.activeElement);
  const reach = async (there: () => Promise<boolean>, what: Locator) => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await there()) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`no way by keyboard to ${String(what)}`);
  };
  return {
    async press(what) {
      await reach(() => isAt(what), what);
      await page.keyboard.press('Enter');
    },
    async type(into, text) {
      await reach(() => isAt(into), into);
      // The key selects what stands there; one goes to its end to go on.
      await page.keyboard.press('End');
      await page.keyboard.type(text);
    },
    async choose(row) {
      const name = (await row.getAttribute('name')) ?? '';
      const inGroup = () =>
        page.evaluate(`document.activeElement?.getAttribute('name') === ${JSON.stringify(name)}`);
      await reach(async () => (await inGroup()) === true, row);
      await page.keyboard.press('Space');
      for (let step = 0; step < 12 && !(await row.isChecked()); step++)
        await page.keyboard.press('ArrowDown');
      assert.ok(await row.isChecked());
    },
    async file(input, file) {
      // A busy browser now and then lets a key go by; a person presses again.
      for (let tries = 1; ; tries++) {
        await reach(() => isAt(input), input);
        const opened = page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => null);
        await page.keyboard.press('Space');
        const chooser = await opened;
        if (chooser !== null) return chooser.setFiles(file);
        assert.ok(tries < 4, 'the key opens no choice of files');
      }
    },
  };
}
