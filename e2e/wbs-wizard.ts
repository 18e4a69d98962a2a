import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import {
  STEPS,
  type StepName,
} from '../src/capabilities/whistleblowing/pages/browser/wizard/wizard-state.ts';
import type { ChosenFile, Hand } from './wbs-hand.ts';

/** What a reporter of a journey has to say. */
export interface Story {
  cameBy?: 'walk-in' | 'telephone' | 'letter';
  urgent: 'danger' | 'soon' | 'no';
  category: string;
  what: string;
  conflict: boolean;
  /** of the village's year; with the one thing that it was spent on */
  villageFund?: { total: string; spent: string; what: string };
  evidence: readonly { description: string; file: ChosenFile | string }[];
  fewer?: string;
  name: string;
  nik: string;
  card: ChosenFile | null;
}

export const STORY = {
  what: 'Jalan desa dibayar penuh, tetapi hanya separuh yang dikerjakan; sisanya dibagi di rumah bendahara.',
  who: 'Bendahara desa dan pelaksana kegiatan',
  when: 'Maret 2026',
  where: 'Desa Sukamaju',
  agency: 'Desa Sukamaju',
  how: 'Melihat pekerjaannya dan daftar pembagiannya.',
  urgentWhy: 'Sisa uangnya dibagi besok pagi.',
} as const;

/** The questions of a report by name about a village's money, and about anything else. */
export const VILLAGE = STEPS.filter((each) => each !== 'came-by' && each !== 'mode');
export const ORDINARY = VILLAGE.filter((each) => each !== 'village-fund');

/** The button that leads on; the photograph's reading has buttons of its own. */
export const onward = (page: Page) => page.locator('#isian > .turns button').first();

/** Answers the question that is on the page. */
export async function answer(page: Page, hand: Hand, step: StepName, story: Story): Promise<void> {
  const type = (id: string, text: string) => hand.type(page.locator(`#${id}`), text);
  const choose = (value: string) => hand.choose(page.locator(`input[type=radio][value="${value}"]`));
  switch (step) {
    case 'came-by':
      return choose(story.cameBy ?? 'walk-in');
    case 'urgent':
      await choose(story.urgent);
      if (story.urgent !== 'no') await type('urgentWhy', STORY.urgentWhy);
      return;
    case 'mode':
      return choose('named');
    case 'category':
      return choose(story.category);
    case 'what':
      return type('what', story.what);
    case 'when-where':
      await type('when', STORY.when);
      return type('where', STORY.where);
    case 'who':
    case 'agency':
    case 'how':
      return type(step, STORY[step]);
    case 'village-fund':
      if (story.villageFund === undefined) return;
      await type('villageTotal', story.villageFund.total);
      await hand.press(page.locator('#isian > button.plain'));
      await type('spendingWhat-0', story.villageFund.what);
      return type('spending-0', story.villageFund.spent);
    case 'conflict':
      return choose(String(story.conflict));
    case 'evidence-1':
    case 'evidence-2':
    case 'evidence-3': {
      const piece = story.evidence[Number(step.slice(-1)) - 1];
      if (piece !== undefined) {
        await type('description', piece.description);
        await hand.file(page.locator('#file'), piece.file);
      }
      if (step === 'evidence-3' && story.fewer !== undefined) await type('fewer', story.fewer);
      return;
    }
    case 'identity':
      if (story.name !== '') await type('name', story.name);
      if (story.nik !== '') await type('nik', story.nik);
      if (story.card !== null) await hand.file(page.locator('#card'), story.card);
      return;
    case 'review':
  }
}

/** From the first question to the review. @param look is handed each question after it was answered */
export async function walk(
  page: Page,
  hand: Hand,
  steps: readonly StepName[],
  story: Story,
  look: (step: StepName) => Promise<void> = async () => {},
): Promise<void> {
  for (const step of steps) {
    await answer(page, hand, step, story);
    await look(step);
    if (step === 'review') return;
    await hand.press(onward(page));
    assert.deepEqual(await page.locator('.summary li').allTextContents(), [], step);
  }
}
